package org.redoubt.cli;

import org.jspecify.annotations.Nullable;

/**
 * One thing that doctor looked at.
 *
 * @param found what it is
 * @param advice what to do about it; null: nothing
 */
record Finding(Level level, String topic, String found, @Nullable String advice) {
  /** How bad it is. */
  enum Level {
    OK,
    /** It works, but slower or with less than it could. */
    WARNING,
    /** Nothing can be trained like this. */
    ERROR
  }

  static Finding ok(String topic, String found) {
    return new Finding(Level.OK, topic, found, null);
  }

  static Finding warning(String topic, String found, String advice) {
    return new Finding(Level.WARNING, topic, found, advice);
  }

  static Finding error(String topic, String found, String advice) {
    return new Finding(Level.ERROR, topic, found, advice);
  }
}
