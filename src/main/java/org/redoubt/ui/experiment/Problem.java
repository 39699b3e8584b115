package org.redoubt.ui.experiment;

import org.redoubt.config.ConfigException;

/**
 * What is wrong with an experiment.
 *
 * @param path dotted key, such as {@code method.lambda_lc}; empty where no single key is at fault
 * @param line in the text, from 1; 0 if unknown
 * @param sentence exactly what the command line says
 */
public record Problem(String path, int line, String sentence) {

  static Problem of(ConfigException error) {
    String where = error.where();
    String digits = where.substring(where.lastIndexOf(':') + 1);
    int line = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    return new Problem(error.path(), line, String.valueOf(error.getMessage()));
  }

  /** The end of the sentence, for a place that already shows file, line and key. */
  public String brief() {
    String key = path + ": ";
    int at = path.isEmpty() ? -1 : sentence.indexOf(key);
    return at < 0 ? sentence : sentence.substring(at + key.length());
  }

  /** Whether the field of a path, or one below it, is at fault. */
  public boolean isIn(String field) {
    return path.equals(field) || path.startsWith(field + ".");
  }
}
