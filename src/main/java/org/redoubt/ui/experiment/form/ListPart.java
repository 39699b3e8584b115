package org.redoubt.ui.experiment.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.Kinds;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.experiment.Problem;

/** A list of attacks or layers, each of which can be opened, duplicated and removed. */
final class ListPart extends VBox implements FormPart {
  private final Parts factory;
  private final String path;
  private final Class<?> family;
  private final String doc;
  private final List<ListItem> items = new ArrayList<>();
  private final VBox rows = new VBox();
  private final Label none = new Label(FormContext.TEXTS.get("list.none"));
  private final ProblemLabel problem;

  ListPart(Parts factory, String path, Class<?> family, String doc) {
    this.factory = factory;
    this.path = path;
    this.family = family;
    this.doc = doc;
    problem = new ProblemLabel(Field.id(path) + "-problem");
    setId(Field.id(path));
    getStyleClass().add("list");
    rows.getStyleClass().add("list-rows");
    none.getStyleClass().add("quiet");
    none.managedProperty().bind(none.visibleProperty());
    Label about = new Label(doc);
    about.getStyleClass().add("quiet");
    about.setWrapText(true);
    getChildren().addAll(about, none, rows, problem, addButton());
    refresh();
  }

  private MenuButton addButton() {
    String what = path.substring(path.lastIndexOf('.') + 1);
    MenuButton add =
        new MenuButton(FormContext.TEXTS.get("list.add." + what), Icons.of(Feather.PLUS));
    add.setId(Field.id(path) + "-add");
    for (Map.Entry<String, Class<? extends Record>> kind : Kinds.of(family).entrySet()) {
      MenuItem entry = new MenuItem(kind.getKey() + ": " + Kinds.doc(kind.getValue()));
      entry.setId(Field.id(path) + "-add-" + kind.getKey());
      entry.setMnemonicParsing(false);
      entry.setOnAction(event -> add(kind.getKey(), kind.getValue()));
      add.getItems().add(entry);
    }
    return add;
  }

  private void add(String word, Class<? extends Record> record) {
    NewItem item = new NewItem(factory.context().document(), path);
    factory.context().document().add(path, item.yaml(word, record));
    if (!items.isEmpty()) {
      items.get(items.size() - 1).open();
    }
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void refresh() {
    int size = factory.context().document().size(path);
    while (items.size() > size) {
      rows.getChildren().remove(items.remove(items.size() - 1));
    }
    items.forEach(ListItem::refresh);
    while (items.size() < size) {
      ListItem item = new ListItem(factory, path + "." + items.size(), family, doc);
      items.add(item);
      rows.getChildren().add(item);
    }
    none.setVisible(items.isEmpty());
  }

  @Override
  public @Nullable Node mark(@Nullable Problem now) {
    Node target = null;
    for (ListItem item : items) {
      Node found = item.mark(now);
      target = found == null ? target : found;
    }
    boolean mine = target == null && now != null && now.isIn(path);
    problem.show(mine ? now : null);
    return mine ? problem : target;
  }
}
