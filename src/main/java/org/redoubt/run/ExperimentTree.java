package org.redoubt.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;

/** An experiment as a tree with the keys and words of its YAML form, for {@link Json#text}. */
public final class ExperimentTree {
  private ExperimentTree() {}

  /**
   * One key of a configuration.
   *
   * @param path keys and list indices joined by dots, such as {@code method.lambda_lc}
   * @param value as in YAML; a list of plain values on one line
   */
  public record Entry(String path, String value) {}

  /** Every key with its value, in the order of the file. */
  public static List<Entry> entries(Experiment experiment) {
    List<Entry> entries = new ArrayList<>();
    flatten("", tree(experiment), entries);
    return List.copyOf(entries);
  }

  private static void flatten(String path, JsonNode node, List<Entry> into) {
    String before = path.isEmpty() ? "" : path + ".";
    if (node.isObject()) {
      node.properties().forEach(child -> flatten(before + child.getKey(), child.getValue(), into));
    } else if (node.isArray() && node.size() > 0 && node.get(0).isContainerNode()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(before + i, node.get(i), into);
      }
    } else {
      into.add(new Entry(path, node.isArray() ? line(node) : node.asText()));
    }
  }

  private static String line(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** The tree, every default written out; only good for printing, alone or inside a record. */
  public static Object of(Experiment experiment) {
    return tree(experiment);
  }

  private static JsonNode tree(Experiment experiment) {
    try {
      return new YAMLMapper().readTree(ExperimentYaml.write(experiment));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is written as YAML reads as YAML", e);
    }
  }
}
