package org.redoubt.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Experiment;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.model.Network;
import org.redoubt.model.Pass;

/** The training step as the benchmark drives it, and its loss terms for a foreign network. */
public final class StepHarness {
  private final Experiment experiment;
  private final TrainingStep step;
  private final Updater updater;
  private final MethodLoss loss;
  private long steps;

  public StepHarness(Experiment experiment, Network network) {
    this.experiment = experiment;
    step = new TrainingStep(experiment, network, new Seed(1));
    updater = new Updater(experiment.optimiser(), network.parameters());
    loss = new MethodLoss(experiment.method());
  }

  /** One step, update included. */
  public void run(Batch batch) {
    step.run(batch, 0, steps, 1);
    updater.step(experiment.optimiser().learningRate(), steps);
    steps++;
  }

  /** Logits [B, classes] and z [B, K] of one branch. */
  public record Outputs(INDArray logits, INDArray z) {}

  /** Gradients by both; z's is null where no term acts there. */
  public record Gradients(INDArray logits, @Nullable INDArray z) {}

  /** Gradients of the whole loss on the clean and on the adversarial branch. */
  public List<Gradients> gradients(Outputs clean, Outputs adversarial, int[] labels) {
    Catcher onClean = new Catcher(clean.z());
    Catcher onAdversarial = new Catcher(adversarial.z());
    Branch c = Branch.of(onClean, clean.logits(), TermGradient::clean);
    Branch a = Branch.of(onAdversarial, adversarial.logits(), TermGradient::adversarial);
    List<TermGradient> terms = loss.terms(c, a, null, labels);
    c.accumulate(terms);
    a.accumulate(terms);
    return List.of(onClean.caught(), onAdversarial.caught());
  }

  /** Knows z and remembers the gradients that arrive. */
  private static final class Catcher implements Pass {
    private final INDArray z;
    private @Nullable Gradients caught;

    Catcher(INDArray z) {
      this.z = z;
    }

    Gradients caught() {
      return java.util.Objects.requireNonNull(caught);
    }

    @Override
    public INDArray z() {
      return z;
    }

    @Override
    public void accumulateGradient(INDArray logits, @Nullable INDArray extraLatent) {
      caught = new Gradients(logits, extraLatent);
    }

    @Override
    public INDArray forward(INDArray x) {
      throw new UnsupportedOperationException();
    }

    @Override
    public INDArray forwardTraining(INDArray x, Seed dropout, boolean updateStatistics) {
      throw new UnsupportedOperationException();
    }

    @Override
    public INDArray activation(String layer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public INDArray inputGradient(INDArray logitsGradient) {
      throw new UnsupportedOperationException();
    }

    @Override
    public INDArray latentGradient(INDArray logitsGradient) {
      throw new UnsupportedOperationException();
    }

    @Override
    public INDArray forwardFromLatent(INDArray latent) {
      throw new UnsupportedOperationException();
    }
  }
}
