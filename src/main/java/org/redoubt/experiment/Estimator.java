package org.redoubt.experiment;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.attack.Assault;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Experiment;
import org.redoubt.config.Schedule;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageSet;
import org.redoubt.loss.Rows;
import org.redoubt.model.Pass;
import org.redoubt.result.EstimateReport;
import org.redoubt.result.EstimateReport.Measured;
import org.redoubt.result.EstimateReport.Part;
import org.redoubt.training.Trainer;

/** Measures a few steps of an experiment, here and now, and estimates the whole from them. */
public final class Estimator {
  /**
   * Steps of the attack that is measured. It looks at the batch twice more than it steps back
   * through it, so that with 20 a look comes out 5 % below that of a long attack.
   */
  private static final int STEPS = 20;

  private final Experiment experiment;
  private final PipelineListener listener;

  /**
   * @param experiment {@link Frozen}
   */
  public Estimator(Experiment experiment, PipelineListener listener) {
    this.experiment = experiment;
    this.listener = listener;
  }

  /**
   * Measures and multiplies.
   *
   * @throws CancellationException if the listener asked to stop
   */
  public EstimateReport estimate() {
    Workplace place = Workplace.prepare(experiment, listener);
    listener.phase("measuring training steps");
    StepMeter meter = new StepMeter(listener, trainingBatch(place));
    new Trainer(experiment, place.data(), place.network(), Optional::empty, meter).run();
    requireGoOn();
    listener.phase("measuring an attack");
    return report(place, meter, attackStep(place));
  }

  private EstimateReport report(Workplace place, StepMeter meter, Measured attackStep) {
    Measured trainingStep = meter.measured();
    AttackCost cost = new AttackCost(place.data().classes());
    int test = place.data().test().size();
    Schedule.Validation validation = experiment.schedule().validation();
    long once =
        cost.validation(validation, experiment.adversary(), place.data().validation().size());
    return new EstimateReport(
        trainingStep,
        attackStep,
        Part.of((double) meter.steps(), trainingStep),
        part(once * validations(meter.epochs(), validation.everyEpochs()), attackStep),
        part(cost.evaluation(experiment.evaluation(), test), attackStep),
        part(cost.curve(experiment.evaluation(), test), attackStep));
  }

  private static Part part(long imageSteps, Measured attackStep) {
    return Part.of((double) imageSteps / attackStep.images(), attackStep);
  }

  /** After every so many epochs, and in any case after the last. */
  static int validations(int epochs, int every) {
    return (epochs + every - 1) / every;
  }

  private int trainingBatch(Workplace place) {
    return Math.min(experiment.schedule().batchSize(), place.data().train().size());
  }

  /**
   * One look of an attack at one batch, the step it takes included: an attack that no image may
   * fall to, because its label is taken to be what the network says, over its looks at the batch.
   */
  private Measured attackStep(Workplace place) {
    ImageSet test = place.data().test();
    Pass pass = place.network().pass();
    Batch batch = test.range(0, Math.min(experiment.evaluation().batchSize(), test.size()));
    Attack attack = BallPgd.in(experiment.adversary(), STEPS);
    Assault assault = new Assault(attack, SuccessRule.LAST_ITERATE);
    Seed seed = new Seed(experiment.seed()).fork("estimate");
    Batch own = new Batch(batch.images(), predictions(pass, batch.images()), batch.indices());
    Timings timings = new Timings();
    while (!timings.enough()) {
      requireGoOn();
      long began = System.nanoTime();
      assault.on(pass, own, seed);
      timings.add(System.nanoTime() - began);
      listener.analysed("attack", timings.done(), timings.most());
    }
    return timings.measured(batch.size(), looks(attack));
  }

  /** The clean prediction, each step, and the look at the last iterate. */
  private static int looks(Attack attack) {
    return attack.epsilon() == 0 ? 1 : attack.steps() + 2;
  }

  private static int[] predictions(Pass pass, INDArray images) {
    Rows logits = Rows.of(pass.forward(images));
    int[] predictions = new int[(int) images.size(0)];
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = logits.argmax(i);
    }
    return predictions;
  }

  private void requireGoOn() {
    if (listener.stopRequested()) {
      throw new CancellationException("stopped while measuring");
    }
  }
}
