package org.redoubt.ui.experiment.launch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;
import org.redoubt.config.Kind;
import org.redoubt.config.Kinds;
import org.redoubt.config.Settings;

/** The fields of an experiment that a grid of runs may vary: numbers, choices, kinds, the split. */
final class VaryFields {
  private static final Set<String> LEFT_OUT = Set.of("name", "seed"); // seeds have their own button
  private static final String SPLIT = "split";
  private final List<String> paths = new ArrayList<>();

  private VaryFields() {}

  /** Dotted paths in the order of the configuration. */
  static List<String> of(Experiment experiment) {
    VaryFields fields = new VaryFields();
    fields.record("", experiment);
    return List.copyOf(fields.paths);
  }

  private void record(String prefix, Record value) {
    if (value.getClass().isAnnotationPresent(Kind.class)) {
      paths.add(prefix + Kinds.KEY);
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      String path = prefix + Settings.key(component);
      if (!LEFT_OUT.contains(path)) {
        component(path, component, read(component, value));
      }
    }
  }

  private void component(String path, RecordComponent component, @Nullable Object value) {
    Class<?> type = component.getType();
    if (value instanceof Record record) {
      record(path + ".", record);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof Record item) {
          record(path + "." + i + ".", item);
        }
      }
    } else if (component.getName().equals(SPLIT) || (type != String.class && type != List.class)) {
      paths.add(path);
    }
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record shows its components", e);
    }
  }
}
