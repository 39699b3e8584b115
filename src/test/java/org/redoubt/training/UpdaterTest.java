package org.redoubt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Optimiser;
import org.redoubt.config.Seed;
import org.redoubt.model.layer.ParameterSpec;
import org.redoubt.model.layer.Parameters;

/** Optimisers against the formulas written out in plain Java. */
class UpdaterTest {
  private static final int STEPS = 5;
  private static final double RATE = 0.05;

  /** What an optimiser does to one weight. */
  private interface Rule {
    /** New value of a weight from its gradient; t counts from 1. */
    double next(double weight, double gradient, int t);
  }

  private static Rule heavyBall(double momentum) {
    double[] v = {0};
    return (w, g, t) -> {
      v[0] = momentum * v[0] + g;
      return w - RATE * v[0];
    };
  }

  /** Nesterov's step written for the point looked ahead to (Bengio et al. 2013). */
  private static Rule nesterov(double momentum) {
    double[] v = {0};
    return (w, g, t) -> {
      double before = v[0];
      v[0] = momentum * v[0] - RATE * g;
      return w - momentum * before + (1 + momentum) * v[0];
    };
  }

  /** Kingma and Ba 2015, in the order of computation at the end of their section 2. */
  private static Rule adam(double beta1, double beta2, double epsilon) {
    double[] m = {0};
    double[] v = {0};
    return (w, g, t) -> {
      m[0] = beta1 * m[0] + (1 - beta1) * g;
      v[0] = beta2 * v[0] + (1 - beta2) * g * g;
      double rate = RATE * Math.sqrt(1 - Math.pow(beta2, t)) / (1 - Math.pow(beta1, t));
      return w - rate * m[0] / (Math.sqrt(v[0]) + epsilon);
    };
  }

  static Stream<Arguments> optimisers() {
    return Stream.of(
        Arguments.of(new Optimiser.Sgd(RATE, 0.9, 0, null), heavyBall(0.9)),
        Arguments.of(new Optimiser.Sgd(RATE, 0, 0, null), heavyBall(0)),
        Arguments.of(new Optimiser.Nesterovs(RATE, 0.8, 0, null), nesterov(0.8)),
        Arguments.of(new Optimiser.Adam(RATE, 0.9, 0.99, 1e-3, 0, null), adam(0.9, 0.99, 1e-3)));
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void severalStepsAgreeWithTheFormula(Optimiser optimiser, Rule rule) {
    Parameters parameters = parameters();
    Updater updater = new Updater(optimiser, parameters);
    double expected = parameters.values().getDouble(1);
    SplittableRandom random = new SplittableRandom(2);
    for (int t = 1; t <= STEPS; t++) {
      double gradient = random.nextDouble(-1, 1);
      parameters.gradients().assign(0).putScalar(1, gradient);
      updater.step(RATE, t - 1);
      expected = rule.next(expected, gradient, t);
      assertThat(parameters.values().getDouble(1))
          .as("step %d", t)
          .isCloseTo(expected, within(1e-7));
    }
    assertThat(parameters.gradients().norm2Number().doubleValue()).isZero();
  }

  @Test
  void weightDecayPullsOnWeightsAlone() {
    Parameters parameters = parameters();
    parameters.values().assign(2);
    new Updater(new Optimiser.Sgd(RATE, 0, 0.1, null), parameters).step(RATE, 0);
    double shrunk = 2 - RATE * 0.1 * 2;
    assertThat(numbers(parameters, "fc.weight")).containsOnly(new double[] {shrunk}, within(1e-12));
    assertThat(numbers(parameters, "fc.bias")).containsOnly(2);
    assertThat(numbers(parameters, "norm.gamma")).containsOnly(2);
    assertThat(numbers(parameters, "norm.beta")).containsOnly(2);
  }

  @Test
  void longGradientIsClippedToTheLimitAndItsOwnLengthReported() {
    Parameters parameters = parameters();
    double[] before = parameters.values().toDoubleVector();
    parameters.gradients().assign(0).putScalar(0, 3).putScalar(5, 4);
    double norm = new Updater(new Optimiser.Sgd(RATE, 0, 0, 1.0), parameters).step(RATE, 0);
    assertThat(norm).isCloseTo(5, within(1e-12));
    double[] after = parameters.values().toDoubleVector();
    assertThat(before[0] - after[0]).isCloseTo(RATE * 3 / 5, within(1e-12));
    assertThat(before[5] - after[5]).isCloseTo(RATE * 4 / 5, within(1e-12));
  }

  @Test
  void shortGradientIsNotClipped() {
    Parameters parameters = parameters();
    double before = parameters.values().getDouble(0);
    parameters.gradients().assign(0).putScalar(0, 0.5);
    new Updater(new Optimiser.Sgd(RATE, 0, 0, 1.0), parameters).step(RATE, 0);
    assertThat(before - parameters.values().getDouble(0)).isCloseTo(RATE * 0.5, within(1e-12));
  }

  @Test
  void runningStatisticsStayOutOfIt() {
    Parameters parameters = parameters();
    parameters.statistics().assign(7);
    parameters.gradients().assign(1);
    new Updater(new Optimiser.Adam(RATE, 0.9, 0.99, 1e-8, 0.1, null), parameters).step(RATE, 0);
    assertThat(parameters.statistics())
        .isEqualTo(Nd4j.valueArrayOf(new long[] {4}, 7.0, DataType.DOUBLE));
  }

  private static double[] numbers(Parameters parameters, String name) {
    return parameters.value(name).dup().data().asDouble();
  }

  private static Parameters parameters() {
    ParameterSpec.Init random = new ParameterSpec.Init.Normal(1);
    return new Parameters(
        List.of(
            new ParameterSpec("fc.weight", List.of(2, 2), random),
            new ParameterSpec("fc.bias", List.of(2), random),
            new ParameterSpec("norm.gamma", List.of(2), random),
            new ParameterSpec("norm.beta", List.of(2), random),
            new ParameterSpec("norm.mean", List.of(2), random),
            new ParameterSpec("norm.variance", List.of(2), random)),
        new Seed(1),
        DataType.DOUBLE);
  }
}
