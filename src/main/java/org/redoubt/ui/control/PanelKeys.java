package org.redoubt.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Keys that work while a panel is in sight, wherever in the window the focus is. */
public final class PanelKeys {
  private PanelKeys() {}

  /**
   * Puts a key on a panel.
   *
   * @param key such as {@code Shortcut+E}
   */
  public static void put(Node panel, String key, Runnable action) {
    KeyCombination combination = KeyCombination.keyCombination(key);
    if (panel.getScene() != null) {
      panel.getScene().getAccelerators().put(combination, action);
    }
    panel
        .sceneProperty()
        .addListener((property, before, now) -> move(combination, action, before, now));
  }

  private static void move(
      KeyCombination key, Runnable action, @Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.getAccelerators().remove(key, action);
    }
    if (now != null) {
      now.getAccelerators().put(key, action);
    }
  }
}
