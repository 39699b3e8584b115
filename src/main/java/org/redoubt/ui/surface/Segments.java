package org.redoubt.ui.surface;

import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import org.redoubt.config.Settings;
import org.redoubt.ui.base.Texts;

/** Some buttons of which one is always down. */
final class Segments {
  private static final Texts TEXTS = Texts.of("surface");

  private Segments() {}

  /**
   * One button for each value. Texts have the keys NAME.VALUE and NAME.VALUE.tip, ids are
   * surface-NAME-VALUE.
   */
  static <E extends Enum<E>> SegmentedButton of(String name, E[] values, Property<E> property) {
    SegmentedButton all = new SegmentedButton();
    all.getStyleClass().add("segments");
    for (E value : values) {
      all.getButtons().add(button(name, value, property));
    }
    return all;
  }

  private static <E extends Enum<E>> ToggleButton button(
      String name, E value, Property<E> property) {
    String word = Settings.word(value);
    ToggleButton button = new ToggleButton(TEXTS.get(name + "." + word));
    button.setId("surface-" + name + "-" + word);
    button.setTooltip(new Tooltip(TEXTS.get(name + "." + word + ".tip")));
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setSelected(property.getValue() == value);
    property.addListener((chosen, before, now) -> button.setSelected(now == value));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          property.setValue(value);
        });
    return button;
  }
}
