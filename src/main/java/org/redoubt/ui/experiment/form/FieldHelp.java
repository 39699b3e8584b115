package org.redoubt.ui.experiment.form;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Knows the field that has the keyboard, so that one line can explain it. */
public final class FieldHelp {
  private final ReadOnlyObjectWrapper<@Nullable Field> field = new ReadOnlyObjectWrapper<>();

  ReadOnlyObjectProperty<@Nullable Field> fieldProperty() {
    return field.getReadOnlyProperty();
  }

  void entered(Field entered) {
    field.set(entered);
  }
}
