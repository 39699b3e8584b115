package org.redoubt.ui.experiment.form;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.experiment.Problem;

/** One item of a list: a line that sums it up, and its fields when it is opened. */
final class ListItem extends VBox implements FormPart {
  private final Parts factory;
  private final String path;
  private final Class<?> family;
  private final String doc;
  private final ToggleButton toggle = new ToggleButton();
  private @Nullable FamilyPart body;

  ListItem(Parts factory, String path, Class<?> family, String doc) {
    this.factory = factory;
    this.path = path;
    this.family = family;
    this.doc = doc;
    getStyleClass().add("list-item");
    setId(Field.id(path));
    toggle.setId(Field.id(path) + "-open");
    toggle.getStyleClass().addAll("flat", "fold");
    toggle.setMnemonicParsing(false);
    toggle.setMaxWidth(Double.MAX_VALUE);
    toggle.setTooltip(new Tooltip(FormContext.TEXTS.get("list.open")));
    toggle.selectedProperty().addListener((property, before, now) -> fold(now));
    HBox.setHgrow(toggle, Priority.ALWAYS);
    HBox row = new HBox(4, toggle, duplicate(), remove());
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(row);
    fold(false);
    refresh();
  }

  private Button duplicate() {
    ExperimentDocument document = factory.context().document();
    return button(
        "duplicate",
        Feather.COPY,
        () -> {
          int dot = path.lastIndexOf('.');
          document.add(
              path.substring(0, dot), Objects.requireNonNullElse(document.get(path), "{}"));
        });
  }

  private Button remove() {
    return button("remove", Feather.TRASH_2, () -> factory.context().document().reset(path));
  }

  private Button button(String word, Feather icon, Runnable action) {
    Button button = new Button("", Icons.of(icon));
    button.setId(Field.id(path) + "-" + word);
    button.getStyleClass().add("flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    String tip = FormContext.TEXTS.get("list." + word);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.setOnAction(event -> action.run());
    return button;
  }

  void open() {
    toggle.setSelected(true);
  }

  private void fold(boolean open) {
    toggle.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    if (open && body == null) {
      body = new FamilyPart(factory, path, family, doc);
      body.getStyleClass().add("list-body");
      getChildren().add(body);
    }
    if (body != null) {
      body.setVisible(open);
      body.setManaged(open);
    }
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void refresh() {
    toggle.setText(new ItemTitle(factory.context().document(), path).text());
    if (body != null) {
      body.refresh();
    }
  }

  @Override
  public @Nullable Node mark(@Nullable Problem now) {
    if (now != null && now.isIn(path)) {
      open();
    }
    return body == null ? null : body.mark(now);
  }
}
