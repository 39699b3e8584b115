package org.redoubt.ui.latent;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.Segments;
import org.redoubt.ui.latent.LatentSight.Mode;
import org.redoubt.ui.latent.LatentSight.Tool;

/** How the layouts are drawn, and what dragging does. */
final class LatentTools extends HBox {
  private static final Texts TEXTS = Texts.of("latent");
  private static final Segments SEGMENTS = new Segments("latent");

  LatentTools(LatentSight sight) {
    getStyleClass().add("latent-tools");
    setAlignment(Pos.CENTER_LEFT);
    SegmentedButton tool = SEGMENTS.of("tool", Tool.values(), sight.toolProperty());
    Label drag = label("tool");
    for (Node node : new Node[] {drag, tool}) {
      node.visibleProperty().bind(sight.modeProperty().isEqualTo(Mode.SPACE));
    }
    getChildren()
        .addAll(
            label("mode"),
            SEGMENTS.of("mode", Mode.values(), sight.modeProperty()),
            label("colouring"),
            SEGMENTS.of("colouring", Colouring.values(), sight.colouringProperty()),
            drag,
            tool);
    getChildren().get(0).getStyleClass().remove("tool-label"); // nothing stands before it
  }

  private static Label label(String key) {
    Label label = new Label(TEXTS.get(key));
    label.getStyleClass().addAll("quiet", "tool-label");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
