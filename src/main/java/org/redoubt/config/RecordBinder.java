package org.redoubt.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.YamlNode.Entry;
import org.redoubt.config.YamlNode.Mapping;
import org.redoubt.config.YamlNode.Sequence;

/**
 * Builds configuration records from located YAML, driven by their components and annotations alone.
 */
final class RecordBinder {
  private RecordBinder() {}

  /**
   * A record from a node.
   *
   * @param type a record, or a sealed family of records
   * @param where of the key that holds the node
   * @param path of the node; empty at the root
   */
  static Record bind(Class<?> type, YamlNode node, String where, String path) {
    if (!(node instanceof Mapping map)) {
      throw Complaints.wrongType(node, path, Allowed.phrase(type), "write its keys below it");
    }
    Class<? extends Record> record =
        type.isSealed() ? select(type, map, where, path) : type.asSubclass(Record.class);
    checkKeys(record, map, path);
    @Nullable Object[] values =
        Settings.components(record).stream()
            .map(component -> value(component, map, where, path))
            .toArray();
    return construct(record, values, map, where, path);
  }

  /** The record that a map's {@code kind} selects. */
  static Class<? extends Record> select(Class<?> family, Mapping map, String where, String path) {
    List<String> words = List.copyOf(Kinds.of(family).keySet());
    Entry kind = map.entries().get(Kinds.KEY);
    String key = Complaints.join(path, Kinds.KEY);
    if (kind == null) {
      String allowed = Allowed.choice(words);
      throw new ConfigException(where, key, "missing", allowed, "add the line kind: ...");
    }
    String word = kind.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    Class<? extends Record> record = Kinds.of(family).get(word);
    if (record == null) {
      throw new ConfigException(
          kind.where(),
          key,
          "found " + kind.value().describe(),
          Allowed.choice(words),
          Nearest.advice(word, words, "choose one of these"));
    }
    return record;
  }

  private static void checkKeys(Class<? extends Record> record, Mapping map, String path) {
    List<String> keys = Kinds.keys(record);
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!keys.contains(key)) {
                throw Complaints.unknownKey(key, entry.where(), path, keys);
              }
            });
  }

  private static @Nullable Object value(
      RecordComponent component, Mapping map, String where, String path) {
    String key = Settings.key(component);
    Setting setting = Settings.of(component);
    String keyPath = Complaints.join(path, key);
    Entry entry = map.entries().get(key);
    if (entry == null) {
      YamlNode standIn = defaultOf(setting, where);
      if (standIn == null) {
        String advice = "add the line " + key + ": ...";
        throw new ConfigException(where, keyPath, "missing", Settings.allowed(component), advice);
      }
      entry = new Entry(standIn, where);
    }
    if (!setting.absent().isEmpty()
        && entry.value() instanceof YamlNode.Scalar scalar
        && scalar.text().equals(setting.absent())) {
      return null;
    }
    Type type = component.getGenericType();
    return convert(type, entry, keyPath, Settings.allowed(component), Complaints.advice(setting));
  }

  /** The node that stands in for a missing key; null: the key is required. */
  static @Nullable YamlNode defaultOf(Setting setting, String where) {
    return setting.def().equals(Setting.REQUIRED)
        ? null
        : YamlTree.parse(setting.def(), line -> where).orElseThrow();
  }

  private static Object convert(
      Type type, Entry entry, String path, String allowed, String advice) {
    if (type instanceof ParameterizedType list) {
      return list((Class<?>) list.getActualTypeArguments()[0], entry, path, allowed);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord() || raw.isSealed()) {
      return bind(raw, entry.value(), entry.where(), path);
    }
    return Scalars.value(raw, entry.value(), path, allowed, advice);
  }

  private static List<Object> list(Class<?> type, Entry entry, String path, String allowed) {
    if (!(entry.value() instanceof Sequence sequence)) {
      throw Complaints.wrongType(
          entry.value(), path, allowed, "write it as [a, b] or as lines with dashes");
    }
    List<Object> items = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      Entry at = new Entry(item, item.where());
      String itemPath = path + "." + items.size();
      items.add(convert(type, at, itemPath, Allowed.phrase(type), "correct it"));
    }
    return items;
  }

  private static Record construct(
      Class<? extends Record> type,
      @Nullable Object[] values,
      Mapping map,
      String at,
      String path) {
    Class<?>[] types =
        Settings.components(type).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidSetting invalid) {
        throw Complaints.located(invalid, type, map, at, path);
      }
      throw new IllegalStateException(type + " failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " has no usable constructor", e);
    }
  }
}
