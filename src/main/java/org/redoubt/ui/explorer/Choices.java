package org.redoubt.ui.explorer;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** Drop-down lists of a few values. */
final class Choices {
  private Choices() {}

  /**
   * A list bound to a property.
   *
   * @param name of a value, for the user
   */
  static <T> ComboBox<T> of(
      String id, String tip, List<T> values, Function<T, String> name, ObjectProperty<T> property) {
    ComboBox<T> box = new ComboBox<>();
    box.setId(id);
    box.setTooltip(new Tooltip(tip));
    box.setAccessibleText(tip);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(named(name));
    box.getItems().setAll(values);
    box.valueProperty().bindBidirectional(property);
    return box;
  }

  private static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("the list is not editable");
      }
    };
  }
}
