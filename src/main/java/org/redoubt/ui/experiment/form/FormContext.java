package org.redoubt.ui.experiment.form;

import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;

/**
 * What the parts of a form share.
 *
 * @param help is told which field has the keyboard
 */
public record FormContext(ExperimentDocument document, FieldHelp help) {
  static final Texts TEXTS = Texts.of("experiment");

  /** The last key of a path in words: {@code schedule.batch_size} is "Batch size". */
  public static String label(String path) {
    String key = path.substring(path.lastIndexOf('.') + 1);
    return TEXTS
        .find("label." + path)
        .or(() -> TEXTS.find("label." + key))
        .orElseGet(
            () -> {
              String words = key.replace('_', ' ');
              return Character.toUpperCase(words.charAt(0)) + words.substring(1);
            });
  }
}
