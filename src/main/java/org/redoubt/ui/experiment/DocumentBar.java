package org.redoubt.ui.experiment;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** Names the experiment that is edited; presets, files, undo. */
final class DocumentBar extends HBox {
  private static final Texts TEXTS = Texts.of("experiment");
  private final ExperimentDocument document;
  private final ToggleButton yaml = new ToggleButton(TEXTS.get("yaml"), Icons.of(Feather.CODE));

  DocumentBar(ExperimentViewModel model, FileDialogs dialogs) {
    this.document = model.document();
    getStyleClass().add("panel-header");
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label(TEXTS.get("title"));
    title.getStyleClass().add("panel-title");
    title.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button undo = button("undo", Feather.CORNER_UP_LEFT, document::undo);
    undo.disableProperty().bind(document.canUndoProperty().not());
    Button redo = button("redo", Feather.CORNER_UP_RIGHT, document::redo);
    redo.disableProperty().bind(document.canRedoProperty().not());
    yaml.setId("experiment-yaml-toggle");
    yaml.getStyleClass().add("quiet-toggle");
    yaml.setTooltip(new Tooltip(TEXTS.get("yaml.tip")));
    getChildren().addAll(title, name(), space, undo, redo);
    getChildren().addAll(new PresetMenu(model), dialogs.openButton(), dialogs.saveButton(), yaml);
  }

  /** Which experiment it is, and whether it has been changed. */
  private Node name() {
    Label name = new Label();
    name.setId("experiment-name-shown");
    name.getStyleClass().add("quiet");
    name.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    document.dirtyProperty().get()
                        ? TEXTS.get("changed", document.titleProperty().get())
                        : document.titleProperty().get(),
                document.dirtyProperty(),
                document.titleProperty()));
    return name;
  }

  ToggleButton yamlToggle() {
    return yaml;
  }

  private static Button button(String word, Feather icon, Runnable action) {
    Button button = new Button("", Icons.of(icon));
    button.setId("experiment-" + word);
    button.getStyleClass().add("flat");
    button.setTooltip(new Tooltip(TEXTS.get(word + ".tip")));
    button.setAccessibleText(TEXTS.get(word));
    button.setOnAction(event -> action.run());
    return button;
  }
}
