package org.redoubt.ui.robustness;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import org.redoubt.config.Settings;
import org.redoubt.ui.base.Texts;

/** One of a few values, as buttons in a row. */
final class Choices<E extends Enum<E>> extends SegmentedButton {
  private static final Texts TEXTS = Texts.of("robustness");

  /**
   * @param key beginning of the keys of the texts and of the ids
   */
  Choices(String key, List<E> values, ObjectProperty<E> chosen) {
    for (E value : values) {
      String word = Settings.word(value);
      ToggleButton button = new ToggleButton(TEXTS.get(key + "." + word));
      button.setId("robustness-" + key + "-" + word);
      button.setSelected(chosen.get() == value);
      button.setOnAction(
          event -> {
            button.setSelected(true); // a second click would switch it off
            chosen.set(value);
          });
      getButtons().add(button);
      chosen.addListener((property, before, now) -> button.setSelected(now == value));
    }
  }
}
