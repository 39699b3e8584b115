package org.redoubt.ui.experiment;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The panel's keys while it is in sight; before the controls, whose own undo would interfere. */
final class ExperimentKeys {
  private final ExperimentDocument document;
  private final FileDialogs dialogs;
  private final Runnable launch;
  private final EventHandler<KeyEvent> handler = this::pressed;
  private @Nullable Scene scene;

  ExperimentKeys(ExperimentDocument document, FileDialogs dialogs, Runnable launch) {
    this.document = document;
    this.dialogs = dialogs;
    this.launch = launch;
  }

  /** From now on in a scene; null: in none. */
  void listen(@Nullable Scene in) {
    rest();
    if (in != null) {
      in.addEventFilter(KeyEvent.KEY_PRESSED, handler);
      scene = in;
    }
  }

  void rest() {
    if (scene != null) {
      scene.removeEventFilter(KeyEvent.KEY_PRESSED, handler);
      scene = null;
    }
  }

  private void pressed(KeyEvent event) {
    Runnable action = event.isShortcutDown() ? action(event.getCode(), event.isShiftDown()) : null;
    if (action != null) {
      event.consume();
      action.run();
    }
  }

  private @Nullable Runnable action(KeyCode code, boolean shift) {
    return switch (code) {
      case Z -> shift ? document::redo : document::undo;
      case Y -> document::redo;
      case O -> dialogs::open;
      case S -> dialogs::save;
      case ENTER -> launch;
      default -> null;
    };
  }
}
