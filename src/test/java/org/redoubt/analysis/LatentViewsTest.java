package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redoubt.analysis.AnalysisFixture.NETWORK;
import static org.redoubt.analysis.AnalysisFixture.QUIET;
import static org.redoubt.analysis.AnalysisFixture.SEED;
import static org.redoubt.analysis.AnalysisFixture.all;
import static org.redoubt.analysis.AnalysisFixture.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LatentView.Point;

class LatentViewsTest {
  private static final AdversarialSet SET = AnalysisFixture.attacked(40);
  private static final Latents LATENTS = Latents.of(NETWORK, "pool", SET, QUIET);

  /** The split layer of the linear network is the image itself. */
  @Test
  void latentsAreThoseOfTheSplitLayer() {
    for (int i = 0; i < 40; i++) {
      assertThat(LATENTS.clean()[i])
          .isEqualTo(Arrays.copyOfRange(SET.clean().images(), 25 * i, 25 * i + 25));
      assertThat(LATENTS.adversarial()[i])
          .isEqualTo(Arrays.copyOfRange(SET.adversarial().images(), 25 * i, 25 * i + 25));
    }
  }

  @Test
  void viewHoldsEveryExampleOfAGroupWithItsPredictionAndEntropy() {
    LatentView view = LatentViews.of(LATENTS, plan(5, 250, 10), SEED, QUIET);
    assertThat(view.cleanMistakes()).isEqualTo(5);
    assertThat(view.points())
        .extracting(Point::group)
        .containsExactlyElementsOf(
            SET.members().stream().map(AdversarialSet.Member::group).toList())
        .contains(Group.values());
    for (Point point : view.points()) {
      var side = SET.side(point.group());
      assertThat(point.label()).isEqualTo(SET.labels()[point.index()]);
      assertThat(point.prediction()).isEqualTo(side.predictions()[point.index()]);
      assertThat(point.entropy()).isEqualTo(side.entropies()[point.index()]);
      assertThat(Double.isFinite(point.x() + point.y())).isTrue();
    }
  }

  @Test
  void viewSaysHowItWasMade() {
    LatentView view = LatentViews.of(LATENTS, plan(5, 250, 10), SEED, QUIET);
    assertThat(view.split()).isEqualTo("pool");
    assertThat(view.latentSize()).isEqualTo(25);
    assertThat(view.components()).isEqualTo(10);
    assertThat(view.explained()).isBetween(0.3, 0.99);
    assertThat(view.perplexity()).isEqualTo(5);
    assertThat(view.iterations()).isEqualTo(250);
    assertThat(view.attack()).isEqualTo(AnalysisFixture.PGD);
  }

  @Test
  void latentsNoLargerThanTheComponentsAreLaidOutThemselves() {
    LatentView view = LatentViews.of(LATENTS, plan(5, 250, 25), SEED, QUIET);
    assertThat(view.components()).isZero();
    assertThat(view.explained()).isEqualTo(1);
  }

  @Test
  void seedFixesTheView() {
    LatentView view = LatentViews.of(LATENTS, plan(5, 250, 10), SEED, QUIET);
    assertThat(LatentViews.of(LATENTS, plan(5, 250, 10), SEED, QUIET)).isEqualTo(view);
    assertThat(LatentViews.of(LATENTS, plan(5, 250, 10), SEED.fork("other"), QUIET))
        .isNotEqualTo(view);
  }

  @Test
  void reportsEveryStage() {
    var listener = new AnalysisFixture.Reports(1000);
    LatentViews.of(LATENTS, plan(5, 250, 10), SEED, listener);
    assertThat(listener.reports)
        .startsWith("principal components 0/1", "principal components 1/1", "t-SNE 0/250")
        .endsWith("t-SNE 250/250");
  }

  @Test
  void noPositiveExampleIsNoError() {
    int[] labels = IntStream.range(0, 20).map(i -> i % 2).toArray();
    AdversarialSet robust = AnalysisFixture.set(labels, labels, labels);
    Latents latents = latents(robust, AnalysisFixture.random(20, 5, 1));
    LatentView view = LatentViews.of(latents, plan(5, 250, 10), SEED, QUIET);
    assertThat(view.points())
        .extracting(Point::group)
        .containsExactlyElementsOf(
            IntStream.range(0, 40).mapToObj(i -> i < 20 ? Group.CLEAN : Group.NEGATIVE).toList());
  }

