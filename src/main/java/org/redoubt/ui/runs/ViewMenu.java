package org.redoubt.ui.runs;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;

/** What the table shows: hidden runs, and which columns. */
final class ViewMenu extends MenuButton {

  ViewMenu(RunList list, RunsTable table) {
    super(RunWords.TEXTS.get("view"), Icons.of(Feather.COLUMNS));
    setId("runs-view");
    setTooltip(new Tooltip(RunWords.TEXTS.get("view.tip")));
    getItems().addAll(hidden(list), new SeparatorMenuItem());
    table.getColumns().forEach(column -> getItems().add(entry(column)));
  }

  private static CheckMenuItem hidden(RunList list) {
    CheckMenuItem entry = new CheckMenuItem();
    entry.setId("runs-view-hidden");
    entry.selectedProperty().bindBidirectional(list.hiddenShownProperty());
    list.hiddenProperty().addListener((count, before, now) -> name(entry, now.intValue()));
    name(entry, list.hiddenProperty().get());
    return entry;
  }

  private static void name(CheckMenuItem entry, int count) {
    entry.setText(RunWords.TEXTS.get("view.hidden", count));
  }

  private static CheckMenuItem entry(TableColumn<RunRow, ?> column) {
    RunColumn known = RunColumn.valueOf(String.valueOf(column.getUserData()));
    CheckMenuItem entry = new CheckMenuItem(RunWords.TEXTS.get("column." + known.word() + ".long"));
    entry.setId("runs-view-" + known.word());
    entry.setDisable(known == RunColumn.NAME);
    entry.selectedProperty().bindBidirectional(column.visibleProperty());
    return entry;
  }
}
