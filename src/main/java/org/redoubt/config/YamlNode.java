package org.redoubt.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML that knows where it was written. Immutable. */
sealed interface YamlNode {
  int LONGEST_QUOTE = 40;

  /** {@code file:line} or {@code --set path=value}. */
  String where();

  /** What it is, as the user would recognise it. */
  String describe();

  /** A word, number or quoted text. */
  record Scalar(String text, boolean quoted, String where) implements YamlNode {
    /** Whether nothing, {@code null} or {@code ~} stands there. */
    boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    boolean isNumber() {
      return !quoted && YamlNumber.isNumber(text);
    }

    boolean isBoolean() {
      return !quoted && (text.equals("true") || text.equals("false"));
    }

    @Override
    public String describe() {
      if (isNull()) {
        return "nothing";
      }
      String shown = brief(text);
      return quoted ? "the text \"" + shown + "\"" : isNumber() ? shown : "'" + shown + "'";
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, String where) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    Sequence with(int index, YamlNode item) {
      List<YamlNode> changed = new ArrayList<>(items);
      changed.set(index, item);
      return new Sequence(changed, where);
    }

    @Override
    public String describe() {
      return items.isEmpty() ? "an empty list" : "a list";
    }
  }

  /** A map; keys keep their order. */
  record Mapping(Map<String, Entry> entries, String where) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    Mapping with(String key, Entry entry) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.put(key, entry);
      return new Mapping(changed, where);
    }

    @Override
    public String describe() {
      return "a map";
    }
  }

  /** A key's value, and where the key was written. */
  record Entry(YamlNode value, String where) {}

  /** A text on one line, shortened. */
  static String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
  }
}
