package org.redoubt.ui.experiment.form;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.redoubt.ui.experiment.ExperimentDocument;

/**
 * Sums up an item of a list in a line: {@code pgd · epsilon 0.3 · steps 40}.
 *
 * @param path of the item
 */
record ItemTitle(ExperimentDocument document, String path) {
  private static final List<String> TELLING =
      List.of("name", "epsilon", "steps", "step_size", "restarts", "goal", "filters", "units");
  private static final Set<String> ALWAYS = Set.of("name", "epsilon", "steps", "filters", "units");

  String text() {
    String kind = Objects.requireNonNullElse(document.get(path + ".kind"), "?");
    String rest =
        TELLING.stream()
            .filter(this::tells)
            .map(key -> " · " + (key.equals("name") ? "" : words(key)) + document.get(at(key)))
            .collect(Collectors.joining());
    return kind + rest;
  }

  private boolean tells(String key) {
    boolean there = document.get(at(key)) != null;
    return there && (ALWAYS.contains(key) || !document.atDefault(at(key)));
  }

  private static String words(String key) {
    return FormContext.label(key).toLowerCase(Locale.ROOT) + " ";
  }

  private String at(String key) {
    return path + "." + key;
  }
}
