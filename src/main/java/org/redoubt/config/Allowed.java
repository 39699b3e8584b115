package org.redoubt.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** Says in a phrase what a place in the configuration may hold. */
final class Allowed {
  private Allowed() {}

  /** Phrase for a component of a type, with its range and its word for null. */
  static String phrase(Type type, Setting setting) {
    String phrase = phrase(type) + range(setting);
    return setting.absent().isEmpty() ? phrase : phrase + ", or " + setting.absent();
  }

  /** Phrase for a type alone. */
  static String phrase(Type type) {
    if (type instanceof ParameterizedType list) {
      return listOf(list.getActualTypeArguments()[0]);
    }
    Class<?> raw = (Class<?>) type;
    if (isWhole(raw)) {
      return "a whole number";
    } else if (isReal(raw)) {
      return "a number";
    } else if (raw == boolean.class) {
      return "true or false";
    } else if (raw == String.class) {
      return "text";
    } else if (raw.isEnum()) {
      return choice(words(raw));
    } else if (raw.isSealed()) {
      return "a map with kind: " + choice(List.copyOf(Kinds.of(raw).keySet()));
    }
    return "a map of " + String.join(", ", Kinds.keys(raw.asSubclass(Record.class)));
  }

  /** "a, b or c". */
  static String choice(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** YAML words of an enum. */
  static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> Settings.word((Enum<?>) c)).toList();
  }

  static boolean isWhole(Class<?> type) {
    return type == int.class || type == Integer.class || type == long.class;
  }

  static boolean isReal(Class<?> type) {
    return type == double.class || type == Double.class;
  }

  private static String listOf(Type item) {
    Class<?> raw = (Class<?>) item;
    if (isWhole(raw)) {
      return "a list of whole numbers";
    }
    return isReal(raw) ? "a list of numbers" : "a list of maps with kind";
  }

  private static String range(Setting setting) {
    boolean from = setting.min() > Double.NEGATIVE_INFINITY;
    boolean to = setting.max() < Double.POSITIVE_INFINITY;
    String least =
        (setting.exclusiveMin() ? " above " : to ? " from " : " of at least ")
            + YamlNumber.text(setting.min());
    String most =
        (from && setting.exclusiveMin() ? " and at most " : from ? " to " : " of at most ")
            + YamlNumber.text(setting.max());
    return (from ? least : "") + (to ? most : "");
  }
}
