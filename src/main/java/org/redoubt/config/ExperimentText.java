package org.redoubt.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.YamlNode.Mapping;
import org.redoubt.config.YamlNode.Scalar;
import org.redoubt.config.YamlNode.Sequence;

/**
 * The text of an experiment, whose single values can be read and changed without losing comments
 * and layout. The text is YAML, but need not be a valid experiment. Paths are those of {@link
 * ExperimentYaml}: keys and list indices (from 0) joined by dots. Immutable.
 */
public final class ExperimentText {
  private static final String SOURCE = "text";
  private final String yaml;
  private final Mapping root;

  private ExperimentText(String yaml, Mapping root) {
    this.yaml = yaml;
    this.root = root;
  }

  /**
   * Takes a text apart.
   *
   * @throws ConfigException if it is no YAML map
   */
  public static ExperimentText of(String yaml) {
    Optional<YamlNode> root = YamlTree.parse(yaml, line -> SOURCE + ":" + line);
    if (root.orElse(null) instanceof Mapping map) {
      return new ExperimentText(yaml, map);
    }
    throw new ConfigException(
        SOURCE, "", "found no map", "keys and values", "start with name: ...");
  }

  /**
   * The text of a file, for {@link #of} or an editor.
   *
   * @throws ConfigException if it cannot be read, or is no text in UTF-8
   */
  public static String read(Path file) {
    return YamlText.read(file);
  }

  /** The whole text. */
  public String yaml() {
    return yaml;
  }

  /** The value at a path as written, on one line; the default where the key is left out. */
  public @Nullable String get(String path) {
    YamlNode node = place(path).value();
    return node == null ? null : node instanceof Scalar s ? s.text() : YamlFlow.line(node);
  }

  /** The default at a path, on one line; null where the key is required or unknown. */
  public @Nullable String defaultOf(String path) {
    YamlNode node = place(path).otherwise();
    return node == null ? null : node instanceof Scalar s ? s.text() : YamlFlow.line(node);
  }

  /** Whether the key is left out or says what would hold without it; also where it is required. */
  public boolean atDefault(String path) {
    Place place = place(path);
    if (place.written() instanceof Mapping map && place.otherwise() instanceof Mapping) {
      return map.entries().keySet().stream().allMatch(key -> atDefault(path + "." + key));
    }
    return place.written() == null
        || place.otherwise() == null
        || YamlNode.same(place.written(), place.otherwise());
  }

  /** The number at a path as written, or its default; null where there is no number. */
  public @Nullable Double number(String path) {
    YamlNode node = place(path).value();
    return node instanceof Scalar s && s.isNumber() ? YamlNumber.value(s.text()) : null;
  }

  /** Number of items of a list; 0 where there is none. */
  public int size(String path) {
    return place(path).value() instanceof Sequence list ? list.items().size() : 0;
  }

  /**
   * The text with another value.
   *
   * @param value as typed: YAML on one line; what is no YAML is written in quotes
   * @throws ConfigException if the path leads nowhere
   */
  public ExperimentText with(String path, String value) {
    String typed = YamlFlow.typed(value);
    YamlNode node = YamlTree.parse("- " + typed, line -> SOURCE).orElseThrow();
    return changed(Overrides.apply(root, path, ((Sequence) node).items().get(0)));
  }

  /** The text with a list's further item at its end. */
  public ExperimentText withItem(String path, String item) {
    YamlNode node = place(path).value();
    String items = node instanceof Sequence list ? YamlFlow.line(list) : "[]";
    String inside = items.substring(1, items.length() - 1);
    return with(path, "[" + inside + (inside.isEmpty() ? "" : ", ") + item + "]");
  }

  /** The text without a key, which then has its default, or without an item of a list. */
  public ExperimentText without(String path) {
    int dot = path.lastIndexOf('.');
    String above = dot < 0 ? "" : path.substring(0, dot);
    String key = path.substring(dot + 1);
    YamlNode parent = place(above).value();
    if (parent instanceof Sequence list) {
      return changed(Overrides.apply(root, above, list.without(Integer.parseInt(key))));
    } else if (parent instanceof Mapping map && map.child(key) != null) {
      Mapping rest = map.without(key);
      return changed(above.isEmpty() ? rest : Overrides.apply(root, above, rest));
    }
    return this;
  }

  private ExperimentText changed(Mapping after) {
    String text = YamlPatch.apply(yaml, root, after);
    return of(text);
  }

  /** What stands at a path, and what would if it were left out. */
  private record Place(@Nullable YamlNode written, @Nullable YamlNode otherwise) {
    @Nullable YamlNode value() {
      return written == null ? otherwise : written;
    }
  }

  private Place place(String path) {
    Place place = new Place(root, null);
    Type type = Experiment.class;
    for (String key : path.isEmpty() ? List.<String>of() : List.of(path.split("\\."))) {
      Type inner = typeOf(type, key, place.value());
      place = below(type, key, place);
      if (inner == null) {
        return place;
      }
      type = inner;
    }
    return place;
  }

  private static Place below(Type type, String key, Place above) {
    YamlNode written = child(above.written(), key);
    YamlNode otherwise = child(above.otherwise(), key);
    RecordComponent component = component(type, key, above.value());
    if (otherwise == null && component != null) {
      otherwise = RecordBinder.defaultOf(Settings.of(component), SOURCE);
    }
    return new Place(written, otherwise);
  }

  private static @Nullable Type typeOf(Type type, String key, @Nullable YamlNode node) {
    if (type instanceof ParameterizedType list) {
      return list.getActualTypeArguments()[0];
    }
    RecordComponent component = component(type, key, node);
    return component == null ? null : component.getGenericType();
  }

  private static @Nullable RecordComponent component(
      Type type, String key, @Nullable YamlNode node) {
    if (!(type instanceof Class<?> raw)) {
      return null;
    }
    Class<?> record = raw.isSealed() ? Kinds.of(raw).get(text(child(node, Kinds.KEY))) : raw;
    return record == null || !record.isRecord()
        ? null
        : Arrays.stream(record.getRecordComponents())
            .filter(component -> Settings.key(component).equals(key))
            .findFirst()
            .orElse(null);
  }

  private static String text(@Nullable YamlNode node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }

  private static @Nullable YamlNode child(@Nullable YamlNode node, String key) {
    if (node instanceof Mapping map) {
      return map.child(key);
    }
    if (node instanceof Sequence list && key.matches("[0-9]{1,6}")) {
      int index = Integer.parseInt(key);
      return index < list.items().size() ? list.items().get(index) : null;
    }
    return null;
  }
}
