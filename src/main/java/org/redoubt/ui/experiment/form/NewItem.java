package org.redoubt.ui.experiment.form;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.redoubt.config.Attack;
import org.redoubt.config.Setting;
import org.redoubt.config.Settings;
import org.redoubt.ui.experiment.ExperimentDocument;

/**
 * What a list's new item says: its kind and what it cannot do without.
 *
 * @param path of the list
 */
record NewItem(ExperimentDocument document, String path) {
  private static final String UNITS = "10";
  private static final String FILTERS = "32";

  /** As YAML on one line. */
  String yaml(String word, Class<? extends Record> record) {
    String required =
        Arrays.stream(record.getRecordComponents())
            .filter(component -> Settings.of(component).def().equals(Setting.REQUIRED))
            .map(component -> ", " + Settings.key(component) + ": " + value(component, word))
            .collect(Collectors.joining());
    return "{kind: " + word + required + (isAttack(record) ? ", epsilon: " + radius() : "") + "}";
  }

  private static boolean isAttack(Class<? extends Record> record) {
    return Attack.class.isAssignableFrom(record);
  }

  /** An evaluation usually attacks within the ball of training. */
  private String radius() {
    return Objects.requireNonNullElse(document.get("adversary.epsilon"), "0.3");
  }

  private String value(RecordComponent component, String word) {
    if (component.getType() == String.class) {
      return uniqueName(word.replace('-', '_'));
    }
    return Settings.key(component).equals("units") ? UNITS : FILTERS;
  }

  private String uniqueName(String word) {
    int number = document.size(path) + 1;
    return word + "_" + number;
  }
}
