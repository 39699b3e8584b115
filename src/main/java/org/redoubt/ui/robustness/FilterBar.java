package org.redoubt.ui.robustness;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.Segments;

/** Which attacks and which evaluations are shown, and whether one goes on. */
final class FilterBar extends HBox {
  private static final Texts TEXTS = Texts.of("robustness");
  private final RobustnessViewModel model;
  private final MenuButton evaluations = new MenuButton(TEXTS.get("evaluations"));

  FilterBar(RobustnessViewModel model, EvaluateMoreViewModel further) {
    this.model = model;
    getStyleClass().add("robustness-filters");
    setAlignment(Pos.CENTER_LEFT);
    evaluations.setId("robustness-evaluations");
    evaluations.setTooltip(new Tooltip(TEXTS.get("evaluations.tip")));
    model.evaluations().addListener((ListChangeListener<String>) change -> fill());
    fill();
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            new Segments("robustness").of("goals", Goals.values(), model.goalsProperty()),
            evaluations,
            space,
            new GoingOn(further));
  }

  private void fill() {
    evaluations.getItems().setAll(model.evaluations().stream().map(this::entry).toList());
    evaluations.setDisable(model.evaluations().isEmpty());
    name();
  }

  private CustomMenuItem entry(String evaluation) {
    CheckBox box = new CheckBox(evaluation);
    box.setMnemonicParsing(false);
    box.setSelected(model.counts(evaluation));
    box.setOnAction(
        event -> {
          model.toggle(evaluation);
          name();
        });
    CustomMenuItem item = new CustomMenuItem(box, false);
    item.setId("robustness-evaluation-" + evaluation);
    return item;
  }

  private void name() {
    long counted = model.evaluations().stream().filter(model::counts).count();
    int all = model.evaluations().size();
    evaluations.setText(
        counted == all
            ? TEXTS.get("evaluations")
            : TEXTS.get("evaluations.some", Long.toString(counted), Integer.toString(all)));
  }
}
