package org.redoubt.ui.export;

import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.figure.ClassColours;
import org.redoubt.figure.Theme;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.Segments;

/** How the figure is to look, which files are wanted, and where they go. */
final class OptionsPane extends VBox {
  private static final Texts TEXTS = Texts.of("export");
  private static final Segments SEGMENTS = new Segments("export");
  private final ExportViewModel model;
  private final ExportOptions options;

  OptionsPane(ExportViewModel model) {
    this.model = model;
    this.options = model.options();
    getStyleClass().add("export-options");
    getChildren()
        .addAll(
            section("size", sizes(), custom()),
            section("theme", SEGMENTS.of("theme", Theme.values(), options.theme)),
            section("colours", SEGMENTS.of("colours", ClassColours.values(), options.colours)),
            section("files", outputs()),
            section("folder", folder()),
            section("copy", new CopyButtons(model)));
  }

  private static VBox section(String key, Node... content) {
    Label title = new Label(TEXTS.get(key));
    title.getStyleClass().add("export-label");
    VBox box = new VBox(title);
    box.getChildren().addAll(content);
    return box;
  }

  private ComboBox<SizePreset> sizes() {
    ComboBox<SizePreset> sizes = new ComboBox<>();
    sizes.setId("export-size");
    sizes.setAccessibleText(TEXTS.get("size"));
    sizes.setMaxWidth(Double.MAX_VALUE);
    sizes.getItems().setAll(SizePreset.values());
    sizes.setConverter(new Words());
    sizes.valueProperty().bindBidirectional(options.preset);
    return sizes;
  }

  /** Presets in words. */
  private static final class Words extends StringConverter<SizePreset> {
    @Override
    public String toString(SizePreset preset) {
      return preset == null ? "" : TEXTS.get("size." + preset.word());
    }

    @Override
    public SizePreset fromString(String text) {
      throw new UnsupportedOperationException("sizes are chosen, not typed");
    }
  }

  private HBox custom() {
    TextField width = new TextField();
    width.setId("export-width");
    width.setAccessibleText(TEXTS.get("size.width"));
    width.textProperty().bindBidirectional(options.width);
    TextField height = new TextField();
    height.setId("export-height");
    height.setAccessibleText(TEXTS.get("size.height"));
    height.textProperty().bindBidirectional(options.height);
    HBox row = new HBox(width, new Label("\u00d7"), height, new Label(TEXTS.get("size.points")));
    row.getStyleClass().add("export-row");
    row.visibleProperty().bind(options.preset.isEqualTo(SizePreset.CUSTOM));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private GridPane outputs() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("export-boxes");
    int made = 0;
    for (Output output : Output.values()) {
      CheckBox box = new CheckBox(TEXTS.get("output." + output.word()));
      box.setId("export-output-" + output.word());
      box.setSelected(options.outputs.contains(output));
      box.setOnAction(event -> set(output, box));
      grid.add(box, made % 3, made / 3);
      made++;
    }
    CheckBox numbers = new CheckBox(TEXTS.get("output.csv"));
    numbers.setId("export-output-csv");
    numbers.setSelected(true);
    numbers.setDisable(true); // as on the command line, no figure goes without its numbers
    HBox explained = new HBox(numbers);
    Tooltip.install(explained, new Tooltip(TEXTS.get("output.csv.tip")));
    grid.add(explained, made % 3, made / 3);
    return grid;
  }

  private void set(Output output, CheckBox box) {
    if (box.isSelected()) {
      options.outputs.add(output);
    } else {
      options.outputs.remove(output);
    }
  }

  private HBox folder() {
    TextField path = new TextField();
    path.setId("export-folder");
    path.setAccessibleText(TEXTS.get("folder"));
    path.setTooltip(new Tooltip(TEXTS.get("folder.tip")));
    path.textProperty().bindBidirectional(options.folder);
    path.promptTextProperty()
        .bind(Bindings.createStringBinding(this::usual, model.chosenProperty()));
    HBox.setHgrow(path, Priority.ALWAYS);
    Button choose = new Button("", Icons.of(Feather.FOLDER));
    choose.setId("export-choose-folder");
    choose.setAccessibleText(TEXTS.get("folder.choose"));
    choose.setTooltip(new Tooltip(TEXTS.get("folder.choose")));
    choose.setOnAction(event -> choose());
    HBox row = new HBox(path, choose);
    row.getStyleClass().add("export-row");
    return row;
  }

  private String usual() {
    Drawable chosen = model.chosenProperty().get();
    boolean ofOne = chosen == null || chosen.runs().size() == 1;
    return TEXTS.get(ofOne ? "folder.usual.one" : "folder.usual.several");
  }

  private void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(TEXTS.get("folder.choose"));
    File folder = chooser.showDialog(getScene().getWindow());
    if (folder != null) {
      options.folder.set(folder.getPath());
    }
  }
}
