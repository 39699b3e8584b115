package org.redoubt.ui.experiment.launch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A field of a grid of runs and the values it takes, as they are typed. */
final class VaryRow {
  private final StringProperty path = new SimpleStringProperty("");
  private final StringProperty values = new SimpleStringProperty("");

  /** Dotted path of the field; empty: none. */
  StringProperty pathProperty() {
    return path;
  }

  /** The values with commas between them. */
  StringProperty valuesProperty() {
    return values;
  }

  /** Whether a field is chosen. */
  boolean used() {
    return !path.get().isBlank();
  }

  /** The values one by one. */
  List<String> list() {
    return Arrays.stream(values.get().split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** One by one with the field: what each run of it changes in the configuration. */
  Stream<String> words() {
    String key = path.get().strip();
    return list().stream().map(value -> key + "=" + value);
  }

  /** The option's value on the command line. */
  String word() {
    return path.get().strip() + "=" + String.join(",", list());
  }
}
