package org.redoubt.config;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.YamlNode.Scalar;

/** Turns words and numbers of YAML into Java values, and refuses what is of another type. */
final class Scalars {
  private Scalars() {}

  /** A value of a primitive, boxed, text or enum type. */
  static Object value(Class<?> type, YamlNode node, String path, String allowed, String otherwise) {
    Object value = node instanceof Scalar scalar ? convert(type, scalar) : null;
    if (value == null) {
      throw Complaints.wrongType(node, path, allowed, advice(type, node, otherwise));
    }
    return value;
  }

  private static @Nullable Object convert(Class<?> type, Scalar scalar) {
    if (scalar.isNull()) {
      return null;
    } else if (type.isEnum()) {
      return constant(type, scalar.text());
    } else if (type == String.class) {
      return scalar.isNumber() || scalar.isBoolean() ? null : scalar.text();
    } else if (type == boolean.class) {
      return scalar.isBoolean() ? Boolean.valueOf(scalar.text()) : null;
    } else if (Allowed.isReal(type)) {
      return scalar.isNumber() ? YamlNumber.value(scalar.text()) : null;
    }
    return scalar.isNumber() && YamlNumber.isWhole(scalar.text()) ? whole(type, scalar) : null;
  }

  private static @Nullable Object constant(Class<?> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> Settings.word((Enum<?>) constant).equals(word))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Object whole(Class<?> type, Scalar scalar) {
    try {
      long value = Long.parseLong(scalar.text());
      if (type == long.class) {
        return value;
      }
      return value == (int) value ? (Object) (int) value : null;
    } catch (NumberFormatException e) {
      return null; // more digits than a long holds
    }
  }

  private static String advice(Class<?> type, YamlNode node, String otherwise) {
    if (!(node instanceof Scalar scalar) || scalar.isNull()) {
      return otherwise;
    }
    if (type.isEnum()) {
      List<String> words = Allowed.words(type);
      return Nearest.advice(scalar.text(), words, otherwise);
    }
    if (type == String.class) {
      return "put it in quotes: \"" + scalar.text() + "\"";
    }
    boolean numeric = type != boolean.class && YamlNumber.isNumber(scalar.text());
    return scalar.quoted() && numeric ? "remove the quotes" : otherwise;
  }
}
