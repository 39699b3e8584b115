package org.redoubt.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.attack.Assault;
import org.redoubt.attack.AttackedBatch;
import org.redoubt.attack.Iterate;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.model.Classifier;
import org.redoubt.model.Pass;
import org.redoubt.result.Exploration;
import org.redoubt.result.Exploration.Moment;
import org.redoubt.result.Exploration.Seen;
import org.redoubt.result.Picture;

/**
 * Attacks single test images and looks at every iterate. Unlike an evaluation it attacks images too
 * that the network errs on anyway: one wants to see what becomes of their loss.
 */
public final class Probe {
  private final Classifier classifier;
  private final ImageSet test;
  private final Seed seed;
  private final Pass pass;

  /**
   * Prepares to attack.
   *
   * @param seed fixes, with the image's index and the restart, the random starts; with an
   *     evaluation's seed these are its attacks
   * @throws AnalysisException where the images do not fit the network
   */
  public Probe(Classifier classifier, ImageSet test, Seed seed) {
    if (!classifier.inputShape().equals(test.shape())) {
      throw new AnalysisException(
          "the network takes images of %s, the test images are %s: take the data it was trained on"
              .formatted(Fit.text(classifier.inputShape()), Fit.text(test.shape())));
    }
    this.classifier = classifier;
    this.test = test;
    this.seed = seed;
    this.pass = classifier.pass();
  }

  /**
   * Attacks an image.
   *
   * @param index position in the test set, from 0
   * @param stop asked at every iterate
   * @throws AnalysisException where there is no such image or class
   * @throws org.redoubt.attack.NonFiniteGradient where a gradient holds NaN or infinity
   * @throws java.util.concurrent.CancellationException where {@code stop} asks for it
   */
  public Exploration of(int index, Attack attack, SuccessRule success, BooleanSupplier stop) {
    new Candidates(test).requireIndex(index);
    requireClass(attack.targetClass());
    Batch batch = test.batch(new int[] {index});
    Rows logits = Rows.of(pass.forward(batch.images()));
    Trajectory trajectory = new Trajectory(pass, batch.labels()[0], stop);
    trajectory.cleanSeen(logits);
    AttackedBatch made = new Assault(attack, success).watched(pass, batch, seed, trajectory);
    Iterate kept = made.origins().get(0).orElse(null);
    Targets targets = new Targets(attack, logits);
    return new Exploration(
        index,
        batch.labels()[0],
        attack,
        success,
        seen(Copies.floats(batch.images()), logits),
        seen(made.adversarial(), Rows.of(pass.forward(image(made.adversarial())))),
        trajectory.steps(kept),
        targets.moment(kept),
        targets.moment(trajectory.fall()),
        made.largestDistance());
  }

  /** Says which class an ascent aimed at. */
  private record Targets(Attack attack, Rows clean) {
    @Nullable Moment moment(@Nullable Iterate at) {
      return at == null ? null : new Moment(at.restart(), at.step(), target(at));
    }

    private @Nullable Integer target(Iterate at) {
      return switch (attack.goal()) {
        case NON_TARGETED -> null;
        case TARGETED -> attack.targetClass();
        case LEAST_LIKELY -> clean.argmin(0);
        case MULTI_TARGETED -> at.objective();
      };
    }
  }

  private void requireClass(@Nullable Integer target) {
    if (target != null && target >= classifier.classes()) {
      throw new AnalysisException(
          "target_class: found %d; allowed: 0 to %d, the classes of this network"
              .formatted(target, classifier.classes() - 1));
    }
  }

  private Seen seen(float[] pixels, Rows logits) {
    ImageShape shape = test.shape();
    List<Float> values = IntStream.range(0, pixels.length).mapToObj(k -> pixels[k]).toList();
    Picture picture = new Picture(shape.height(), shape.width(), shape.channels(), values);
    double[] row = IntStream.range(0, logits.columns()).mapToDouble(k -> logits.at(0, k)).toArray();
    return new Seen(picture, Arrays.stream(row).boxed().toList(), logits.argmax(0));
  }

  private INDArray image(float[] pixels) {
    ImageShape shape = test.shape();
    return Nd4j.create(
        pixels, new long[] {1, shape.height(), shape.width(), shape.channels()}, 'c');
  }
}
