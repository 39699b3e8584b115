package org.redoubt.ui.experiment.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.redoubt.config.Kinds;
import org.redoubt.config.Setting;
import org.redoubt.config.Settings;

/**
 * One value of the form.
 *
 * @param path dotted key
 * @param doc what it means, in a sentence
 * @param allowed what it may hold, in a phrase
 * @param words the choices; empty where it is no choice
 * @param absent the word in place of a value, such as {@code auto}; empty if there is none
 */
public record Field(
    String path, String doc, String allowed, Shape shape, List<String> words, String absent) {
  private static final Set<String> PIXELS = Set.of("epsilon", "step_size", "range", "epsilons");

  /** How a value is edited. */
  enum Shape {
    KIND,
    CHOICE,
    SWITCH,
    NUMBER,
    TEXT,
    NUMBERS
  }

  /** The field of a component that is no record, family or list of these. */
  public static Field of(String path, RecordComponent component) {
    Setting setting = Settings.of(component);
    Class<?> raw = component.getType();
    List<String> words =
        raw.isEnum()
            ? Arrays.stream(raw.getEnumConstants()).map(c -> Settings.word((Enum<?>) c)).toList()
            : List.of();
    return new Field(
        path,
        setting.doc(),
        Settings.allowed(component),
        shape(component.getGenericType()),
        words,
        setting.absent());
  }

  /** The choice of a family's member. */
  static Field kind(String path, Class<?> family, String doc) {
    List<String> words = List.copyOf(Kinds.of(family).keySet());
    return new Field(path + "." + Kinds.KEY, doc, String.join(", ", words), Shape.KIND, words, "");
  }

  private static Shape shape(Type type) {
    if (type instanceof ParameterizedType) {
      return Shape.NUMBERS;
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      return Shape.CHOICE;
    } else if (raw == boolean.class) {
      return Shape.SWITCH;
    }
    return raw == String.class ? Shape.TEXT : Shape.NUMBER;
  }

  /** Whether a component is edited as one value. */
  static boolean isValue(RecordComponent component) {
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType list) {
      return !isStructured((Class<?>) list.getActualTypeArguments()[0]);
    }
    return !isStructured((Class<?>) type);
  }

  private static boolean isStructured(Class<?> type) {
    return type.isRecord() || type.isSealed();
  }

  /** The last key of the path. */
  String key() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The id of its control. */
  public String id() {
    return id(path);
  }

  static String id(String path) {
    return "experiment-" + path.replace('.', '-').replace('_', '-');
  }

  /** Whether it is a size in pixel values, which papers give as n/255. */
  boolean isPixels() {
    return PIXELS.contains(key()) && shape == Shape.NUMBER && !path.startsWith("optimiser.");
  }
}
