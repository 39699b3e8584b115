package org.redoubt.bench;

import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.training.StepHarness;
import org.redoubt.training.StepHarness.Gradients;
import org.redoubt.training.StepHarness.Outputs;

/**
 * Time of the ADR terms alone, values and gradients: local and global compactness, smoothness,
 * entropy, at batch 128 and a latent dimension K.
 *
 * @param latent K
 */
record TermsTime(int latent, double milliseconds) {
  private static final int BATCH = 128;
  private static final int CLASSES = 10;
  private static final int WARMUPS = 300; // of thousands of steps: until the loops are compiled
  private static final int RUNS = 350;

  static TermsTime measure(int latent) {
    Workload work = Workload.of("mnist-cnn");
    StepHarness harness = new StepHarness(work.experiment(), work.network());
    Outputs clean = outputs(latent);
    Outputs adversarial = outputs(latent);
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long begun = System.nanoTime();
      harness.gradients(clean, adversarial, work.batch().labels()).forEach(Gradients::close);
      times[i] = (System.nanoTime() - begun) / 1e6;
    }
    double[] warm = Arrays.copyOfRange(times, WARMUPS, RUNS);
    Arrays.sort(warm);
    return new TermsTime(latent, warm[warm.length / 2]);
  }

  private static Outputs outputs(int latent) {
    INDArray logits = Nd4j.randn(DataType.FLOAT, BATCH, CLASSES);
    return new Outputs(logits, Nd4j.rand(DataType.FLOAT, BATCH, latent));
  }

  /** The time, and its share of a training step. */
  String text(Row step) {
    return String.format(
        Locale.ROOT,
        "ADR terms, K = %d: %.2f ms, %.1f %% of a training step of the %s on %d thread(s)",
        latent,
        milliseconds,
        100 * milliseconds / step.median(Program.REDOUBT),
        step.network(),
        step.threads());
  }
}
