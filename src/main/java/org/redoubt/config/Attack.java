package org.redoubt.config;

import org.jspecify.annotations.Nullable;

/**
 * An attack inside the ball of radius epsilon around an image, in pixel units (images lie in
 * [0,1]).
 */
public sealed interface Attack {
  /** Norm of the ball. */
  Norm norm();

  /** Radius of the ball. */
  double epsilon();

  /** Which class the attack aims at. */
  Goal goal();

  /** Class aimed at where {@link #goal} is {@code targeted}; null otherwise. */
  default @Nullable Integer targetClass() {
    return null;
  }

  /** Number of gradient steps. */
  int steps();

  /** Length of a step, already resolved: {@code auto} is 2.5 epsilon / steps (Madry et al.). */
  double stepLength();

  /** Independent random starts; the worst case counts. */
  int restarts();

  /** The same attack with another radius; a fixed step size stays as it is. */
  Attack withEpsilon(double newEpsilon);

  /**
   * One gradient step of length epsilon (Goodfellow et al. 2015), optionally after a random start.
   */
  @Kind(value = "fgsm", doc = "Fast gradient sign method, optionally from a random start.")
  record Fgsm(
      @Setting(def = "linf", doc = "Norm of the ball: linf or l2.") Norm norm,
      @Setting(def = "0.3", doc = "Radius.", min = 0, max = 100) double epsilon,
      @Setting(
              def = "auto",
              absent = "auto",
              doc = "Step length; auto: epsilon.",
              min = 0,
              exclusiveMin = true,
              max = 100)
          @Nullable Double stepSize,
      @Setting(def = "false", doc = "Start uniformly inside the ball.") boolean randomStart,
      @Setting(def = "1", doc = "Restarts (with a random start).", min = 1, max = 1000)
          int restarts,
      @Setting(
              def = "non-targeted",
              doc = "non-targeted, multi-targeted, targeted or least-likely.")
          Goal goal,
      @Setting(
              def = "none",
              absent = "none",
              doc = "Class aimed at (goal targeted).",
              min = 0,
              max = 999)
          @Nullable Integer targetClass)
      implements Attack {
    public Fgsm {
      Settings.check(Fgsm.class, norm, epsilon, stepSize, randomStart, restarts, goal, targetClass);
      checkGoal(goal, targetClass);
      checkRestarts(randomStart, restarts);
    }

    @Override
    public int steps() {
      return 1;
    }

    @Override
    public double stepLength() {
      return stepSize == null ? epsilon : stepSize;
    }

    @Override
    public Attack withEpsilon(double newEpsilon) {
      return new Fgsm(norm, newEpsilon, stepSize, randomStart, restarts, goal, targetClass);
    }
  }

  /** Projected gradient descent (Madry et al. 2018). */
  @Kind(value = "pgd", doc = "Projected gradient descent (Madry et al.).")
  record Pgd(
      @Setting(def = "linf", doc = "Norm of the ball: linf or l2.") Norm norm,
      @Setting(def = "0.3", doc = "Radius.", min = 0, max = 100) double epsilon,
      @Setting(
              def = "auto",
              absent = "auto",
              doc = "Step length; auto: 2.5 * epsilon / steps.",
              min = 0,
              exclusiveMin = true,
              max = 100)
          @Nullable Double stepSize,
      @Setting(def = "10", doc = "Gradient steps.", min = 1, max = 100_000) int steps,
      @Setting(
              def = "1",
              doc = "Independent random starts; the worst case counts.",
              min = 1,
              max = 1000)
          int restarts,
      @Setting(def = "true", doc = "Start uniformly inside the ball.") boolean randomStart,
      @Setting(def = "cross-entropy", doc = "Loss that is ascended: cross-entropy or margin (CW).")
          Objective objective,
      @Setting(
              def = "non-targeted",
              doc = "non-targeted, multi-targeted, targeted or least-likely.")
          Goal goal,
      @Setting(
              def = "none",
              absent = "none",
              doc = "Class aimed at (goal targeted).",
              min = 0,
              max = 999)
          @Nullable Integer targetClass)
      implements Attack {
    public Pgd {
      Settings.check(
          Pgd.class,
          norm,
          epsilon,
          stepSize,
          steps,
          restarts,
          randomStart,
          objective,
          goal,
          targetClass);
      checkGoal(goal, targetClass);
      checkRestarts(randomStart, restarts);
    }

    @Override
    public double stepLength() {
      return stepSize == null ? 2.5 * epsilon / steps : stepSize;
    }

    @Override
    public Attack withEpsilon(double newEpsilon) {
      return new Pgd(
          norm, newEpsilon, stepSize, steps, restarts, randomStart, objective, goal, targetClass);
    }
  }

  /** Basic iterative method (Kurakin et al. 2017): PGD from the image itself. */
  @Kind(value = "bim", doc = "Basic iterative method: PGD from the image itself.")
  record Bim(
      @Setting(def = "linf", doc = "Norm of the ball: linf or l2.") Norm norm,
      @Setting(def = "0.3", doc = "Radius.", min = 0, max = 100) double epsilon,
      @Setting(
              def = "auto",
              absent = "auto",
              doc = "Step length; auto: 2.5 * epsilon / steps.",
              min = 0,
              exclusiveMin = true,
              max = 100)
          @Nullable Double stepSize,
      @Setting(def = "10", doc = "Gradient steps.", min = 1, max = 100_000) int steps,
      @Setting(
              def = "non-targeted",
              doc = "non-targeted, multi-targeted, targeted or least-likely.")
          Goal goal,
      @Setting(
              def = "none",
              absent = "none",
              doc = "Class aimed at (goal targeted).",
              min = 0,
              max = 999)
          @Nullable Integer targetClass)
      implements Attack {
    public Bim {
      Settings.check(Bim.class, norm, epsilon, stepSize, steps, goal, targetClass);
      checkGoal(goal, targetClass);
    }

    @Override
    public int restarts() {
      return 1;
    }

    @Override
    public double stepLength() {
      return stepSize == null ? 2.5 * epsilon / steps : stepSize;
    }

    @Override
    public Attack withEpsilon(double newEpsilon) {
      return new Bim(norm, newEpsilon, stepSize, steps, goal, targetClass);
    }
  }

