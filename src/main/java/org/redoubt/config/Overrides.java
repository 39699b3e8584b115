package org.redoubt.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.YamlNode.Entry;
import org.redoubt.config.YamlNode.Mapping;
import org.redoubt.config.YamlNode.Sequence;

/**
 * Applies {@code path=value} to a configuration before it is bound. The path joins keys and list
 * indices (from 0) with dots: {@code evaluation.attacks.0.epsilon=0.2}. The value is YAML. A path
 * through a key that the file leaves out starts from that key's default. A new {@code kind} keeps
 * the keys that both kinds have and drops the others.
 */
final class Overrides {
  private static final String FORM = "path=value";
  private final String where;
  private final List<String> keys;
  private final YamlNode value;

  private Overrides(String where, List<String> keys, YamlNode value) {
    this.where = where;
    this.keys = keys;
    this.value = value;
  }

  /** The configuration with one override applied. */
  static Mapping apply(Mapping root, String override) {
    String where = "--set " + YamlNode.brief(override);
    int equals = override.indexOf('=');
    String path = equals < 0 ? "" : override.substring(0, equals).strip();
    if (!path.matches("[^.\\s]+(\\.[^.\\s]+)*")) {
      String found = equals < 0 ? "no = in it" : "no key path before the =";
      String advice = "write for example --set schedule.epochs=3";
      throw new ConfigException(where, "", "found " + found, FORM, advice);
    }
    YamlNode value =
        YamlTree.parse(override.substring(equals + 1), line -> where)
            .orElseThrow(
                () ->
                    new ConfigException(
                        where, path, "found no value", FORM, "write a value after the ="));
    Overrides change = new Overrides(where, List.of(path.split("\\.")), value);
    return (Mapping) change.into(Experiment.class, root, 0);
  }

  /** The configuration with another value at a path. */
  static Mapping apply(Mapping root, String path, YamlNode value) {
    Overrides change = new Overrides(path, List.of(path.split("\\.")), value);
    return (Mapping) change.into(Experiment.class, root, 0);
  }

  /** The node at a depth of the path, with the value in its place below. */
  private YamlNode into(Type type, @Nullable YamlNode node, int depth) {
    if (depth == keys.size()) {
      return value;
    }
    if (type instanceof ParameterizedType list) {
      return intoList((Class<?>) list.getActualTypeArguments()[0], node, depth);
    }
    Class<?> raw = (Class<?>) type;
    if (!raw.isRecord() && !raw.isSealed()) {
      throw Complaints.unknownKey(keys.get(depth), where, path(depth), List.of());
    }
    YamlNode from = node == null ? new Mapping(Map.of(), where) : node;
    if (!(from instanceof Mapping map)) {
      String advice = "replace it as a whole";
      throw Complaints.wrongType(from, path(depth), Allowed.phrase(type), advice);
    }
    return intoMap(raw, map, depth);
  }

  private Mapping intoMap(Class<?> type, Mapping map, int depth) {
    String key = keys.get(depth);
    if (type.isSealed() && key.equals(Kinds.KEY) && depth == keys.size() - 1) {
      return withKind(type, map);
    }
    Class<? extends Record> record =
        type.isSealed()
            ? RecordBinder.select(type, map, where, path(depth))
            : type.asSubclass(Record.class);
    RecordComponent component =
        Arrays.stream(record.getRecordComponents())
            .filter(c -> Settings.key(c).equals(key))
            .findFirst()
            .orElseThrow(() -> Complaints.unknownKey(key, where, path(depth), Kinds.keys(record)));
    Entry old = map.entries().get(key);
    YamlNode child =
        old == null ? RecordBinder.defaultOf(Settings.of(component), where) : old.value();
    YamlNode changed = into(component.getGenericType(), child, depth + 1);
    boolean last = depth == keys.size() - 1;
    Entry entry = new Entry(changed, last || old == null ? where : old.where());
    return map.with(key, entry, Kinds.keys(record));
  }

  private Mapping withKind(Class<?> family, Mapping map) {
    Map<String, Entry> kept = new LinkedHashMap<>();
    kept.put(Kinds.KEY, new Entry(value, where));
    String word = value instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    Class<? extends Record> record = Kinds.of(family).get(word);
    if (record != null) {
      map.entries()
          .forEach(
              (key, entry) -> {
                if (Kinds.keys(record).contains(key)) {
                  kept.putIfAbsent(key, entry);
                }
              });
    }
    return new Mapping(kept, map.where());
  }

  private Sequence intoList(Class<?> item, @Nullable YamlNode node, int depth) {
    String index = keys.get(depth);
    List<YamlNode> items = node instanceof Sequence list ? list.items() : List.of();
    int size = items.size();
    if (!index.matches("[0-9]{1,6}") || Integer.parseInt(index) >= size) {
      String allowed = size == 0 ? "none, the list is empty" : "an index from 0 to " + (size - 1);
      String advice = "or replace the whole list: " + path(depth) + "=[...]";
      throw new ConfigException(where, path(depth + 1), "no such item", allowed, advice);
    }
    int at = Integer.parseInt(index);
    return new Sequence(items, where).with(at, into(item, items.get(at), depth + 1));
  }

  private String path(int depth) {
    return String.join(".", keys.subList(0, depth));
  }
}
