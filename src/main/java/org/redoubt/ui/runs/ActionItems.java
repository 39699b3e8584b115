package org.redoubt.ui.runs;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Icons;

/** Actions as entries of a menu. */
final class ActionItems {
  private final RunsViewModel model;

  ActionItems(RunsViewModel model) {
    this.model = model;
  }

  /** One entry an action, enabled where the action applies. */
  List<MenuItem> of(RunAction... actions) {
    return Stream.of(actions).map(this::item).toList();
  }

  /** As {@link #of}, with their keys. */
  List<MenuItem> withKeys(RunAction... actions) {
    return Stream.of(actions).map(this::keyed).toList();
  }

  private MenuItem keyed(RunAction action) {
    MenuItem item = item(action);
    item.setAccelerator(key(action));
    return item;
  }

  private MenuItem item(RunAction action) {
    MenuItem item =
        new MenuItem(
            RunWords.TEXTS.get("action." + action.word()), Icons.of(ActionButton.icon(action)));
    item.setId("runs-menu-" + action.word());
    item.setOnAction(event -> model.actions().perform(action));
    model
        .selectedProperty()
        .addListener((runs, before, now) -> item.setDisable(!action.reason(now).isEmpty()));
    item.setDisable(!action.reason(model.selectedProperty().get()).isEmpty());
    return item;
  }

  private static @Nullable KeyCombination key(RunAction action) {
    return switch (action) {
      case PAUSE -> shifted(KeyCode.P);
      case RESUME -> shifted(KeyCode.R);
      case STOP -> shifted(KeyCode.X);
      case DUPLICATE -> new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
      case NOTES -> new KeyCodeCombination(KeyCode.F2);
      case HIDE -> new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN);
      case COPY_COMMAND -> shifted(KeyCode.C);
      case DELETE -> new KeyCodeCombination(KeyCode.DELETE);
      case SHOW, OPEN_FOLDER, COPY_PATH -> null;
    };
  }

  private static KeyCombination shifted(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  }
}
