package org.redoubt.result;

import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.config.Kind;

/**
 * Distances within and between classes at the split layer, as global compactness sees them: |z_i -
 * z_j|_1 / K, over all pairs of different images.
 *
 * @param split name of the split layer
 * @param latentSize dimension K of z
 * @param attack that made the adversarial examples (last iterates)
 * @param classNames by class
 * @param counts images by class, clean mistakes included
 * @param scale mean of |z|_1 / K on the clean images: distances grow with it
 * @param pairings clean with clean, adversarial with clean, adversarial with adversarial
 */
@Kind(value = "compactness", doc = "Distances within and between classes at the split layer.")
public record Compactness(
    String split,
    int latentSize,
    Attack attack,
    List<String> classNames,
    List<Integer> counts,
    double scale,
    List<Pairing> pairings)
    implements Analysis {
  public Compactness {
    classNames = List.copyOf(classNames);
    counts = List.copyOf(counts);
    pairings = List.copyOf(pairings);
  }

  /** Which representations are paired. */
  public enum Pairs {
    CLEAN_CLEAN,
    ADVERSARIAL_CLEAN,
    ADVERSARIAL_ADVERSARIAL
  }

  /**
   * Mean distances of one pairing.
   *
   * @param within over pairs of one class
   * @param between over pairs of different classes
   * @param byClass row: class of the first, column: class of the second; NaN where a class has too
   *     few images
   */
  public record Pairing(Pairs pairs, double within, double between, List<List<Double>> byClass) {
    public Pairing {
      byClass = byClass.stream().map(List::copyOf).toList();
    }

    /** Within over between: smaller is more compact, whatever the scale of z. */
    public double ratio() {
      return within / between;
    }
  }
}
