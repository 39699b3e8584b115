package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.redoubt.attack.Assault;
import org.redoubt.attack.AttackedBatch;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.model.Pass;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.result.Picture;

/**
 * Makes examples of test images: as they are, or the last iterate of an attack on them (of several
 * restarts the one that fools the network, else the one with the smallest margin). Random starts
 * are keyed by seed, image and restart, so an example does not depend on its neighbours in a batch.
 */
final class Examiner {
  private final ImageSet test;
  private final Attack attack;
  private final Seed seed;
  private final Pass pass;

  Examiner(Pass pass, ImageSet test, Attack attack, Seed seed) {
    this.pass = pass;
    this.test = test;
    this.attack = attack;
    this.seed = seed;
  }

  /** The images themselves, in this order, with the network's predictions. */
  List<Subject> clean(int[] indices) {
    Batch batch = test.batch(indices);
    Rows logits = Rows.of(pass.forward(batch.images()));
    float[] pixels = Copies.floats(batch.images());
    return IntStream.range(0, indices.length)
        .mapToObj(row -> clean(indices[row], logits.argmax(row), picture(pixels, row)))
        .toList();
  }

  /**
   * What the attack makes of the images. One that the network errs on without attack is left out,
   * and so is one of the very class that the attack aims at.
   */
  List<Examined> attacked(int[] indices) {
    int[] attackable = Arrays.stream(indices).filter(this::attackable).toArray();
    if (attackable.length == 0) {
      return List.of();
    }
    Batch batch = test.batch(attackable);
    AttackedBatch made = new Assault(attack, SuccessRule.LAST_ITERATE).on(pass, batch, seed);
    float[] pixels = Copies.floats(batch.images());
    List<Examined> all = new ArrayList<>();
    for (int row = 0; row < attackable.length; row++) {
      ExampleOutcome outcome = made.outcomes().get(row);
      if (outcome.cleanPrediction() == outcome.label()) {
        Picture image = picture(pixels, row);
        all.add(examined(outcome, image, picture(made.adversarial(), row)));
      }
    }
    return all;
  }

  private boolean attackable(int index) {
    Integer target = attack.targetClass();
    return target == null || target != test.label(index);
  }

  /**
   * An image that the network classifies rightly, and its adversarial example.
   *
   * @param clean of group clean
   * @param adversarial of group positive or negative
   */
  record Examined(Subject clean, Subject adversarial) {}

  private Examined examined(ExampleOutcome outcome, Picture image, Picture last) {
    int prediction = outcome.adversarialPrediction();
    Group group = prediction == outcome.label() ? Group.NEGATIVE : Group.POSITIVE;
    return new Examined(
        clean(outcome.index(), outcome.cleanPrediction(), image),
        new Subject(outcome.index(), outcome.label(), prediction, group, attack, image, last));
  }

  private Subject clean(int index, int prediction, Picture image) {
    return new Subject(index, test.label(index), prediction, Group.CLEAN, null, image, image);
  }

  private Picture picture(float[] pixels, int row) {
    ImageShape shape = test.shape();
    List<Float> values =
        IntStream.range(row * shape.size(), (row + 1) * shape.size())
            .mapToObj(k -> pixels[k])
            .toList();
    return new Picture(shape.height(), shape.width(), shape.channels(), values);
  }
}
