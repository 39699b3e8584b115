package org.redoubt.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schema (draft 2020-12) of the configuration format, for completion and checks in
 * editors. It is derived from the records' annotations; what holds between two keys is checked only
 * by the program.
 */
public final class ExperimentSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final Map<String, JsonNode> definitions = new TreeMap<>();

  private ExperimentSchema() {}

  /** The schema as indented JSON, ending in a line break; the same text on every platform. */
  public static String json() {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Redoubt experiment");
    ExperimentSchema generator = new ExperimentSchema();
    schema.setAll(generator.record(Experiment.class));
    ObjectNode definitions = schema.putObject("$defs");
    generator.definitions.forEach(definitions::set);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory always prints", e);
    }
  }

  private ObjectNode record(Class<? extends Record> type) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = JSON.objectNode();
    ArrayNode required = JSON.arrayNode();
    if (type.isAnnotationPresent(Kind.class)) {
      Kind kind = type.getAnnotation(Kind.class);
      schema.put("description", kind.doc());
      properties.putObject(Kinds.KEY).put("const", kind.value());
      required.add(Kinds.KEY);
    }
    for (RecordComponent component : type.getRecordComponents()) {
      properties.set(Settings.key(component), property(component));
      if (Settings.of(component).def().equals(Setting.REQUIRED)) {
        required.add(Settings.key(component));
      }
    }
    schema.set("properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  private ObjectNode property(RecordComponent component) {
    Setting setting = Settings.of(component);
    ObjectNode property = JSON.objectNode().put("description", setting.doc());
    YamlNode standIn = RecordBinder.defaultOf(setting, "default");
    if (standIn != null) {
      property.set("default", json(standIn));
    }
    ObjectNode value = value(component.getGenericType(), setting);
    if (setting.absent().isEmpty()) {
      return property.setAll(value);
    }
    ArrayNode choices = property.putArray("anyOf").add(value);
    choices.addObject().put("const", setting.absent());
    return property;
  }

  private ObjectNode value(Type type, Setting setting) {
    if (type instanceof ParameterizedType list) {
      ObjectNode schema = JSON.objectNode().put("type", "array");
      schema.set("items", simple((Class<?>) list.getActualTypeArguments()[0]));
      return schema;
    }
    Class<?> raw = (Class<?>) type;
    ObjectNode schema = simple(raw);
    if (Allowed.isWhole(raw)) {
      return ranged(schema, setting);
    }
    if (Allowed.isReal(raw)) {
      ranged((ObjectNode) schema.get("anyOf").get(0), setting);
    }
    return schema;
  }

  private static ObjectNode ranged(ObjectNode schema, Setting setting) {
    if (setting.min() > Double.NEGATIVE_INFINITY) {
      schema.set(setting.exclusiveMin() ? "exclusiveMinimum" : "minimum", number(setting.min()));
    }
    if (setting.max() < Double.POSITIVE_INFINITY) {
      schema.set("maximum", number(setting.max()));
    }
    return schema;
  }

  private ObjectNode simple(Class<?> type) {
    ObjectNode schema = JSON.objectNode();
    if (Allowed.isWhole(type)) {
      return schema.put("type", "integer");
    } else if (Allowed.isReal(type)) {
      ArrayNode forms = schema.putArray("anyOf");
      forms.addObject().put("type", "number");
      forms.addObject().put("type", "string").put("pattern", YamlNumber.FRACTION_PATTERN);
      return schema;
    } else if (type == boolean.class) {
      return schema.put("type", "boolean");
    } else if (type == String.class) {
      return schema.put("type", "string").put("minLength", 1);
    } else if (type.isEnum()) {
      Allowed.words(type).forEach(schema.putArray("enum")::add);
      return schema;
    }
    return reference(type);
  }

  private ObjectNode reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!definitions.containsKey(name)) {
      definitions.put(name, type.isSealed() ? family(type) : record(type.asSubclass(Record.class)));
    }
    return JSON.objectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode family(Class<?> type) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode members = schema.putArray("oneOf");
    Kinds.of(type).values().forEach(member -> members.add(record(member)));
    return schema;
  }

  private static JsonNode json(YamlNode node) {
    if (node instanceof YamlNode.Mapping map) {
      ObjectNode object = JSON.objectNode();
      map.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
      return object;
    } else if (node instanceof YamlNode.Sequence list) {
      ArrayNode array = JSON.arrayNode();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) node;
    if (scalar.isBoolean()) {
      return JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
    }
    return scalar.isNumber()
        ? number(YamlNumber.value(scalar.text()))
        : JSON.textNode(scalar.text());
  }

  private static JsonNode number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? JSON.numberNode((long) value)
        : JSON.numberNode(value);
  }
}
