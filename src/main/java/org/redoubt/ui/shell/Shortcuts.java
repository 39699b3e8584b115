package org.redoubt.ui.shell;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Keys that work in every panel. */
public final class Shortcuts {
  private Shortcuts() {}

  /** Puts the keys on a scene. */
  public static void on(Scene scene, Navigator navigator, Themes themes) {
    for (Place place : Place.values()) {
      KeyCode digit = KeyCode.valueOf("DIGIT" + place.digit());
      put(scene, digit, () -> navigator.open(place));
    }
    put(scene, KeyCode.T, themes::toggle, KeyCombination.SHIFT_DOWN);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), () -> showList(scene));
  }

  private static void showList(Scene scene) {
    if (scene.lookup("#shortcuts") instanceof Button button) {
      button.fire();
    }
  }

  private static void put(
      Scene scene, KeyCode key, Runnable action, KeyCombination.Modifier... more) {
    KeyCombination.Modifier[] all = new KeyCombination.Modifier[more.length + 1];
    all[0] = KeyCombination.SHORTCUT_DOWN;
    System.arraycopy(more, 0, all, 1, more.length);
    scene.getAccelerators().put(new KeyCodeCombination(key, all), action);
  }
}
