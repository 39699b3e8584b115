package org.redoubt.ui.surface;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** A line above the surfaces: what went wrong, or which runs lack a surface, and what to do. */
final class SurfaceNotice extends HBox {
  private static final Texts TEXTS = Texts.of("surface");
  private final SurfaceViewModel model;
  private final Label sentence = new Label();
  private final Button take = new Button();
  private final Button compute = new Button(TEXTS.get("compute"), Icons.of(Feather.PLAY));

  SurfaceNotice(SurfaceViewModel model) {
    this.model = model;
    getStyleClass().addAll("card", "surface-notice");
    setAlignment(Pos.CENTER_LEFT);
    sentence.setId("surface-problem");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    take.setId("surface-take");
    take.setMinWidth(USE_PREF_SIZE);
    take.setOnAction(event -> model.takeSuggestion());
    compute.setId("surface-compute-missing");
    compute.setMinWidth(USE_PREF_SIZE);
    compute.setOnAction(event -> model.compute());
    getChildren().addAll(Icons.of(Feather.ALERT_CIRCLE), sentence, take, compute);
    model.computation().problemProperty().addListener((property, before, now) -> show());
    model.computation().suggestionProperty().addListener((property, before, now) -> show());
    model.computation().taskProperty().addListener((property, before, now) -> show());
    model.stateProperty().addListener((property, before, now) -> show());
    model.sight().surfacesProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    String problem = model.computation().problemProperty().get();
    SurfaceSet set = model.sight().surfacesProperty().get();
    boolean partly = set != null && !set.found().isEmpty() && !set.missing().isEmpty();
    String text = problem;
    if (problem.isEmpty() && partly && set != null) {
      text = TEXTS.get("missing", String.join(", ", set.missing()));
    } else if (problem.isEmpty() && model.left() > 0) {
      text = TEXTS.get("left", SurfaceViewModel.MOST, model.left());
    }
    sentence.setText(text);
    set(this, !text.isEmpty());
    Integer image = model.computation().suggestionProperty().get();
    take.setText(image == null ? "" : TEXTS.get("take", image));
    set(take, image != null);
    set(compute, problem.isEmpty() && partly && model.computation().taskProperty().get() == null);
  }

  private static void set(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