  @Test
  void fewerPointsThanThePerplexityAllowsAreRefused() {
    refused(
        LATENTS,
        plan(30, 250, 10),
        "t-SNE with perplexity 30 needs more than 90 points, found 70 (35 clean, %d positive, %d"
                .formatted(count(Group.POSITIVE), count(Group.NEGATIVE))
            + " negative); raise analysis.tsne_examples, or lower analysis.perplexity to 23");
    LatentView allowed = LatentViews.of(LATENTS, plan(23, 250, 10), SEED, QUIET);
    assertThat(allowed.points()).hasSize(70);
    int[] labels = {0, 1, 2};
    refused(
        latents(AnalysisFixture.set(labels, labels, all(0, 3)), AnalysisFixture.random(3, 5, 1)),
        plan(2.5, 250, 10),
        "t-SNE with perplexity 2.5 needs more than 7.5 points, found 6 (3 clean, 2 positive, 1"
            + " negative); raise analysis.tsne_examples");
  }

  @Test
  void oneClassOnlyIsRefused() {
    int[] labels = IntStream.range(0, 20).map(i -> i % 2).toArray();
    AdversarialSet set = AnalysisFixture.set(labels, all(1, 20), all(0, 20));
    refused(
        latents(set, AnalysisFixture.random(20, 5, 1)),
        plan(5, 250, 10),
        "a view of the latent space compares classes, and all 10 images that the network classifies"
            + " rightly are of class one; raise analysis.tsne_examples, or choose a checkpoint that"
            + " is trained further");
  }

  @Test
  void collapsedLatentsAreRefused() {
    int[] labels = IntStream.range(0, 20).map(i -> i % 2).toArray();
    AdversarialSet set = AnalysisFixture.set(labels, labels, all(0, 20));
    refused(
        latents(set, new float[20][5]),
        plan(5.5, 250, 10),
        "40 of 40 points have the same z at split layer pool, t-SNE with perplexity 5.5 can tell at"
            + " most 5 such apart; choose a checkpoint or a split layer that has not collapsed");
  }

  @Test
  void moreEqualPointsThanThePerplexityAreRefusedUpToItAreNot() {
    int[] labels = IntStream.range(0, 20).map(i -> i % 2).toArray();
    AdversarialSet set = AnalysisFixture.set(labels, labels, all(0, 20));
    float[][] z = AnalysisFixture.random(20, 5, 1);
    z[0] = new float[5];
    z[1] = new float[] {0, -0f, 0, 0, 0};
    Latents four = latents(set, z); // each stands for its adversarial example as well
    assertThat(LatentViews.of(four, plan(4, 250, 10), SEED, QUIET).points())
        .allSatisfy(point -> assertThat(Double.isFinite(point.x() + point.y())).isTrue());
    assertThatThrownBy(() -> LatentViews.of(four, plan(3.5, 250, 10), SEED, QUIET))
        .hasMessageStartingWith("4 of 40 points have the same z");
  }

  @Test
  void morePointsThanThereIsMemoryForAreRefused() {
    LayoutLimits limits =
        new LayoutLimits(
            30, Collections.nCopies(12_000, new AdversarialSet.Member(0, Group.CLEAN)));
    assertThatThrownBy(() -> limits.requireMemory(2L << 30))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(
            "t-SNE of 12000 points needs 3.2 GiB of memory, Java may use 2.0 GiB; lower"
                + " analysis.tsne_examples to 4096, or give Java more, such as"
                + " REDOUBT_JAVA_OPTS=-Xmx5g");
    limits.requireMemory(5L << 30);
  }

  @Test
  void latentsThatAreNotFiniteAreRefused() {
    float[] images = new float[50];
    images[31] = Float.POSITIVE_INFINITY;
    var side = new AdversarialSet.Side(images, new int[2], new double[2]);
    AdversarialSet set =
        new AdversarialSet(
            AnalysisFixture.PGD,
            AnalysisFixture.SHAPE,
            3,
            List.of("zero", "one", "two"),
            new int[2],
            side,
            side);
    assertThatThrownBy(() -> Latents.of(NETWORK, "pool", set, QUIET))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(
            "z of test image 1 at split layer pool is not finite; choose an earlier checkpoint,"
                + " from before training diverged");
  }

  private static void refused(
      Latents latents, org.redoubt.config.AnalysisPlan plan, String message) {
    assertThatThrownBy(() -> LatentViews.of(latents, plan, SEED, QUIET))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(message);
  }

  private static Latents latents(AdversarialSet set, float[][] z) {
    return new Latents(set, "pool", z, z);
  }

  private static long count(Group group) {
    return SET.members().stream().filter(member -> member.group() == group).count();
  }
}
