package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.redoubt.analysis.AnalysisFixture.NETWORK;
import static org.redoubt.analysis.AnalysisFixture.PGD;
import static org.redoubt.analysis.AnalysisFixture.QUIET;
import static org.redoubt.analysis.AnalysisFixture.SEED;
import static org.redoubt.analysis.AnalysisFixture.SHAPE;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redoubt.analysis.AdversarialSet.Member;
import org.redoubt.analysis.AdversarialSet.Side;
import org.redoubt.attack.Adversary;
import org.redoubt.attack.Assault;
import org.redoubt.attack.AttackedBatch;
import org.redoubt.attack.LinearClassifier;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.result.Group;

class AdversarialSetTest {
  private static final int N = 230; // more than two batches
  private static final ImageSet IMAGES = AnalysisFixture.images(N, NETWORK);
  private static final AdversarialSet SET = AnalysisFixture.attacked(N);

  @Test
  void holdsTheFirstImagesAndTheirLabels() {
    assertThat(SET.clean().images()).isEqualTo(Copies.floats(IMAGES.range(0, N).images()));
    assertThat(SET.labels()).isEqualTo(IntStream.range(0, N).map(IMAGES::label).toArray());
    assertThat(SET.classNames()).containsExactly("zero", "one", "two");
    assertThat(SET.classes()).isEqualTo(3);
  }

  @Test
  void asksForNoMoreImagesThanThereAre() {
    AdversarialSet set = AdversarialSet.of(NETWORK, IMAGES.slice(0, 7), 500, PGD, SEED, QUIET);
    assertThat(set.size()).isEqualTo(7);
    assertThat(set.adversarial().images()).isEqualTo(SET.first(7).adversarial().images());
    assertThat(set.adversarial().entropies()).isEqualTo(SET.first(7).adversarial().entropies());
  }

  /** The last iterate of every image, clean mistakes included, is what training would see. */
  @Test
  void examplesAreThoseOfAdversarialTraining() {
    var expected = new Adversary(PGD).perturb(NETWORK.pass(), IMAGES.range(0, N), SEED);
    assertThat(SET.adversarial().images()).isEqualTo(Copies.floats(expected));
    for (int i = 0; i < N; i++) {
      assertThat(largestMove(i)).as("image %d", i).isBetween(0.01, 0.06 + 1e-6);
    }
  }

  @Test
  void predictionsAreThoseOfTheEvaluation() {
    AttackedBatch attacked =
        new Assault(PGD, SuccessRule.LAST_ITERATE).on(NETWORK.pass(), IMAGES.range(0, N), SEED);
    attacked.outcomes().stream()
        .filter(outcome -> outcome.cleanPrediction() == outcome.label())
        .forEach(
            outcome ->
                assertThat(SET.adversarial().predictions()[outcome.index()])
                    .isEqualTo(outcome.adversarialPrediction()));
  }

  @Test
  void groupsFollowFromThePredictions() {
    List<Member> members = SET.members();
    assertThat(SET.mistakes()).isEqualTo(N / 8);
    assertThat(members).hasSize(2 * (N - N / 8));
    assertThat(members.stream().map(Member::group)).isSorted();
    assertThat(members).extracting(Member::group).contains(Group.values());
    for (Member member : members) {
      int i = member.index();
      Side side = member.group() == Group.CLEAN ? SET.clean() : SET.adversarial();
      assertThat(SET.side(member.group())).isSameAs(side);
      assertThat(i % 8).isNotEqualTo(7);
      assertThat(side.predictions()[i] == SET.labels()[i])
          .isEqualTo(member.group() != Group.POSITIVE);
    }
  }

