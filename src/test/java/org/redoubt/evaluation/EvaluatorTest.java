package org.redoubt.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redoubt.attack.LinearClassifier;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.config.EvaluationPlan.Curve;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.InvalidSetting;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Rows;
import org.redoubt.result.AttackResult;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Proportion;

class EvaluatorTest {
  private static final ImageShape SHAPE = new ImageShape(5, 5, 1);
  private static final LinearClassifier NETWORK = LinearClassifier.random(SHAPE, 3, 4);
  private static final ImageSet IMAGES = images(83);
  private static final Seed SEED = new Seed(9);
  private static final Attack PGD =
      new Attack.Pgd(
          Norm.LINF,
          0.05,
          0.02,
          5,
          2,
          true,
          Attack.Objective.CROSS_ENTROPY,
          Goal.NON_TARGETED,
          null);
  private static final Attack L2 = new Attack.Bim(Norm.L2, 0.3, null, 5, Goal.MULTI_TARGETED, null);

  @ParameterizedTest
  @EnumSource
  void countsFollowFromTheOutcomes(SuccessRule rule) {
    Evaluation evaluation = evaluate(plan(60, 16, rule, List.of(PGD, L2), noCurve()));
    assertThat(evaluation.natural().n()).isEqualTo(60);
    assertThat(evaluation.rule()).isEqualTo(rule);
    for (AttackResult result : evaluation.attacks()) {
      List<ExampleOutcome> outcomes = result.outcomes();
      assertThat(outcomes.stream().map(ExampleOutcome::index))
          .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
      assertThat(outcomes.stream().map(ExampleOutcome::label))
          .containsExactlyElementsOf(IntStream.range(0, 60).mapToObj(IMAGES::label).toList());
      long robust = outcomes.stream().filter(ExampleOutcome::robust).count();
      assertThat(result.robust()).isEqualTo(new Proportion((int) robust, 60));
      long right = outcomes.stream().filter(o -> o.cleanPrediction() == o.label()).count();
      assertThat(evaluation.natural()).isEqualTo(new Proportion((int) right, 60));
      assertThat(result.largestDistance()).isBetween(1e-3, result.attack().epsilon() * (1 + 1e-5));
    }
  }

