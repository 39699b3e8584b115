package org.redoubt.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Proportion;

/** What a robustness curve says in words: k of n at the training radius, and what the bands are. */
final class RobustnessNote {
  private static final double SAME_RADIUS = 1e-9;

  private RobustnessNote() {}

  static String of(List<RobustnessSeries> series, @Nullable Double trainingEpsilon) {
    String counts = trainingEpsilon == null ? "" : counts(series, trainingEpsilon);
    return Pace.sentences(counts, bands(series));
  }

  private static String bands(List<RobustnessSeries> series) {
    boolean single = series.stream().anyMatch(one -> one.runs().size() == 1);
    boolean several = series.stream().anyMatch(one -> one.runs().size() > 1);
    String wilson = "Bands: 95 % Wilson interval";
    String seeds = "lowest to highest seed around the mean";
    if (single && several) {
      return wilson + "; with several seeds, " + seeds + ".";
    }
    return single ? wilson + "." : "Bands: " + seeds + ".";
  }

  private static String counts(List<RobustnessSeries> series, double radius) {
    String counts =
        series.stream()
            .flatMap(one -> counts(one, radius).stream())
            .collect(Collectors.joining("; "));
    return counts.isEmpty() ? "" : "Robust at ε = " + Charts.radius(radius) + " – " + counts + ".";
  }

  private static Optional<String> counts(RobustnessSeries one, double radius) {
    List<Proportion> shares = new ArrayList<>();
    for (RobustnessSeries.Run run : one.runs()) {
      run.byRadius().entrySet().stream()
          .filter(entry -> Math.abs(entry.getKey() - radius) < SAME_RADIUS)
          .findFirst()
          .ifPresent(entry -> shares.add(entry.getValue()));
    }
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(one.underAttack() + ": " + counts(shares));
  }

  /** For example {@code 461, 458 of 500}; with unequal n {@code 461 of 500, 9 of 10}. */
  private static String counts(List<Proportion> shares) {
    boolean sameN = shares.stream().map(Proportion::n).distinct().count() == 1;
    return sameN
        ? shares.stream().map(s -> Integer.toString(s.k())).collect(Collectors.joining(", "))
            + " of "
            + shares.get(0).n()
        : shares.stream().map(s -> s.k() + " of " + s.n()).collect(Collectors.joining(", "));
  }
}
