package org.redoubt.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

    Sequence without(int index) {
      List<YamlNode> changed = new ArrayList<>(items);
      changed.remove(index);
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

    /** A new key goes behind those written that come before it in an order of keys. */
    Mapping with(String key, Entry entry, List<String> order) {
      if (entries.containsKey(key)) {
        Map<String, Entry> changed = new LinkedHashMap<>(entries);
        changed.put(key, entry);
        return new Mapping(changed, where);
      }
      List<String> keys = new ArrayList<>(entries.keySet());
      int at = 0;
      for (String before : order.subList(0, Math.max(0, order.indexOf(key)))) {
        at = Math.max(at, keys.indexOf(before) + 1);
      }
      keys.add(at, key);
      Map<String, Entry> changed = new LinkedHashMap<>();
      keys.forEach(k -> changed.put(k, entries.getOrDefault(k, entry)));
      return new Mapping(changed, where);
    }

    /** The value of a key; null where there is none. */
    @Nullable YamlNode child(String key) {
      Entry entry = entries.get(key);
      return entry == null ? null : entry.value();
    }

    Mapping without(String key) {
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.remove(key);
      return new Mapping(changed, where);
    }

    @Override
    public String describe() {
      return "a map";
    }
  }

  /** Whether two pieces hold the same, wherever they are written; numbers by their value. */
  static boolean same(@Nullable YamlNode a, @Nullable YamlNode b) {
    if (a instanceof Scalar one && b instanceof Scalar other) {
      boolean numbers = one.isNumber() && other.isNumber();
      return numbers
          ? YamlNumber.value(one.text()) == YamlNumber.value(other.text())
          : one.text().equals(other.text()) && one.isNull() == other.isNull();
    } else if (a instanceof Sequence one && b instanceof Sequence other) {
      int size = one.items().size();
      return size == other.items().size()
          && IntStream.range(0, size).allMatch(i -> same(one.items().get(i), other.items().get(i)));
    } else if (a instanceof Mapping one && b instanceof Mapping other) {
      return one.entries().keySet().equals(other.entries().keySet())
          && one.entries().entrySet().stream()
              .allMatch(e -> same(e.getValue().value(), other.child(e.getKey())));
    }
    return a == null && b == null;
  }

  /** A key's value, and where the key was written. */
  record Entry(YamlNode value, String where) {}

  /** A text on one line, shortened. */
  static String brief(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
  }
}
