package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.redoubt.analysis.AdversarialSet.Side;
import org.redoubt.attack.LinearClassifier;
import org.redoubt.config.AnalysisPlan;
import org.redoubt.config.Attack;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Rows;
import org.redoubt.model.Classifier;

/** A small linear network, images, an attack on them, and listeners. */
final class AnalysisFixture {
  static final ImageShape SHAPE = new ImageShape(5, 5, 1);
  static final LinearClassifier NETWORK = LinearClassifier.random(SHAPE, 3, 4);
  static final Seed SEED = new Seed(9);
  static final AnalysisListener QUIET = new Reports(Integer.MAX_VALUE);
  static final Attack PGD = pgd(0.06);

  private AnalysisFixture() {}

  static Attack pgd(double epsilon) {
    return new Attack.Pgd(
        Attack.Norm.LINF,
        epsilon,
        null,
        5,
        1,
        true,
        Attack.Objective.CROSS_ENTROPY,
        Attack.Goal.NON_TARGETED,
        null);
  }

  static AnalysisPlan plan(double perplexity, int iterations, int components) {
    return new AnalysisPlan(
        17,
        AnalysisPlan.GradientAxis.SIGN,
        false,
        null,
        100,
        100,
        perplexity,
        iterations,
        components);
  }

  /** Random images, labelled as the network sees them except every eighth. */
  static ImageSet images(int count, Classifier network) {
    ImageShape shape = network.inputShape();
    byte[] pixels = new byte[count * shape.size()];
    SplittableRandom random = new SplittableRandom(1);
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] = (byte) random.nextInt(256);
    }
    List<String> names = List.of("zero", "one", "two");
    ImageSet unlabelled = new ImageSet(shape, names, pixels, new byte[count]);
    Rows logits = Rows.of(network.pass().forward(unlabelled.range(0, count).images()));
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 8 == 7 ? logits.argmin(i) : logits.argmax(i));
    }
    return new ImageSet(shape, names, pixels, labels);
  }

  static AdversarialSet attacked(int count) {
    return AdversarialSet.of(NETWORK, images(count, NETWORK), count, PGD, SEED, QUIET);
  }

  /** A set with given labels and predictions; entropies are i/100 clean and i/50 adversarial. */
  static AdversarialSet set(int[] labels, int[] clean, int[] adversarial) {
    return new AdversarialSet(
        PGD,
        SHAPE,
        3,
        List.of("zero", "one", "two"),
        labels,
        side(clean, 0.01),
        side(adversarial, 0.02));
  }

  private static Side side(int[] predictions, double entropy) {
    return new Side(
        new float[predictions.length * SHAPE.size()],
        predictions,
        IntStream.range(0, predictions.length).mapToDouble(i -> i * entropy).toArray());
  }

  /** So many rows of so many random numbers. */
  static float[][] random(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int k = 0; k < columns; k++) {
        row[k] = (float) random.nextGaussian();
      }
    }
    return values;
  }

  /** The same number so many times. */
  static int[] all(int value, int count) {
    int[] values = new int[count];
    Arrays.fill(values, value);
    return values;
  }

  /** Writes reports down; asks to stop after so many. */
  static final class Reports implements AnalysisListener {
    final List<String> reports = new ArrayList<>();
    private final int patience;

    Reports(int patience) {
      this.patience = patience;
    }

    @Override
    public void progress(String stage, int done, int total) {
      if (patience < Integer.MAX_VALUE) { // the quiet one is shared
        reports.add(stage + " " + done + "/" + total);
      }
    }

    @Override
    public boolean cancelled() {
      return reports.size() >= patience;
    }
  }
}