  @Test
  void entropiesAreThoseOfTheSoftmax() {
    Rows logits = Rows.of(NETWORK.pass().forward(SET.images(SET.adversarial(), 0, N)));
    for (int i = 0; i < N; i++) {
      double total = 0;
      for (int k = 0; k < 3; k++) {
        total += Math.exp(logits.at(i, k));
      }
      double entropy = 0;
      for (int k = 0; k < 3; k++) {
        double p = Math.exp(logits.at(i, k)) / total;
        entropy -= p * Math.log(p);
      }
      assertThat(SET.adversarial().entropies()[i]).isCloseTo(entropy, within(1e-12));
    }
  }

  @Test
  void sameSeedSameExamplesAnotherSeedOthers() {
    assertThat(AnalysisFixture.attacked(N).adversarial().images())
        .isEqualTo(SET.adversarial().images());
    AdversarialSet other = AdversarialSet.of(NETWORK, IMAGES, N, PGD, SEED.fork("other"), QUIET);
    assertThat(other.adversarial().images()).isNotEqualTo(SET.adversarial().images());
  }

  @Test
  void reportsAndStopsWhereAsked() {
    var listener = new AnalysisFixture.Reports(2);
    assertThatThrownBy(() -> AdversarialSet.of(NETWORK, IMAGES, N, PGD, SEED, listener))
        .isInstanceOf(CancellationException.class)
        .hasMessage("cancelled in PGD-5 linf eps=0.06 step=0.03 x1, at 200 of 230");
    assertThat(listener.reports)
        .containsExactly(
            "PGD-5 linf eps=0.06 step=0.03 x1 0/230", "PGD-5 linf eps=0.06 step=0.03 x1 100/230");
  }

  @Test
  void networkThatIsAlwaysWrongHasNoGroups() {
    AdversarialSet wrong =
        AnalysisFixture.set(
            new int[12], new int[] {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2}, new int[12]);
    assertThat(wrong.mistakes()).isEqualTo(12);
    refused(
        wrong::members,
        "the network errs on all 12 images without any attack, so that none can be compared with"
            + " its adversarial example; choose a checkpoint that is trained further, or more"
            + " images");
  }

  @Test
  void imagesThatDoNotFitAreRefused() {
    ImageShape shape = new ImageShape(4, 6, 1);
    refused(
        () -> attack(LinearClassifier.random(shape, 3, 1), 10),
        "the network takes images of 4x6x1, the test images are 5x5x1; choose the data it was"
            + " trained on");
    refused(
        () -> attack(LinearClassifier.random(SHAPE, 2, 1), 10),
        "the network knows 2 classes, the test images have 3; choose the data it was trained on");
  }

  @Test
  void noImageIsRefused() {
    String wanted =
        "an analysis needs at least one image, found %d asked for of %d test images; raise"
            + " analysis.examples or choose data with test images";
    refused(() -> attack(NETWORK, 0), wanted.formatted(0, N));
    refused(
        () -> AdversarialSet.of(NETWORK, IMAGES.slice(0, 0), 5, PGD, SEED, QUIET),
        wanted.formatted(5, 0));
  }

  @Test
  void networkThatDivergedIsRefused() {
    float[][] weights = new float[3][SHAPE.size()];
    weights[1][3] = Float.NaN;
    refused(
        () -> attack(new LinearClassifier(SHAPE, weights, new float[3]), 10),
        "the network's logits on test image 0 are not finite; choose an earlier checkpoint, from"
            + " before its training diverged");
  }

  private static void attack(LinearClassifier network, int examples) {
    AdversarialSet.of(network, IMAGES, examples, PGD, SEED, QUIET);
  }

  private static void refused(Runnable analysis, String message) {
    assertThatThrownBy(analysis::run).isInstanceOf(AnalysisException.class).hasMessage(message);
  }

  private static double largestMove(int i) {
    double largest = 0;
    for (int k = i * SHAPE.size(); k < (i + 1) * SHAPE.size(); k++) {
      double move = Math.abs(SET.adversarial().images()[k] - SET.clean().images()[k]);
      largest = Math.max(largest, move);
    }
    return largest;
  }
}
