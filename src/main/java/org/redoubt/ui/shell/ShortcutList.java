package org.redoubt.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.PopOver;
import org.redoubt.ui.base.Texts;

/** The keys that do something, in a list that a button opens and closes. */
final class ShortcutList extends PopOver {
  private static final Texts TEXTS = Texts.of("shell");

  ShortcutList() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shortcut-list");
    String[] lines = TEXTS.get("shortcuts.list").split(";", -1);
    for (int row = 0; row < lines.length; row++) {
      String[] parts = lines[row].split("=", 2);
      Label key = new Label(parts[0].strip());
      key.getStyleClass().add("key");
      grid.addRow(row, key, new Label(parts.length > 1 ? parts[1].strip() : ""));
    }
    setContentNode(grid);
    setArrowLocation(ArrowLocation.BOTTOM_RIGHT);
    setTitle(TEXTS.get("shortcuts.tip"));
    setAnimated(false); // while it fades out it still counts as shown
  }

  void toggle(Node owner) {
    if (isShowing()) {
      hide();
    } else {
      show(owner);
    }
  }
}
