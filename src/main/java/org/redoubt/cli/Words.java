package org.redoubt.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Numbers as users read them. */
final class Words {
  private static final String[] BINARY = {"B", "KiB", "MiB", "GiB", "TiB"};

  private Words() {}

  /** {@code 45 s}, {@code 3 min 20 s}, {@code 2 h 05 min}. */
  static String duration(double seconds) {
    if (!Double.isFinite(seconds) || seconds < 0) {
      return "-";
    }
    long s = Math.round(seconds);
    if (s < 60) {
      return s + " s";
    }
    return s < 3600
        ? format("%d min %02d s", s / 60, s % 60)
        : format("%d h %02d min", s / 3600, s % 3600 / 60);
  }

  /** {@code 12 s}, {@code 3 min}, {@code 5 h}, {@code 8 d}: the time since then. */
  static String age(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.toMinutes() < 1) {
      return Math.max(0, age.toSeconds()) + " s";
    } else if (age.toHours() < 1) {
      return age.toMinutes() + " min";
    }
    return age.toDays() < 1 ? age.toHours() + " h" : age.toDays() + " d";
  }

  /** {@code 9.5 MiB}. */
  static String bytes(long count) {
    double value = count;
    int unit = 0;
    while (value >= 1024 && unit < BINARY.length - 1) {
      value /= 1024;
      unit++;
    }
    return unit == 0 ? count + " B" : format("%.1f %s", value, BINARY[unit]);
  }

  /** {@code [######------]}, for a share from 0 to 1. */
  static String bar(double share, int width) {
    int done = (int) Math.round(Math.max(0, Math.min(1, share)) * width);
    return "[" + "#".repeat(done) + "-".repeat(width - done) + "]";
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
