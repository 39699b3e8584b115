package org.redoubt.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks JSON against the keywords of JSON Schema that the generated schema uses, so that the
 * schema is tried on real files and not only compared with itself.
 */
final class SchemaValidator {
  private final JsonNode root;

  SchemaValidator(JsonNode root) {
    this.root = root;
  }

  List<String> problems(JsonNode value) {
    List<String> problems = new ArrayList<>();
    check(root, value, "", problems);
    return problems;
  }

  private void check(JsonNode schema, JsonNode value, String path, List<String> problems) {
    if (schema.has("$ref")) {
      check(root.at(schema.get("$ref").asText().substring(1)), value, path, problems);
    }
    if (schema.has("anyOf") && matching(schema.get("anyOf"), value) < 1) {
      problems.add(path + " matches nothing of anyOf");
    }
    if (schema.has("oneOf") && matching(schema.get("oneOf"), value) != 1) {
      problems.add(path + " does not match one of oneOf");
    }
    if (!simple(schema, value)) {
      problems.add(path + ": " + value + " against " + schema);
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode property = schema.path("properties").get(field.getKey());
      if (property != null) {
        check(property, field.getValue(), path + "." + field.getKey(), problems);
      } else if (schema.has("additionalProperties")) {
        problems.add(path + " has the unknown key " + field.getKey());
      }
    }
    for (JsonNode key : schema.path("required")) {
      if (!value.has(key.asText())) {
        problems.add(path + " lacks " + key.asText());
      }
    }
    if (value.isArray() && schema.has("items")) {
      value.forEach(item -> check(schema.get("items"), item, path + "[]", problems));
    }
  }

  private int matching(JsonNode schemas, JsonNode value) {
    int matching = 0;
    for (JsonNode schema : schemas) {
      List<String> problems = new ArrayList<>();
      check(schema, value, "", problems);
      matching += problems.isEmpty() ? 1 : 0;
    }
    return matching;
  }

  private static boolean simple(JsonNode schema, JsonNode value) {
    double number = value.asDouble();
    boolean inRange =
        !value.isNumber()
            || (number >= schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                && number > schema.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY)
                && number <= schema.path("maximum").asDouble(Double.POSITIVE_INFINITY));
    return inRange
        && hasType(schema.path("type").asText(), value)
        && (!schema.has("const") || schema.get("const").equals(value))
        && (!schema.has("enum") || contains(schema.get("enum"), value))
        && (!schema.has("pattern") || value.asText().matches(schema.get("pattern").asText()))
        && value.asText("-").length() >= (value.isTextual() ? schema.path("minLength").asInt() : 0);
  }

  private static boolean contains(JsonNode words, JsonNode value) {
    for (JsonNode word : words) {
      if (word.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> true;
    };
  }
}