  /**
   * Momentum iterative method (Dong et al. 2018): the gradient is divided by its L1 norm, then
   * accumulated.
   */
  @Kind(value = "mim", doc = "Momentum iterative method (Dong et al.).")
  record Mim(
      @Setting(def = "linf", doc = "Norm of the ball: linf or l2.") Norm norm,
      @Setting(def = "0.3", doc = "Radius.", min = 0, max = 100) double epsilon,
      @Setting(
              def = "auto",
              absent = "auto",
              doc = "Step length; auto: 2.5 * epsilon / steps.",
              min = 0,
              exclusiveMin = true,
              max = 100)
          @Nullable Double stepSize,
      @Setting(def = "10", doc = "Gradient steps.", min = 1, max = 100_000) int steps,
      @Setting(def = "1", doc = "Decay of the accumulated gradient.", min = 0, max = 1)
          double decay,
      @Setting(
              def = "non-targeted",
              doc = "non-targeted, multi-targeted, targeted or least-likely.")
          Goal goal,
      @Setting(
              def = "none",
              absent = "none",
              doc = "Class aimed at (goal targeted).",
              min = 0,
              max = 999)
          @Nullable Integer targetClass)
      implements Attack {
    public Mim {
      Settings.check(Mim.class, norm, epsilon, stepSize, steps, decay, goal, targetClass);
      checkGoal(goal, targetClass);
    }

    @Override
    public int restarts() {
      return 1;
    }

    @Override
    public double stepLength() {
      return stepSize == null ? 2.5 * epsilon / steps : stepSize;
    }

    @Override
    public Attack withEpsilon(double newEpsilon) {
      return new Mim(norm, newEpsilon, stepSize, steps, decay, goal, targetClass);
    }
  }

  /**
   * PGD on the KL divergence from the clean prediction (TRADES, Zhang et al. 2019); uses no label.
   */
  @Kind(
      value = "trades-kl",
      doc = "PGD that ascends the KL divergence from the clean prediction (TRADES).")
  record TradesKl(
      @Setting(def = "linf", doc = "Norm of the ball: linf or l2.") Norm norm,
      @Setting(def = "0.3", doc = "Radius.", min = 0, max = 100) double epsilon,
      @Setting(
              def = "auto",
              absent = "auto",
              doc = "Step length; auto: 2.5 * epsilon / steps.",
              min = 0,
              exclusiveMin = true,
              max = 100)
          @Nullable Double stepSize,
      @Setting(def = "10", doc = "Gradient steps.", min = 1, max = 100_000) int steps,
      @Setting(
              def = "1",
              doc = "Independent random starts; the worst case counts.",
              min = 1,
              max = 1000)
          int restarts,
      @Setting(
              def = "gaussian",
              doc = "gaussian: x + 0.001 N(0,1) (TRADES); uniform: inside the ball (ADR code).")
          Start start,
      @Setting(
              def = "clean-adversarial",
              doc =
                  "KL(clean || adversarial) (TRADES) or adversarial-clean, the reverse (ADR TensorFlow code).")
          Direction direction)
      implements Attack {
    public TradesKl {
      Settings.check(TradesKl.class, norm, epsilon, stepSize, steps, restarts, start, direction);
    }

    @Override
    public Goal goal() {
      return Goal.NON_TARGETED;
    }

    @Override
    public double stepLength() {
      return stepSize == null ? 2.5 * epsilon / steps : stepSize;
    }

    @Override
    public Attack withEpsilon(double newEpsilon) {
      return new TradesKl(norm, newEpsilon, stepSize, steps, restarts, start, direction);
    }
  }

  private static void checkGoal(Goal goal, @Nullable Integer targetClass) {
    if (goal == Goal.TARGETED && targetClass == null) {
      throw new InvalidSetting("target_class", "none", "a class, because goal is targeted");
    }
    if (goal != Goal.TARGETED && targetClass != null) {
      throw new InvalidSetting(
          "target_class", String.valueOf(targetClass), "none, unless goal is targeted");
    }
  }

  private static void checkRestarts(boolean randomStart, int restarts) {
    if (!randomStart && restarts > 1) {
      throw new InvalidSetting(
          "restarts", String.valueOf(restarts), "1, because random_start is false");
    }
  }

  /** Norm of the ball. */
  enum Norm {
    LINF,
    L2
  }

  /** What the attack wants to happen. */
  enum Goal {
    /** Any wrong class. */
    NON_TARGETED,
    /** Each class in turn; one success is enough. */
    MULTI_TARGETED,
    /** One given class. */
    TARGETED,
    /** The class the network finds least likely on the clean image. */
    LEAST_LIKELY
  }

  /** Loss that is ascended. */
  enum Objective {
    CROSS_ENTROPY,
    MARGIN
  }

  /** Starting point of the KL attack. */
  enum Start {
    GAUSSIAN,
    UNIFORM
  }

  /** Direction of the KL divergence. */
  enum Direction {
    CLEAN_ADVERSARIAL,
    ADVERSARIAL_CLEAN
  }
}
