package org.redoubt.ui.experiment;

import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** Asks for files and names. */
final class FileDialogs {
  private static final Texts TEXTS = Texts.of("experiment");
  private final ExperimentViewModel model;
  private final Button open = new Button(TEXTS.get("open"), Icons.of(Feather.FOLDER));
  private final SplitMenuButton save = new SplitMenuButton();

  FileDialogs(ExperimentViewModel model) {
    this.model = model;
    open.setId("experiment-open");
    open.setTooltip(new Tooltip(TEXTS.get("open.tip")));
    open.setOnAction(event -> open());
    save.setText(TEXTS.get("save"));
    save.setGraphic(Icons.of(Feather.SAVE));
    save.setId("experiment-save");
    save.setTooltip(new Tooltip(TEXTS.get("save.tip")));
    save.setOnAction(event -> save());
    save.getItems().addAll(item("save-as", this::saveAs), item("save-preset", this::savePreset));
  }

  private static MenuItem item(String word, Runnable action) {
    MenuItem item = new MenuItem(TEXTS.get(word));
    item.setId("experiment-" + word);
    item.setOnAction(event -> action.run());
    return item;
  }

  Node openButton() {
    return open;
  }

  Node saveButton() {
    return save;
  }

  void open() {
    File chosen = chooser("open.title").showOpenDialog(open.getScene().getWindow());
    if (chosen != null) {
      model.open(chosen.toPath());
    }
  }

  /** To the file it came from; asks where there is none. */
  void save() {
    if (model.file() == null) {
      saveAs();
    } else {
      model.save();
    }
  }

  private void saveAs() {
    FileChooser chooser = chooser("save-as");
    chooser.setInitialFileName(model.suggestedName());
    File chosen = chooser.showSaveDialog(save.getScene().getWindow());
    if (chosen != null) {
      model.saveAs(chosen.toPath());
    }
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(TEXTS.get(title));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(TEXTS.get("files"), "*.yaml", "*.yml"));
    Path file = model.file();
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    if (folder != null && folder.toFile().isDirectory()) {
      chooser.setInitialDirectory(folder.toFile());
    }
    return chooser;
  }

  private void savePreset() {
    TextField name = new TextField(Objects.requireNonNullElse(model.document().get("name"), ""));
    name.setId("experiment-preset-name");
    name.setAccessibleText(TEXTS.get("preset.name"));
    Button done = new Button(TEXTS.get("preset.save"));
    done.setId("experiment-preset-save");
    done.setDefaultButton(true);
    done.disableProperty().bind(name.textProperty().isEmpty());
    HBox row = new HBox(8, name, done);
    row.getStyleClass().add("preset-name");
    PopOver popOver = new PopOver(row);
    popOver.setTitle(TEXTS.get("preset.name"));
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    done.setOnAction(
        event -> {
          model.savePreset(name.getText());
          popOver.hide();
        });
    popOver.show(save);
    name.requestFocus();
  }
}
