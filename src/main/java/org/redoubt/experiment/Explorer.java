package org.redoubt.experiment;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.redoubt.analysis.Probe;
import org.redoubt.attack.NonFiniteGradient;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.model.Network;
import org.redoubt.result.Exploration;
import org.redoubt.result.ExplorerReply;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;

/** A trained network, loaded and warm, that answers what attacks do to single test images. */
public final class Explorer {
  private static final int WARM_UP_STEPS = 40;

  private final ExplorerReply.Ready ready;
  private final Probe probe;

  private Explorer(ExplorerReply.Ready ready, Probe probe) {
    this.ready = ready;
    this.probe = probe;
  }

  /**
   * Loads a run's best checkpoint and its test images, and attacks one of them, so that the first
   * answer does not pay for compilation and for the native library's preparations.
   *
   * @throws RunException if the run has no checkpoint
   * @throws org.redoubt.data.DataException if the data is missing or broken
   */
  public static Explorer open(RunDirectory run, PipelineListener listener) {
    if (run.checkpoints().names().isEmpty()) {
      throw new RunException(
          "%s is %s and has no checkpoint yet, so there is nothing to explore; train it first"
              .formatted(run.name(), run.status().state().word()));
    }
    Experiment experiment = run.experiment();
    Workplace place = Workplace.prepare(experiment, listener);
    long step = Workplace.restoreBest(run, place.network());
    ImageSet test = place.data().test();
    Seed seed = new Seed(experiment.seed()).fork("evaluation"); // its attacks, image by image
    Explorer explorer =
        new Explorer(
            ready(run, step, place.network(), test), new Probe(place.network(), test, seed));
    explorer.warmUp();
    return explorer;
  }

  private static ExplorerReply.Ready ready(
      RunDirectory run, long step, Network network, ImageSet test) {
    int[] labels = IntStream.range(0, test.size()).map(test::label).toArray();
    return new ExplorerReply.Ready(
        run.name(),
        step,
        test.shape().height(),
        test.shape().width(),
        test.shape().channels(),
        Arrays.stream(labels).boxed().toList(),
        test.classNames(),
        network.layerNames().get(network.split()),
        network.latentSize(),
        run.experiment().adversary().epsilon(),
        Analyses.attack(run.experiment()),
        run.experiment().evaluation().success());
  }

  private void warmUp() {
    Attack attack = BallPgd.in(ready.attack(), WARM_UP_STEPS);
    probe.of(0, attack, SuccessRule.LAST_ITERATE, () -> false);
  }

  /** What there is to ask about. */
  public ExplorerReply.Ready ready() {
    return ready;
  }

  /**
   * Answers a request.
   *
   * @param stop asked at every iterate
   * @throws CancellationException where {@code stop} asks for it
   */
  public ExplorerReply answer(ExplorerRequest request, BooleanSupplier stop) {
    long began = System.nanoTime();
    try {
      Exploration found = probe.of(request.image(), request.attack(), request.success(), stop);
      return new ExplorerReply.Answer(request.id(), (System.nanoTime() - began) / 1e6, found);
    } catch (NonFiniteGradient e) {
      return new ExplorerReply.Refusal(request.id(), String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      if (!WrongInput.is(e)) {
        throw e;
      }
      return new ExplorerReply.Refusal(request.id(), String.valueOf(e.getMessage()));
    }
  }
}
