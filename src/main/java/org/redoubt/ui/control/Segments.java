package org.redoubt.ui.control;

import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import org.redoubt.config.Settings;
import org.redoubt.ui.base.Texts;

/**
 * Some buttons of which one is always down.
 *
 * @param part of the window: name of its texts, beginning of the ids
 */
public record Segments(String part) {

  /**
   * One button for each value. Texts have the keys NAME.VALUE and, where the word does not say all,
   * NAME.VALUE.tip; ids are PART-NAME-VALUE.
   */
  public <E extends Enum<E>> SegmentedButton of(String name, E[] values, Property<E> property) {
    SegmentedButton all = new SegmentedButton();
    all.getStyleClass().add("segments");
    for (E value : values) {
      all.getButtons().add(button(name, value, property));
    }
    return all;
  }

  private <E extends Enum<E>> ToggleButton button(String name, E value, Property<E> property) {
    String word = Settings.word(value);
    Texts texts = Texts.of(part);
    ToggleButton button = new ToggleButton(texts.get(name + "." + word));
    button.setId(part + "-" + name + "-" + word);
    texts.find(name + "." + word + ".tip").map(Tooltip::new).ifPresent(button::setTooltip);
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
