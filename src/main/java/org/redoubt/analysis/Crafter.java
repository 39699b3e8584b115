package org.redoubt.analysis;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.attack.Adversary;
import org.redoubt.attack.Assault;
import org.redoubt.config.Attack;
import org.redoubt.config.AttackNames;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageSet;
import org.redoubt.loss.ConditionalEntropy;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.model.Classifier;
import org.redoubt.model.Pass;

/**
 * Makes an {@link AdversarialSet}: images classified rightly are attacked as an evaluation attacks
 * them; the others, which an evaluation lets be, as adversarial training does.
 */
final class Crafter {
  private final Classifier classifier;
  private final Pass pass;
  private final ImageSet test;
  private final Attack attack;
  private final Seed seed;
  private final int[] labels;
  private final Measured clean;
  private final Measured adversarial;

  Crafter(Classifier classifier, ImageSet test, int count, Attack attack, Seed seed) {
    this.classifier = classifier;
    this.pass = classifier.pass();
    this.test = test;
    this.attack = attack;
    this.seed = seed;
    labels = IntStream.range(0, count).map(test::label).toArray();
    clean = new Measured(count, test.shape().size());
    adversarial = new Measured(count, test.shape().size());
  }

  AdversarialSet craft(AnalysisListener listener) {
    Chunks.forEach(labels.length, AttackNames.of(attack), listener, this::craft);
    return new AdversarialSet(
        attack,
        test.shape(),
        classifier.classes(),
        test.classNames(),
        labels,
        clean.side(),
        adversarial.side());
  }

  private void craft(int from, int to) {
    Batch batch = test.range(from, to);
    clean.take(from, batch.images());
    float[] moved =
        new Assault(attack, SuccessRule.LAST_ITERATE).on(pass, batch, seed).adversarial();
    moveMistakes(from, to, moved);
    adversarial.take(from, Nd4j.create(moved, batch.images().shape(), 'c'));
  }

  /** Writes the adversarial examples of clean mistakes over the images that were let be. */
  private void moveMistakes(int from, int to, float[] moved) {
    int[] mistakes =
        IntStream.range(from, to).filter(i -> clean.predictions[i] != labels[i]).toArray();
    if (mistakes.length == 0) {
      return;
    }
    INDArray images = new Adversary(attack).perturb(pass, test.batch(mistakes), seed);
    float[] values = Copies.floats(images);
    int size = test.shape().size();
    for (int k = 0; k < mistakes.length; k++) {
      System.arraycopy(values, k * size, moved, (mistakes[k] - from) * size, size);
    }
  }

  /** One side of the set, filled batch by batch. */
  private final class Measured {
    private final float[] images;
    private final int[] predictions;
    private final double[] entropies;

    Measured(int count, int size) {
      images = new float[Math.multiplyExact(count, size)];
      predictions = new int[count];
      entropies = new double[count];
    }

    /** Takes in images, the first of which has the given position. */
    void take(int from, INDArray batch) {
      float[] values = Copies.floats(batch);
      Rows logits = Rows.of(pass.forward(batch));
      System.arraycopy(values, 0, images, from * (values.length / logits.rows()), values.length);
      Rows logP = logits.logSoftmax();
      for (int i = 0; i < logits.rows(); i++) {
        predictions[from + i] = logits.argmax(i);
        entropies[from + i] = ConditionalEntropy.entropy(logP, i);
        if (!Double.isFinite(entropies[from + i])) {
          throw new AnalysisException(
              "the network's logits on test image %d are not finite; choose an earlier checkpoint,"
                      .formatted(from + i)
                  + " from before its training diverged");
        }
      }
    }

    AdversarialSet.Side side() {
      return new AdversarialSet.Side(images, predictions, entropies);
    }
  }
}
