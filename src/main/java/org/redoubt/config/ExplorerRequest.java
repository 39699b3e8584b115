package org.redoubt.config;

import java.util.function.IntFunction;
import org.redoubt.config.EvaluationPlan.SuccessRule;

/** A question to the explorer: what an attack does to one test image. */
public record ExplorerRequest(
    @Setting(doc = "Number of the request; its reply carries it.", min = 0) long id,
    @Setting(doc = "Position of the image in the test set, from 0.", min = 0) int image,
    @Setting(
            def = "last-iterate",
            doc = "last-iterate: every step is taken; any-iterate: it ends when the image falls.")
        SuccessRule success,
    @Setting(doc = "The attack.") Attack attack) {

  public ExplorerRequest {
    Settings.check(ExplorerRequest.class, id, image, success, attack);
  }

  /**
   * Reads a request written with the keys of a configuration, as JSON or YAML; an attack's keys may
   * be left out.
   *
   * @throws ConfigException with one line that says what to correct
   */
  public static ExplorerRequest parse(String text) {
    IntFunction<String> where = line -> "request";
    YamlNode root =
        YamlTree.parse(text, where)
            .orElseThrow(
                () ->
                    new ConfigException(
                        "request",
                        "",
                        "found nothing",
                        Allowed.phrase(ExplorerRequest.class),
                        "write it on one line"));
    return (ExplorerRequest) RecordBinder.bind(ExplorerRequest.class, root, "request", "");
  }
}
