package org.redoubt.figure;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.MetricsRow.Term;

/** Loss terms by name and colour, the same in every figure. */
public final class Terms {
  private Terms() {}

  /** Its name in legends. */
  public static String name(LossTerm term) {
    return switch (term) {
      case CE_CLEAN -> "CE clean";
      case CE_ADVERSARIAL -> "CE adversarial";
      case KL -> "KL";
      case LC -> "LC";
      case GB -> "GB";
      case SMT -> "SMT";
      case CONF -> "CONF";
    };
  }

  /** The name with its unit: compactness is a distance in the latent space and has none. */
  static String nameWithUnit(LossTerm term) {
    return switch (term) {
      case CE_CLEAN, CE_ADVERSARIAL, KL, SMT, CONF -> name(term) + " (nats)";
      case LC, GB -> name(term) + " (distance of z)";
    };
  }

  static Color colour(LossTerm term, Theme theme) {
    return theme.series(series(term));
  }

  /** Which of the theme's series colours is the term's. */
  public static int series(LossTerm term) {
    return switch (term) {
      case CE_CLEAN -> 0;
      case CE_ADVERSARIAL -> 1;
      case KL -> 2;
      case LC -> 3;
      case GB -> 4;
      case SMT -> 5;
      case CONF -> 6;
    };
  }

  /** Those that occur in any row, in the order of {@link LossTerm}. */
  static List<LossTerm> of(List<MetricsRow> rows) {
    return Stream.of(LossTerm.values())
        .filter(term -> rows.stream().anyMatch(row -> find(row, term).isPresent()))
        .toList();
  }

  static Optional<Term> find(MetricsRow row, LossTerm term) {
    return row.terms().stream().filter(one -> one.term() == term).findFirst();
  }
}
