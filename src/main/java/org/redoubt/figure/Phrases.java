package org.redoubt.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redoubt.config.Attack;
import org.redoubt.config.Kind;
import org.redoubt.config.Settings;

/** Words that several notes share. */
final class Phrases {
  private Phrases() {}

  /** For example {@code PGD-20, L∞, ε = 0.3}. */
  static String attack(Attack attack) {
    String kind = attack.getClass().getAnnotation(Kind.class).value().toUpperCase(Locale.ROOT);
    String steps = attack instanceof Attack.Fgsm ? "" : "-" + attack.steps();
    String goal =
        attack.goal() == Attack.Goal.NON_TARGETED ? "" : ", " + Settings.word(attack.goal());
    String norm = attack.norm() == Attack.Norm.LINF ? "L∞" : "L2";
    return kind + steps + goal + ", " + norm + ", ε\u00a0=\u00a0" + Charts.radius(attack.epsilon());
  }

  /** The attacks of several runs: one name where all are equal. */
  static String attacks(List<Attack> attacks) {
    return attacks.stream().map(Phrases::attack).distinct().collect(Collectors.joining("; "));
  }

  /** What runs have in common is named once: "500", or "500, 400". */
  static String distinct(Stream<?> values) {
    return values.map(String::valueOf).distinct().collect(Collectors.joining(", "));
  }

  /** A number for a table; nothing where there is none. */
  static Object cell(double value) {
    return Double.isNaN(value) ? "" : value;
  }

  /** An enum constant as it is written in CSV files. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Decimals that give a number of this size two or three digits. */
  static int decimals(double largest) {
    return largest > 0 ? Math.max(0, 1 - (int) Math.floor(Math.log10(largest))) : 1;
  }
}
