package org.redoubt.training;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Experiment;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;
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
    step.run(batch, 0, steps, 1).close();
    updater.step(experiment.optimiser().learningRate(), steps);
    steps++;
  }

  /** Logits [B, classes] and z [B, K] of one branch. */
  public record Outputs(INDArray logits, INDArray z) implements AutoCloseable {
    @Override
    public void close() {
      Copies.release(logits);
      Copies.release(z);
    }
  }

  /** Gradients by both; z's is null where no term acts there. */
  public record Gradients(INDArray logits, @Nullable INDArray z) implements AutoCloseable {
    @Override
    public void close() {
      Copies.release(logits);
      Copies.release(z);
    }
  }

  /** Gradients of the whole loss on the clean and on the adversarial branch. */
  public List<Gradients> gradients(Outputs clean, Outputs adversarial, int[] labels) {
    Branch c = Branch.of(new ForeignPass(clean.z()), clean.logits(), TermGradient::clean);
    Branch a =
        Branch.of(
            new ForeignPass(adversarial.z()), adversarial.logits(), TermGradient::adversarial);
    List<TermGradient> terms = loss.terms(c, a, null, labels);
    List<Gradients> both =
        Stream.of(c, a)
            .map(branch -> branch.gradients(terms))
            .map(sums -> new Gradients(sums.logits(), sums.latent()))
            .toList();
    terms.forEach(TermGradient::release);
    return both;
  }

  /** Of another program's network only z is known. */
  private record ForeignPass(INDArray z) implements Pass {
    @Override
    public void accumulateGradient(INDArray logits, @Nullable INDArray extraLatent) {
      throw new UnsupportedOperationException();
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
