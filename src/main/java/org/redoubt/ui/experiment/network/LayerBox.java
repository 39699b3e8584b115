package org.redoubt.ui.experiment.network;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.NetworkOutline.Box;
import org.redoubt.config.NetworkOutline.Output;

/** One layer: a box as high as its output is large, and below it name, output and parameters. */
final class LayerBox extends VBox {
  static final double TALLEST = 84;
  private static final double CAPTION = 44; // three lines below the box
  private static final double LEAST = 30;
  private static final double SLIM_LEAST = 46; // the word stands upright in it
  private static final double UNKNOWN = 56;
  private static final double PER_DOUBLING = 5; // points for twice as many numbers in a vector
  private static final Duration SOON = Duration.millis(300);

  /**
   * @param inputSide of the network's images, for the scale of the heights; at least 1
   */
  LayerBox(Box box, int inputSide, boolean maySplit) {
    Family family = Family.of(box.layer());
    getStyleClass().add("layer");
    setId("network-layer-" + box.layer().name());
    setAlignment(Pos.TOP_CENTER);
    setPrefWidth(family.width());
    StackPane zone = new StackPane(body(box, family, inputSide, maySplit));
    zone.setMinHeight(TALLEST);
    zone.setMaxHeight(TALLEST);
    getChildren().addAll(zone, captions(box, family));
    String full = LayerWords.full(box, maySplit);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(full);
    Tooltip tip = new Tooltip(full);
    tip.setShowDelay(SOON);
    Tooltip.install(this, tip);
  }

  private static Node body(Box box, Family family, int inputSide, boolean maySplit) {
    Label words = new Label(LayerWords.onBox(box.layer()));
    words.getStyleClass().add("layer-words");
    words.setTextAlignment(TextAlignment.CENTER);
    StackPane body = new StackPane();
    body.getStyleClass().addAll("layer-box", "layer-" + family.word());
    if (!maySplit) {
      body.getStyleClass().add("layer-last");
    }
    double height = Math.max(family.slim() ? SLIM_LEAST : 0, height(box.output(), inputSide));
    body.setMinSize(family.width(), height);
    body.setMaxSize(family.width(), height);
    if (family.slim()) {
      words.setRotate(-90); // a group takes the room that it has after turning
      body.getChildren().add(new Group(words));
    } else {
      body.getChildren().add(words);
    }
    return body;
  }

  private static double height(@Nullable Output output, int inputSide) {
    if (output == null) {
      return UNKNOWN;
    }
    double share =
        output.flat()
            ? PER_DOUBLING * Math.log(output.channels()) / Math.log(2) / (TALLEST - LEAST)
            : (double) output.side() / inputSide;
    return LEAST + (TALLEST - LEAST) * Math.min(1, share);
  }

  private static VBox captions(Box box, Family family) {
    VBox lines = new VBox();
    lines.setAlignment(Pos.TOP_CENTER);
    lines.setMinHeight(CAPTION);
    Long parameters = box.parameters();
    if (!family.slim()) {
      lines
          .getChildren()
          .addAll(
              line(box.layer().name(), "layer-name"),
              line(LayerWords.shape(box.output()), "layer-number"),
              line(
                  parameters == null || parameters == 0 ? "" : LayerWords.brief(parameters),
                  "layer-number"));
    }
    return lines;
  }

  private static Label line(String text, String style) {
    Label line = new Label(text);
    line.getStyleClass().add(style);
    return line;
  }
}
