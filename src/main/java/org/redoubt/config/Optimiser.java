package org.redoubt.config;

import org.jspecify.annotations.Nullable;

/** An optimiser. */
public sealed interface Optimiser {
  /** Learning rate before the schedule's factors. */
  double learningRate();

  /**
   * L2 penalty: weight_decay * w is added to the gradient of convolution and dense weights (not
   * biases, not BN).
   */
  double weightDecay();

  /** Largest L2 norm of the whole gradient; null: no clipping. */
  @Nullable Double clipNorm();

  /** v = momentum v + g; w = w - lr v (heavy ball, as the reference code and PyTorch). */
  @Kind(value = "sgd", doc = "SGD with classical (heavy-ball) momentum, as the reference code.")
  record Sgd(
      @Setting(def = "0.01", doc = "Learning rate.", min = 0, exclusiveMin = true, max = 10)
          double learningRate,
      @Setting(def = "0.9", doc = "Momentum.", min = 0, max = 0.9999) double momentum,
      @Setting(def = "0", doc = "Weight decay.", min = 0, max = 1) double weightDecay,
      @Setting(
              def = "none",
              absent = "none",
              doc = "Largest L2 norm of the whole gradient; none: no clipping.",
              min = 0,
              exclusiveMin = true)
          @Nullable Double clipNorm)
      implements Optimiser {
    public Sgd {
      Settings.check(Sgd.class, learningRate, momentum, weightDecay, clipNorm);
    }
  }

  /** DL4J's Nesterov momentum. */
  @Kind(value = "nesterovs", doc = "Deeplearning4j's Nesterov momentum.")
  record Nesterovs(
      @Setting(def = "0.01", doc = "Learning rate.", min = 0, exclusiveMin = true, max = 10)
          double learningRate,
      @Setting(def = "0.9", doc = "Momentum.", min = 0, max = 0.9999) double momentum,
      @Setting(def = "0", doc = "Weight decay.", min = 0, max = 1) double weightDecay,
      @Setting(
              def = "none",
              absent = "none",
              doc = "Largest L2 norm of the whole gradient; none: no clipping.",
              min = 0,
              exclusiveMin = true)
          @Nullable Double clipNorm)
      implements Optimiser {
    public Nesterovs {
      Settings.check(Nesterovs.class, learningRate, momentum, weightDecay, clipNorm);
    }
  }

  /** Adam (Kingma and Ba 2015). */
  @Kind(value = "adam", doc = "Adam (Kingma and Ba).")
  record Adam(
      @Setting(def = "0.001", doc = "Learning rate.", min = 0, exclusiveMin = true, max = 10)
          double learningRate,
      @Setting(def = "0.9", doc = "Decay of the first moment.", min = 0, max = 0.9999) double beta1,
      @Setting(def = "0.999", doc = "Decay of the second moment.", min = 0, max = 0.999999)
          double beta2,
      @Setting(
              def = "1e-8",
              doc = "Added to the denominator.",
              min = 0,
              exclusiveMin = true,
              max = 1)
          double epsilon,
      @Setting(def = "0", doc = "Weight decay.", min = 0, max = 1) double weightDecay,
      @Setting(
              def = "none",
              absent = "none",
              doc = "Largest L2 norm of the whole gradient; none: no clipping.",
              min = 0,
              exclusiveMin = true)
          @Nullable Double clipNorm)
      implements Optimiser {
    public Adam {
      Settings.check(Adam.class, learningRate, beta1, beta2, epsilon, weightDecay, clipNorm);
    }
  }
}
