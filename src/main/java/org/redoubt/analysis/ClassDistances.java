package org.redoubt.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.redoubt.result.Compactness;
import org.redoubt.result.Compactness.Pairs;

/**
 * Distances within and between classes at the split layer: what global compactness (paper eq. 3)
 * pulls together and pushes apart, measured over all pairs of different images. Exact, one
 * dimension after another ({@link PairSums}), on the calling thread.
 */
public final class ClassDistances {
  private static final int DIMENSIONS_BETWEEN_REPORTS = 16;

  private ClassDistances() {}

  /**
   * Mean distances |z_i - z_j|_1 / K.
   *
   * @throws AnalysisException where there are images of one class only, or no two of one class
   * @throws CancellationException where the listener asks for it
   */
  public static Compactness of(Latents latents, AnalysisListener listener) {
    AdversarialSet set = latents.set();
    List<String> names = set.classNames();
    List<Integer> counts = counts(set);
    requirePairs(set, counts);
    PairSums clean = new PairSums(set.labels(), names.size());
    PairSums mixed = new PairSums(set.labels(), names.size());
    PairSums adversarial = new PairSums(set.labels(), names.size());
    int k = latents.latentSize();
    for (int dimension = 0; dimension < k; dimension++) {
      if (dimension % DIMENSIONS_BETWEEN_REPORTS == 0) {
        listener.step("class distances", dimension, k);
      }
      float[] z = column(latents.clean(), dimension);
      float[] zAdv = column(latents.adversarial(), dimension);
      clean.among(z);
      mixed.between(zAdv, z);
      adversarial.among(zAdv);
    }
    listener.step("class distances", k, k);
    return new Compactness(
        latents.split(),
        k,
        set.attack(),
        names,
        counts,
        scale(latents.clean()),
        List.of(
            clean.means(Pairs.CLEAN_CLEAN, k),
            mixed.means(Pairs.ADVERSARIAL_CLEAN, k),
            adversarial.means(Pairs.ADVERSARIAL_ADVERSARIAL, k)));
  }

  private static List<Integer> counts(AdversarialSet set) {
    int[] counts = new int[set.classNames().size()];
    Arrays.stream(set.labels()).forEach(label -> counts[label]++);
    return Arrays.stream(counts).boxed().toList();
  }

  private static void requirePairs(AdversarialSet set, List<Integer> counts) {
    List<String> present =
        IntStream.range(0, counts.size())
            .filter(c -> counts.get(c) > 0)
            .mapToObj(set.classNames()::get)
            .toList();
    if (present.size() < 2) {
      throw new AnalysisException(
          "distances between classes need images of at least two classes, found %d of class %s only"
                  .formatted(set.size(), present.get(0))
              + "; raise analysis.examples");
    }
    if (counts.stream().allMatch(count -> count < 2)) {
      throw new AnalysisException(
          "distances within a class need two images of it, found %d images of as many classes; raise"
                  .formatted(set.size())
              + " analysis.examples");
    }
  }

  private static float[] column(float[][] z, int dimension) {
    float[] column = new float[z.length];
    for (int i = 0; i < z.length; i++) {
      column[i] = z[i][dimension];
    }
    return column;
  }

  private static double scale(float[][] z) {
    double sum = 0;
    for (float[] row : z) {
      for (float value : row) {
        sum += Math.abs(value);
      }
    }
    return sum / z.length / z[0].length;
  }
}
