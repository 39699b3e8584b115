package org.redoubt.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.YamlNode.Entry;
import org.redoubt.config.YamlNode.Mapping;
import org.redoubt.config.YamlNode.Scalar;
import org.redoubt.config.YamlNode.Sequence;

/** Writes pieces of YAML: on one line, or as a block. */
final class YamlFlow {
  private static final int LONGEST_LINE = 76;
  private static final String STEP = "  ";

  private YamlFlow() {}

  /** On one line; the empty text for nothing. */
  static String line(YamlNode node) {
    if (node instanceof Mapping map) {
      return map.entries().entrySet().stream()
          .map(e -> (key(e.getKey()) + ": " + line(e.getValue().value())).stripTrailing())
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (node instanceof Sequence list) {
      return list.items().stream().map(YamlFlow::line).collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar((Scalar) node);
  }

  /** Whether a value fits on one line that it begins at a column. */
  static boolean isShort(YamlNode node, int column) {
    return column + line(node).length() <= LONGEST_LINE;
  }

  /**
   * What follows a key and its colon: on the key's line where that is short, else a block below it.
   *
   * @param indent that of the key
   */
  static String afterKey(YamlNode node, String indent) {
    String line = line(node);
    boolean section = indent.isEmpty() && node instanceof Mapping map && !map.entries().isEmpty();
    boolean scalars =
        node instanceof Scalar
            || (node instanceof Sequence list
                && list.items().stream().allMatch(Scalar.class::isInstance));
    if (scalars || (!section && isShort(node, indent.length()))) {
      return line.isEmpty() ? "" : " " + line;
    }
    return "\n" + indent + STEP + block(node, indent + STEP);
  }

  /** A map or list of maps over several lines; the first one without the indentation. */
  static String block(YamlNode node, String indent) {
    if (node instanceof Mapping map && !map.entries().isEmpty()) {
      return map.entries().entrySet().stream()
          .map(e -> entry(e, indent))
          .collect(Collectors.joining("\n" + indent));
    } else if (node instanceof Sequence list && !list.items().isEmpty()) {
      return list.items().stream()
          .map(item -> "- " + block(item, indent + STEP))
          .collect(Collectors.joining("\n" + indent));
    }
    return line(node);
  }

  private static String entry(Map.Entry<String, Entry> entry, String indent) {
    return key(entry.getKey()) + ":" + afterKey(entry.getValue().value(), indent);
  }

  /** A key as it can stand anywhere. */
  static String key(String key) {
    return scalar(new Scalar(key, !key.matches("[A-Za-z0-9_-]+"), ""));
  }

  private static String scalar(Scalar scalar) {
    String text = scalar.text();
    boolean plain = !scalar.quoted() && (text.isEmpty() || readsAsItself(text));
    return plain ? text : YamlWriter.quoted(text);
  }

  /**
   * A value from a form as YAML: as it stands where it reads as one value, also within brackets;
   * else quoted, so that a half-typed value does not break the text around it.
   */
  static String typed(String value) {
    String text = value.strip();
    return text.isEmpty() || (!text.contains("\n") && readsAsItself(text))
        ? text
        : YamlWriter.quoted(text);
  }

  private static boolean readsAsItself(String text) {
    try {
      YamlNode block = YamlTree.parse("k: " + text, line -> "").orElseThrow();
      YamlNode flow = YamlTree.parse("[{k: " + text + "}]", line -> "").orElseThrow();
      return block instanceof Mapping map
          && map.entries().keySet().equals(Set.of("k"))
          && YamlNode.same(flow, new Sequence(List.of(map), ""))
          && isWhole(map.child("k"), text);
    } catch (ConfigException notYaml) {
      return false;
    }
  }

  /** A comment behind a value would be lost. */
  private static boolean isWhole(@Nullable YamlNode value, String text) {
    return !(value instanceof Scalar scalar) || scalar.quoted() || scalar.text().equals(text);
  }
}
