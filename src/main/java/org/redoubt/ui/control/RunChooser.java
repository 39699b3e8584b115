package org.redoubt.ui.control;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.RunsModel;
import org.redoubt.ui.model.Selection;

/** Shows which runs are selected, and changes it: the same selection in every panel. */
public final class RunChooser extends FlowPane {
  private static final int LISTED = 40; // newest runs in the menu; older ones by the runs panel
  private static final Texts TEXTS = Texts.of("shell");
  private final RunsModel runs;
  private final Selection selection;
  private final MenuButton add = new MenuButton(TEXTS.get("chooser.add"), Icons.of(Feather.PLUS));

  private List<String> shown = List.of();

  public RunChooser(RunsModel runs, Selection selection) {
    this.runs = runs;
    this.selection = selection;
    getStyleClass().add("run-chooser");
    setAlignment(Pos.CENTER_LEFT);
    add.setId("run-chooser-add");
    add.setAccessibleText(TEXTS.get("chooser.add.tip"));
    add.setTooltip(new Tooltip(TEXTS.get("chooser.add.tip")));
    add.setOnShowing(event -> fill());
    getChildren().add(add);
    selection.names().addListener((ListChangeListener<String>) change -> show());
    runs.items().addListener((ListChangeListener<RunItem>) change -> show());
    show();
  }

  /** Leaves what stays where it is, with its focus, and the menu open if it is. */
  private void show() {
    List<String> names = selection.items().stream().map(RunItem::name).toList();
    if (!names.equals(shown)) {
      shown = names;
      getChildren().remove(0, getChildren().size() - 1);
      getChildren().addAll(0, names.stream().map(this::chip).toList());
    }
  }

  private Button chip(String name) {
    Button chip = new Button(RunItem.shortened(name), Icons.of(Feather.X));
    chip.getStyleClass().add("run-chip");
    chip.setContentDisplay(ContentDisplay.RIGHT);
    String tip = TEXTS.get("chooser.remove", name);
    chip.setAccessibleText(tip);
    chip.setTooltip(new Tooltip(tip));
    chip.setOnAction(event -> selection.toggle(name));
    return chip;
  }

  private void fill() {
    List<CheckMenuItem> entries =
        runs.items().stream().limit(LISTED).map(item -> entry(item.name())).toList();
    add.getItems().setAll(entries);
    if (entries.isEmpty()) {
      MenuItem none = new MenuItem(TEXTS.get("chooser.none"));
      none.setDisable(true);
      add.getItems().add(none);
    }
  }

  private CheckMenuItem entry(String name) {
    CheckMenuItem entry = new CheckMenuItem(name);
    entry.setMnemonicParsing(false);
    entry.setSelected(selection.names().contains(name));
    entry.setOnAction(event -> selection.toggle(name));
    return entry;
  }
}
