package org.redoubt.attack;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Rows;

/** A small linear network, images, and one attack of every kind. */
final class AttackFixture {
  static final ImageShape SHAPE = new ImageShape(4, 3, 2);
  static final int CLASSES = 4;
  static final Seed SEED = new Seed(7);
  static final LinearClassifier NETWORK = LinearClassifier.random(SHAPE, CLASSES, 11);

  private AttackFixture() {}

  /** Images over all of [0,1], borders included; labelled as the network sees them, nearly all. */
  static Batch batch(int count) {
    SplittableRandom random = new SplittableRandom(3);
    float[] pixels = new float[count * SHAPE.size()];
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] = (float) Math.min(Math.max(random.nextDouble(-0.2, 1.2), 0), 1);
    }
    var images = Nd4j.create(pixels, new long[] {count, 4, 3, 2}, 'c');
    Rows logits = Rows.of(NETWORK.pass().forward(images));
    int[] labels =
        IntStream.range(0, count)
            .map(i -> i % 10 == 9 ? logits.argmin(i) : logits.argmax(i))
            .toArray();
    return new Batch(images, labels, IntStream.range(100, 100 + count).toArray());
  }

  static Attack.Pgd pgd(Norm norm, double epsilon, double step, int steps) {
    return new Attack.Pgd(
        norm,
        epsilon,
        step,
        steps,
        1,
        true,
        Attack.Objective.CROSS_ENTROPY,
        Goal.NON_TARGETED,
        null);
  }

  static Attack.Pgd withRestarts(Attack.Pgd a, int restarts) {
    return new Attack.Pgd(
        a.norm(),
        a.epsilon(),
        a.stepSize(),
        a.steps(),
        restarts,
        a.randomStart(),
        a.objective(),
        a.goal(),
        a.targetClass());
  }

  static Attack.Pgd withGoal(Attack.Pgd a, Goal goal) {
    return new Attack.Pgd(
        a.norm(),
        a.epsilon(),
        a.stepSize(),
        a.steps(),
        a.restarts(),
        a.randomStart(),
        a.objective(),
        goal,
        goal == Goal.TARGETED ? 2 : null);
  }

  static Attack.Pgd margin(Attack.Pgd a) {
    return new Attack.Pgd(
        a.norm(),
        a.epsilon(),
        a.stepSize(),
        a.steps(),
        a.restarts(),
        a.randomStart(),
        Attack.Objective.MARGIN,
        a.goal(),
        a.targetClass());
  }

  static Stream<Attack> allAttacks() {
    return Stream.of(Norm.values()).flatMap(AttackFixture::attacks);
  }

  private static Stream<Attack> attacks(Norm norm) {
    double eps = norm == Norm.LINF ? 0.1 : 0.4;
    Attack.Pgd pgd = pgd(norm, eps, eps / 3, 6);
    return Stream.of(
        new Attack.Fgsm(norm, eps, null, false, 1, Goal.NON_TARGETED, null),
        new Attack.Fgsm(norm, eps, 1.25 * eps, true, 2, Goal.NON_TARGETED, null),
        pgd,
        margin(pgd),
        withRestarts(pgd, 3),
        withGoal(pgd, Goal.TARGETED),
        margin(withGoal(pgd, Goal.TARGETED)),
        withGoal(pgd, Goal.LEAST_LIKELY),
        withGoal(pgd, Goal.MULTI_TARGETED),
        new Attack.Bim(norm, eps, null, 5, Goal.NON_TARGETED, null),
        new Attack.Bim(norm, eps, null, 5, Goal.MULTI_TARGETED, null),
        new Attack.Mim(norm, eps, null, 5, 1, Goal.NON_TARGETED, null),
        trades(norm, eps, Attack.Start.GAUSSIAN, Attack.Direction.CLEAN_ADVERSARIAL),
        trades(norm, eps, Attack.Start.UNIFORM, Attack.Direction.ADVERSARIAL_CLEAN));
  }

  static Attack trades(Norm norm, double eps, Attack.Start start, Attack.Direction direction) {
    return new Attack.TradesKl(norm, eps, eps / 3, 6, 1, start, direction);
  }
}
