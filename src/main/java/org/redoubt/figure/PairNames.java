package org.redoubt.figure;

import java.util.List;
import org.redoubt.result.Compactness;
import org.redoubt.result.Compactness.Pairing;
import org.redoubt.result.Compactness.Pairs;

/** Which representations are paired, in words. */
final class PairNames {
  private PairNames() {}

  static String first(Pairs pairs) {
    return pairs == Pairs.CLEAN_CLEAN ? "clean" : "adversarial";
  }

  static String second(Pairs pairs) {
    return pairs == Pairs.ADVERSARIAL_ADVERSARIAL ? "adversarial" : "clean";
  }

  /** How many images each run's distances are from. */
  static String images(List<Compactness> runs) {
    return Phrases.distinct(
        runs.stream().map(one -> one.counts().stream().mapToInt(Integer::intValue).sum()));
  }

  /**
   * One pairing of a run.
   *
   * @throws IllegalArgumentException if it was not measured
   */
  static Pairing pairing(Named<Compactness> run, Pairs pairs) {
    return run.analysis().pairings().stream()
        .filter(one -> one.pairs() == pairs)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "run '%s' has no distances of %s with %s examples; analyse its compactness again"
                        .formatted(run.run(), first(pairs), second(pairs))));
  }
}
