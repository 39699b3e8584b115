package org.redoubt.ui.experiment.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.redoubt.config.NetworkOutline;

/** The layers in a row with the marker of the split, which snaps to the gaps between them. */
final class LayerTrack extends Pane {
  private static final double GAP = 12;
  private static final double EDGE = 14;
  private static final double BAND = 28; // above the boxes: the marker's handle, G and C
  static final double HEIGHT = BAND + 144; // with room for a scroll bar
  private static final double IN_WORDS = 100; // points; less takes a letter only
  private static final double FADED = 0.6;
  private final NetworkViewModel model;
  private final List<String> names;
  private final List<LayerBox> boxes = new ArrayList<>();
  private final List<Double> gaps = new ArrayList<>(); // centre of the gap after each layer
  private final SplitMarker marker = new SplitMarker();
  private final Label g = side();
  private final Label c = side();
  private int shown;

  /**
   * @param preview is told the layer after which the split would be while the marker is dragged
   */
  LayerTrack(NetworkViewModel model, NetworkOutline outline, IntConsumer preview) {
    this.model = model;
    getStyleClass().add("layer-track");
    double x = EDGE;
    for (int i = 0; i < outline.boxes().size(); i++) {
      NetworkOutline.Box box = outline.boxes().get(i);
      boxes.add(new LayerBox(box, side(outline), outline.maySplitAfter(i)));
      x += Family.of(box.layer()).width() + GAP;
      gaps.add(x - GAP / 2);
    }
    setMinWidth(x - GAP + EDGE);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    getChildren().addAll(boxes);
    getChildren().addAll(g, c, marker);
    marker.setOnMouseDragged(event -> drag(event, preview));
    marker.setOnMousePressed(
        event -> {
          marker.requestFocus();
          event.consume(); // the scroll pane would take the focus
        });
    marker.setOnMouseReleased(event -> model.splitAfter(shown));
    marker.setOnKeyPressed(this::move);
    names = outline.boxes().stream().map(box -> box.layer().name()).toList();
    show(outline.split());
  }

  private static Label side() {
    Label side = new Label();
    side.getStyleClass().add("side");
    side.setAlignment(Pos.CENTER);
    side.setMinWidth(0);
    return side;
  }

  private static int side(NetworkOutline outline) {
    return outline.boxes().stream()
        .map(NetworkOutline.Box::output)
        .mapToInt(output -> output == null ? 1 : output.side())
        .reduce(1, Math::max);
  }

  private void drag(MouseEvent event, IntConsumer preview) {
    double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    int nearest = 0;
    for (int i = 1; i < gaps.size() - 1; i++) {
      if (Math.abs(gaps.get(i) - x) < Math.abs(gaps.get(nearest) - x)) {
        nearest = i;
      }
    }
    if (nearest != shown) {
      shown = nearest;
      preview.accept(nearest);
      requestLayout();
    }
  }

  private void move(KeyEvent event) {
    int step = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
    if (step != 0) {
      event.consume();
      model.moveSplit(step);
    }
  }

  /** Where the marker stands, in this pane's coordinates. */
  double markerX() {
    return gaps.get(shown);
  }

  /** Puts the marker after a layer. */
  void show(int split) {
    shown = split;
    marker.setAccessibleText(LayerWords.TEXTS.get("split.text", names.get(split)));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double x = EDGE;
    for (LayerBox box : boxes) {
      box.resizeRelocate(x, BAND, box.getPrefWidth(), HEIGHT - BAND);
      x += box.getPrefWidth() + GAP;
    }
    double at = markerX();
    double half = SplitMarker.WIDTH / 2;
    double end = x - GAP;
    place(g, "split.g", EDGE, at - half - 4);
    place(c, "split.c", at + half + 4, end);
    marker.resizeRelocate(at - half, 0, SplitMarker.WIDTH, BAND + LayerBox.TALLEST);
  }

  private static void place(Label side, String text, double from, double to) {
    double width = Math.max(0, to - from);
    side.setText(LayerWords.TEXTS.get(width < IN_WORDS ? text + ".short" : text));
    side.resizeRelocate(from, 2, width, 20);
  }

  /** Lets the marker be moved, or shows it as it was. */
  void setMovable(boolean movable) {
    marker.setDisable(!movable);
    setOpacity(movable ? 1 : FADED);
  }

  @Override
  protected double computePrefWidth(double height) {
    return getMinWidth();
  }
}
