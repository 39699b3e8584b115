package org.redoubt.config;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.YamlNode.Entry;
import org.redoubt.config.YamlNode.Mapping;
import org.redoubt.config.YamlNode.Sequence;

/** Words the complaints about a configuration whose YAML is sound. */
final class Complaints {
  private Complaints() {}

  static ConfigException unknownKey(String key, String where, String path, List<String> keys) {
    return new ConfigException(
        where,
        join(path, YamlNode.brief(key)),
        "unknown key",
        keys.isEmpty() ? "no keys" : String.join(", ", keys),
        Nearest.advice(key, keys, "remove it"));
  }

  /** What to do about the value of a key. */
  static String advice(Setting setting) {
    String def = setting.def();
    return def.equals(Setting.REQUIRED) || def.equals("{}")
        ? "correct it"
        : "correct it, or leave it out (default " + def + ")";
  }

  /** A record's own complaint, at the deepest key of it that was written. */
  static ConfigException located(
      InvalidSetting invalid, Class<? extends Record> type, Mapping map, String at, String path) {
    Entry deepest = new Entry(map, at);
    boolean written = true;
    for (String key : invalid.component().split("\\.", -1)) {
      Entry child = child(deepest.value(), key);
      if (child == null) {
        written = false;
        break;
      }
      deepest = child;
    }
    return new ConfigException(
        deepest.where(),
        join(path, invalid.component()),
        "found " + invalid.found(),
        invalid.allowed(),
        written ? advice(invalid, type) : "set it");
  }

  private static String advice(InvalidSetting invalid, Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> Settings.key(component).equals(invalid.component()))
        .findFirst()
        .map(component -> advice(Settings.of(component)))
        .orElse("correct it");
  }

  private static @Nullable Entry child(YamlNode node, String key) {
    if (node instanceof Sequence list && YamlNumber.isWhole(key)) {
      YamlNode item = list.items().get(Integer.parseInt(key));
      return new Entry(item, item.where());
    }
    return node instanceof Mapping map ? map.entries().get(key) : null;
  }

  static ConfigException wrongType(YamlNode node, String path, String allowed, String advice) {
    return new ConfigException(node.where(), path, "found " + node.describe(), allowed, advice);
  }

  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
