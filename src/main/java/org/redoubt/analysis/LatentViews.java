package org.redoubt.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.redoubt.analysis.AdversarialSet.Member;
import org.redoubt.analysis.AdversarialSet.Side;
import org.redoubt.config.AnalysisPlan;
import org.redoubt.config.Seed;
import org.redoubt.result.LatentView;
import org.redoubt.result.LatentView.Point;

/**
 * The latent space in the plane (paper figures 4, 5 and 10): z of clean, positive and negative
 * examples together, reduced to their first principal components where K is larger, laid out by
 * t-SNE.
 */
public final class LatentViews {
  private LatentViews() {}

  /**
   * Lays a set out.
   *
   * @param plan components, perplexity and iterations
   * @param seed fixes the layout bit for bit
   * @throws AnalysisException where the network errs on every image, the images it classifies
   *     rightly are of one class, there are fewer points than the perplexity allows or more than
   *     there is memory for, or too many coincide
   * @throws CancellationException where the listener asks for it
   */
  public static LatentView of(
      Latents latents, AnalysisPlan plan, Seed seed, AnalysisListener listener) {
    AdversarialSet set = latents.set();
    List<Member> members = set.members();
    float[][] z = members.stream().map(latents::of).toArray(float[][]::new);
    LayoutLimits limits = new LayoutLimits(plan.perplexity(), members);
    limits.requireTwoClasses(set);
    limits.requireEnough();
    limits.requireMemory(Runtime.getRuntime().maxMemory());
    limits.requireDistinct(z, latents.split());
    Reduced reduced = reduced(z, plan.tsneComponents(), seed.fork("pca"), listener);
    double[][] plane =
        new Tsne(plan.perplexity(), plan.tsneIterations())
            .layout(reduced.values, seed.fork("tsne"), listener);
    return new LatentView(
        latents.split(),
        latents.latentSize(),
        reduced.components,
        reduced.explained,
        plan.perplexity(),
        plan.tsneIterations(),
        set.attack(),
        set.mistakes(),
        IntStream.range(0, plane.length)
            .mapToObj(i -> point(set, members.get(i), plane[i]))
            .toList());
  }

  /** What t-SNE is given: principal components, or (components 0) z itself. */
  @SuppressWarnings("ArrayRecordComponent") // passed on at once
  private record Reduced(double[][] values, int components, double explained) {}

  private static Reduced reduced(float[][] z, int wanted, Seed seed, AnalysisListener listener) {
    if (z[0].length <= wanted) {
      return new Reduced(Arrays.stream(z).map(LatentViews::doubles).toArray(double[][]::new), 0, 1);
    }
    listener.step("principal components", 0, 1);
    int components = Math.min(wanted, z.length - 1); // n points span n - 1 dimensions
    PrincipalComponents reduced = PrincipalComponents.of(z, components, seed);
    listener.step("principal components", 1, 1);
    return new Reduced(reduced.scores(), components, reduced.explained());
  }

  private static double[] doubles(float[] row) {
    return IntStream.range(0, row.length).mapToDouble(k -> row[k]).toArray();
  }

  private static Point point(AdversarialSet set, Member member, double[] plane) {
    int i = member.index();
    Side side = set.side(member.group());
    return new Point(
        i,
        set.labels()[i],
        side.predictions()[i],
        member.group(),
        plane[0],
        plane[1],
        side.entropies()[i]);
  }
}
