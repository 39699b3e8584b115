package org.redoubt.config;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The file format of an {@link Experiment}: one YAML map. Keys are the components' names in
 * snake_case; a record of a family says its {@code kind}; keys left out take the defaults of {@link
 * Setting}. Numbers may be fractions such as 8/255.
 */
public final class ExperimentYaml {
  private static final String A_MAP = "a map of name, data, model, method and so on";
  private static final String START = "start from sample-configs/quickstart.yaml";

  private ExperimentYaml() {}

  /**
   * Reads an experiment.
   *
   * @param overrides each {@code path=value}: keys and list indices (from 0) joined by dots, then a
   *     YAML value, such as {@code evaluation.attacks.0.epsilon=0.2}. Applied in order. A path
   *     through a key that the file leaves out starts from the default; a new {@code kind} keeps
   *     the keys that both kinds have.
   * @throws ConfigException with one line that says what to correct
   */
  public static Experiment read(Path file, List<String> overrides) {
    return parse(YamlText.read(file), file.toString(), overrides);
  }

  /**
   * Reads an experiment from text.
   *
   * @param source named in messages in place of a file
   * @throws ConfigException with one line that says what to correct
   */
  public static Experiment parse(String text, String source, List<String> overrides) {
    IntFunction<String> where = line -> source + ":" + line;
    YamlNode root =
        YamlTree.parse(text, where)
            .orElseThrow(
                () -> new ConfigException(source, "", "found an empty file", A_MAP, START));
    if (!(root instanceof YamlNode.Mapping map)) {
      throw Complaints.wrongType(root, "", A_MAP, START);
    }
    for (String override : overrides) {
      map = Overrides.apply(map, override);
    }
    return (Experiment) RecordBinder.bind(Experiment.class, map, map.where(), "");
  }

  /**
   * The experiment as YAML with every default written out, keys in the order of the records; {@link
   * #parse} gives an equal experiment back.
   */
  public static String write(Experiment experiment) {
    return YamlWriter.write(experiment);
  }
}