  @Test
  void naturalBoundsRobustBoundsWorstCase() {
    Evaluation evaluation =
        evaluate(plan(null, 20, SuccessRule.ANY_ITERATE, List.of(PGD, L2), noCurve()));
    assertThat(evaluation.natural().n()).isEqualTo(83);
    for (AttackResult result : evaluation.attacks()) {
      assertThat(result.robust()).isLessThan(evaluation.natural());
      assertThat(evaluation.worstCase()).isLessThanOrEqualTo(result.robust());
    }
    long both =
        IntStream.range(0, 83)
            .filter(
                i ->
                    evaluation.attacks().get(0).outcomes().get(i).robust()
                        && evaluation.attacks().get(1).outcomes().get(i).robust())
            .count();
    assertThat(evaluation.worstCase()).isEqualTo(new Proportion((int) both, 83));
    assertThat(both).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 83, 1000})
  void batchSizeChangesNothing(int batchSize) {
    Curve curve = new Curve(List.of(0.02, 0.04), List.of(PGD), 40);
    Evaluation here =
        evaluate(plan(null, batchSize, SuccessRule.ANY_ITERATE, List.of(PGD, L2), curve));
    Evaluation there = evaluate(plan(null, 20, SuccessRule.ANY_ITERATE, List.of(PGD, L2), curve));
    assertThat(here).isEqualTo(there);
  }

  @Test
  void curveStartsAtNaturalAccuracyAndReusesAttacksAlreadyRun() {
    Curve curve = new Curve(List.of(0.0, 0.05, 0.2), List.of(), 50);
    List<String> stages = new ArrayList<>();
    EvaluationListener listener =
        new EvaluationListener() {
          @Override
          public void progress(String stage, int done, int total) {
            if (done == total) {
              stages.add(stage + " " + total);
            }
          }
        };
    EvaluationPlan plan = plan(83, 50, SuccessRule.ANY_ITERATE, List.of(PGD), curve);
    Evaluation evaluation = new Evaluator(NETWORK, IMAGES, plan, SEED, listener).evaluate();
    assertThat(evaluation.curve().stream().map(point -> point.attack().epsilon()))
        .containsExactly(0.0, 0.05, 0.2);
    assertThat(evaluation.curve().get(0).robust())
        .isEqualTo(Accuracy.natural(NETWORK.pass(), IMAGES.slice(0, 50), 10));
    long robust =
        evaluation.attacks().get(0).outcomes().subList(0, 50).stream()
            .filter(ExampleOutcome::robust)
            .count();
    assertThat(evaluation.curve().get(1))
        .isEqualTo(new CurvePoint(PGD, new Proportion((int) robust, 50)));
    assertThat(evaluation.curve().get(2).robust()).isLessThan(evaluation.curve().get(1).robust());
    assertThat(stages)
        .containsExactly(
            "natural 83",
            "PGD-5 linf eps=0.05 step=0.02 x2 83",
            "PGD-5 linf eps=0 step=0.02 x2 50",
            "PGD-5 linf eps=0.2 step=0.02 x2 50");
  }

  @Test
  void withoutAttacksTheWorstCaseIsNaturalAccuracy() {
    Evaluation evaluation = evaluate(plan(null, 20, SuccessRule.ANY_ITERATE, List.of(), noCurve()));
    assertThat(evaluation.worstCase()).isEqualTo(evaluation.natural());
  }

  @Test
  void curveWithoutAnyAttackIsRefused() {
    EvaluationPlan plan =
        plan(null, 20, SuccessRule.ANY_ITERATE, List.of(), new Curve(List.of(0.1), List.of(), 50));
    assertThatThrownBy(() -> evaluate(plan)).isInstanceOf(InvalidSetting.class);
  }

  @Test
  void cancellationStopsBeforeTheNextBatch() {
    int[] batches = {0};
    EvaluationListener listener =
        new EvaluationListener() {
          @Override
          public void progress(String stage, int done, int total) {
            batches[0]++;
          }

          @Override
          public boolean cancelled() {
            return batches[0] == 6;
          }
        };
    EvaluationPlan plan = plan(null, 20, SuccessRule.ANY_ITERATE, List.of(PGD), noCurve());
    Evaluator evaluator = new Evaluator(NETWORK, IMAGES, plan, SEED, listener);
    assertThatThrownBy(evaluator::evaluate)
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("20 of 83 images");
    assertThat(batches[0]).isEqualTo(6);
  }

  @Test
  void savedExamplesBelongToTheOutcomes() {
    List<AdversarialExamples> saved = new ArrayList<>();
    EvaluationListener listener =
        new EvaluationListener() {
          @Override
          public void adversarial(AdversarialExamples examples) {
            saved.add(examples);
          }
        };
    EvaluationPlan plan =
        new EvaluationPlan(null, 20, SuccessRule.ANY_ITERATE, List.of(PGD, L2), noCurve(), true);
    Evaluation evaluation = new Evaluator(NETWORK, IMAGES, plan, SEED, listener).evaluate();
    assertThat(saved).extracting(AdversarialExamples::attack).containsExactly(PGD, L2);
    for (int a = 0; a < 2; a++) {
      assertThat(saved.get(a).outcomes()).isEqualTo(evaluation.attacks().get(a).outcomes());
      Batch adversarial =
          new Batch(
              org.nd4j.linalg.factory.Nd4j.create(
                  saved.get(a).adversarial(), new long[] {83, 5, 5, 1}, 'c'),
              new int[83],
              new int[83]);
      Rows logits = Rows.of(NETWORK.pass().forward(adversarial.images()));
      for (int i = 0; i < 83; i++) {
        assertThat(logits.argmax(i))
            .isEqualTo(saved.get(a).outcomes().get(i).adversarialPrediction());
      }
    }
  }

  @Test
  void quickAccuraciesEqualTheEvaluation() {
    Evaluation evaluation =
        evaluate(plan(null, 20, SuccessRule.ANY_ITERATE, List.of(PGD), noCurve()));
    assertThat(Accuracy.natural(NETWORK.pass(), IMAGES, 11)).isEqualTo(evaluation.natural());
    assertThat(Accuracy.robust(NETWORK.pass(), IMAGES, PGD, 11, SEED.fork("evaluation")))
        .isEqualTo(evaluation.attacks().get(0).robust());
  }

  @Test
  void emptySetIsRefused() {
    assertThatThrownBy(() -> Accuracy.natural(NETWORK.pass(), IMAGES.slice(0, 0), 10))
        .hasMessageContaining("at least one image");
  }

  @Test
  void imagesOfAnotherShapeAreRefused() {
    LinearClassifier other = LinearClassifier.random(new ImageShape(4, 4, 1), 3, 1);
    EvaluationPlan plan = plan(null, 20, SuccessRule.ANY_ITERATE, List.of(), noCurve());
    assertThatThrownBy(() -> new Evaluator(other, IMAGES, plan, SEED, EvaluationListener.NONE))
        .hasMessageContaining("height=4")
        .hasMessageContaining("height=5");
  }

  private static Evaluation evaluate(EvaluationPlan plan) {
    return new Evaluator(NETWORK, IMAGES, plan, SEED, EvaluationListener.NONE).evaluate();
  }

  private static EvaluationPlan plan(
      @Nullable Integer examples,
      int batchSize,
      SuccessRule rule,
      List<Attack> attacks,
      Curve curve) {
    return new EvaluationPlan(examples, batchSize, rule, attacks, curve, false);
  }

  private static Curve noCurve() {
    return new Curve(List.of(), List.of(), 50);
  }

  /** Random images, labelled as the network sees them except every eighth. */
  private static ImageSet images(int count) {
    byte[] pixels = new byte[count * SHAPE.size()];
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] = (byte) random.nextInt(256);
    }
    List<String> names = List.of("a", "b", "c");
    ImageSet unlabelled = new ImageSet(SHAPE, names, pixels, new byte[count]);
    Rows logits = Rows.of(NETWORK.pass().forward(unlabelled.range(0, count).images()));
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 8 == 7 ? logits.argmin(i) : logits.argmax(i));
    }
    return new ImageSet(SHAPE, names, pixels, labels);
  }
}
