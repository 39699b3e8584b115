package org.redoubt.analysis;

import java.math.BigDecimal;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redoubt.analysis.AdversarialSet.Member;
import org.redoubt.result.Group;

/**
 * What t-SNE asks of its points.
 *
 * @param perplexity effective number of neighbours
 * @param members what the points are
 */
record LayoutLimits(double perplexity, List<Member> members) {
  private static final double GIB = 1L << 30;
  private static final double USABLE = 0.75; // of the memory that Java may use
  private static final double LEAST_PERPLEXITY = 2; // that the configuration allows

  /**
   * Refuses one class only.
   *
   * @throws AnalysisException where there is none other
   */
  void requireTwoClasses(AdversarialSet set) {
    int first = set.labels()[members.get(0).index()];
    if (members.stream().allMatch(member -> set.labels()[member.index()] == first)) {
      throw new AnalysisException(
          "a view of the latent space compares classes, and all %d images that the network"
                  .formatted(count(Group.CLEAN))
              + " classifies rightly are of class %s; raise analysis.tsne_examples, or choose a"
                  .formatted(set.classNames().get(first))
              + " checkpoint that is trained further");
    }
  }

  /**
   * Refuses fewer points than the perplexity allows: a point's neighbours within three deviations
   * must exist (as van der Maaten's own code asks).
   */
  void requireEnough() {
    int n = members.size();
    if (n > 3 * perplexity) {
      return;
    }
    int allowed = (n - 1) / 3;
    String lower =
        allowed >= LEAST_PERPLEXITY ? ", or lower analysis.perplexity to " + allowed : "";
    throw new AnalysisException(
        "t-SNE with perplexity %s needs more than %s points, found %d (%d clean, %d positive, %d"
                .formatted(
                    number(perplexity),
                    number(3 * perplexity),
                    n,
                    count(Group.CLEAN),
                    count(Group.POSITIVE),
                    count(Group.NEGATIVE))
            + " negative); raise analysis.tsne_examples"
            + lower);
  }

  /**
   * Refuses more points than there is memory for: three matrices of distances.
   *
   * @param available bytes that Java may use
   */
  void requireMemory(long available) {
    double needed = 3.0 * Double.BYTES * members.size() * members.size();
    if (needed > USABLE * available) {
      throw new AnalysisException(
          String.format(
              Locale.ROOT,
              "t-SNE of %d points needs %.1f GiB of memory, Java may use %.1f GiB; lower"
                  + " analysis.tsne_examples to %d, or give Java more, such as"
                  + " REDOUBT_JAVA_OPTS=-Xmx%.0fg",
              members.size(),
              needed / GIB,
              available / GIB,
              (int) (Math.sqrt(USABLE * available / (3 * Double.BYTES)) / 2),
              Math.ceil(needed / USABLE / GIB)));
    }
  }

  /**
   * Refuses more equal points than the perplexity: they have no neighbourhood of that size (all
   * equal, as behind a layer that has died, included).
   *
   * @param z of each point
   */
  void requireDistinct(float[][] z, String split) {
    Map<FloatBuffer, Integer> equal = new HashMap<>();
    for (float[] row : z) {
      equal.merge(FloatBuffer.wrap(row), 1, Integer::sum);
    }
    int most = Collections.max(equal.values());
    if (most > perplexity) {
      throw new AnalysisException(
          "%d of %d points have the same z at split layer %s, t-SNE with perplexity %s can tell at"
                  .formatted(most, z.length, split, number(perplexity))
              + " most %d such apart; choose a checkpoint or a split layer that has not collapsed"
                  .formatted((int) perplexity));
    }
  }

  private long count(Group group) {
    return members.stream().filter(member -> member.group() == group).count();
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
