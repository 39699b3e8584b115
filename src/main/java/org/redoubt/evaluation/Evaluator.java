package org.redoubt.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.redoubt.attack.Assault;
import org.redoubt.attack.AttackedBatch;
import org.redoubt.config.Attack;
import org.redoubt.config.AttackNames;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.config.InvalidSetting;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.loss.Copies;
import org.redoubt.model.Classifier;
import org.redoubt.model.Pass;
import org.redoubt.result.AttackResult;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Proportion;

/**
 * Measures a classifier on test images, in evaluation mode: natural accuracy, every attack of a
 * plan, the worst case over them, and robust accuracy versus epsilon. Random starts depend on the
 * seed, the image and the restart alone, so that attacks of all radii share them and no figure
 * depends on the batch size.
 */
public final class Evaluator {
  private final ImageSet images;
  private final EvaluationPlan plan;
  private final Seed seed;
  private final EvaluationListener listener;
  private final Pass pass;

  /**
   * Prepares an evaluation.
   *
   * @param images the test images; the plan says how many count
   * @throws IllegalArgumentException where the classifier takes other images than these
   */
  public Evaluator(
      Classifier classifier,
      ImageSet images,
      EvaluationPlan plan,
      Seed seed,
      EvaluationListener listener) {
    if (!classifier.inputShape().equals(images.shape())) {
      throw new IllegalArgumentException(
          "the classifier takes images of "
              + classifier.inputShape()
              + ", the test images are "
              + images.shape());
    }
    if (images.classes() > classifier.classes()) {
      throw new IllegalArgumentException(
          "the classifier knows %d classes, the test images have %d"
              .formatted(classifier.classes(), images.classes()));
    }
    this.images = images;
    this.plan = plan;
    this.seed = seed.fork("evaluation");
    this.listener = listener;
    this.pass = classifier.pass();
  }

  /**
   * Runs the whole plan.
   *
   * @throws CancellationException where the listener asks for it
   */
  public Evaluation evaluate() {
    Batches batches = Batches.upTo(plan.examples(), images, plan.batchSize());
    Proportion natural = Accuracy.natural(pass, batches, listener);
    List<AttackResult> results = new ArrayList<>();
    for (Attack attack : plan.attacks()) {
      results.add(run(attack, batches, plan.saveAdversarial()));
    }
    Proportion worst = results.isEmpty() ? natural : worstCase(results);
    return new Evaluation(natural, results, worst, plan.success(), curve(results));
  }

  private AttackResult run(Attack attack, Batches batches, boolean save) {
    Assault assault = new Assault(attack, plan.success());
    List<ExampleOutcome> outcomes = new ArrayList<>();
    Saved saved = new Saved(save ? batches.count() * images.shape().size() : 0);
    double[] largest = {0};
    batches.forEach(
        AttackNames.of(attack),
        listener,
        batch -> {
          AttackedBatch attacked = assault.on(pass, batch, seed);
          outcomes.addAll(attacked.outcomes());
          largest[0] = Math.max(largest[0], attacked.largestDistance());
          if (save) {
            saved.add(Copies.floats(batch.images()), attacked.adversarial());
          }
        });
    if (save) {
      listener.adversarial(
          new AdversarialExamples(
              attack, images.shape(), saved.clean, saved.adversarial, outcomes));
    }
    return new AttackResult(
        attack, plan.success(), Accuracy.robust(outcomes), largest[0], outcomes);
  }

  private static Proportion worstCase(List<AttackResult> results) {
    int n = results.get(0).outcomes().size();
    long survivors =
        IntStream.range(0, n)
            .filter(i -> results.stream().allMatch(r -> r.outcomes().get(i).robust()))
            .count();
    return new Proportion((int) survivors, n);
  }

  private List<CurvePoint> curve(List<AttackResult> results) {
    EvaluationPlan.Curve curve = plan.curve();
    if (curve.epsilons().isEmpty()) {
      return List.of();
    }
    Batches batches = Batches.upTo(curve.examples(), images, plan.batchSize());
    List<CurvePoint> points = new ArrayList<>();
    for (Attack attack : curveAttacks()) {
      for (double epsilon : curve.epsilons()) {
        points.add(point(attack.withEpsilon(epsilon), batches, results));
      }
    }
    return points;
  }

  private List<Attack> curveAttacks() {
    if (!plan.curve().attacks().isEmpty()) {
      return plan.curve().attacks();
    }
    if (plan.attacks().isEmpty()) {
      throw new InvalidSetting(
          "curve", "epsilons but no attack", "an attack in curve.attacks or in attacks");
    }
    return plan.attacks().subList(0, 1);
  }

  /** One point; taken from an attack already run where that covers it. */
  private CurvePoint point(Attack attack, Batches batches, List<AttackResult> results) {
    return results.stream()
        .filter(r -> r.attack().equals(attack) && r.outcomes().size() >= batches.count())
        .findFirst()
        .map(r -> new CurvePoint(attack, Accuracy.robust(r.outcomes().subList(0, batches.count()))))
        .orElseGet(() -> new CurvePoint(attack, run(attack, batches, false).robust()));
  }

  /** Images of one attack, collected batch by batch. */
  private static final class Saved {
    private final float[] clean;
    private final float[] adversarial;
    private int filled;

    Saved(int numbers) {
      clean = new float[numbers];
      adversarial = new float[numbers];
    }

    void add(float[] cleanBatch, float[] adversarialBatch) {
      System.arraycopy(cleanBatch, 0, clean, filled, cleanBatch.length);
      System.arraycopy(adversarialBatch, 0, adversarial, filled, adversarialBatch.length);
      filled += cleanBatch.length;
    }
  }
}
