package org.redoubt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;

/** Every layer's derivatives against central differences, in double precision. */
class NetworkGradientTest {
  private static final int BATCH = 3;
  private static final Layer.Dense LOGITS = new Layer.Dense("logits", 4, Layer.Init.HE_NORMAL);

  static Stream<Arguments> networks() {
    Layer conv = new Layer.Conv("conv", 4, 3, 1, Layer.Padding.VALID, true);
    Layer strided = new Layer.Conv("strided", 4, 3, 2, Layer.Padding.SAME, true);
    Layer padded = new Layer.Conv("padded", 4, 3, 1, Layer.Padding.SAME, true);
    Layer ragged = new Layer.Conv("ragged", 3, 3, 2, Layer.Padding.VALID, false);
    Layer relu = new Layer.Relu("relu", 0);
    Layer leaky = new Layer.Relu("leaky", 0.1);
    Layer norm = new Layer.BatchNorm("norm", 0.9, 1e-3);
    return Stream.of(
        Arguments.of("conv", List.of(conv, relu, LOGITS)),
        Arguments.of("strided", List.of(strided, leaky, LOGITS)),
        Arguments.of("padded", List.of(padded, leaky, LOGITS)),
        Arguments.of("ragged", List.of(ragged, leaky, LOGITS)),
        Arguments.of("pool", List.of(conv, relu, new Layer.MaxPool("pool", 2), LOGITS)),
        Arguments.of("norm", List.of(norm, conv, LOGITS)),
        Arguments.of("norm after conv", List.of(conv, norm, leaky, LOGITS)),
        Arguments.of("standardise", List.of(new Layer.Standardise("standardise"), conv, LOGITS)),
        Arguments.of("gap", List.of(conv, new Layer.GlobalAveragePool("gap"), LOGITS)),
        Arguments.of(
            "dense",
            List.of(new Layer.Dense("fc", 7, Layer.Init.UNIFORM_UNIT_SCALING), relu, LOGITS)),
        Arguments.of(
            "dropout",
            List.of(
                new Layer.Dense("fc", 7, Layer.Init.HE_NORMAL),
                relu,
                new Layer.Dropout("dropout", 0.4),
                LOGITS)),
        Arguments.of(
            "dense on dense", List.of(new Layer.Dense("fc", 7, Layer.Init.HE_NORMAL), LOGITS)),
        Arguments.of("residual", List.of(new Layer.Residual("unit", 2, 1, 0.1, false), LOGITS)),
        Arguments.of(
            "residual wider", List.of(new Layer.Residual("unit", 6, 2, 0.1, false), LOGITS)),
        Arguments.of(
            "residual first", List.of(new Layer.Residual("unit", 4, 1, 0.1, true), LOGITS)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void inputGradientInEvaluationModeIsTheDerivative(String name, List<Layer> layers) {
    Fixture f = new Fixture(layers);
    f.pass.forwardTraining(f.x, new Seed(3), true); // running statistics away from their start
    f.pass.forward(f.x);
    INDArray gradient = f.pass.inputGradient(f.weights).dup();
    f.compare(gradient, f.x, () -> f.score(f.pass.forward(f.x)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void parameterGradientInTrainingModeIsTheDerivative(String name, List<Layer> layers) {
    Fixture f = new Fixture(layers);
    Seed dropout = new Seed(5);
    f.pass.forwardTraining(f.x, dropout, false);
    f.network.parameters().gradients().assign(0);
    f.pass.accumulateGradient(f.weights, null);
    INDArray gradient = f.network.parameters().gradients().dup();
    f.compare(
        gradient,
        f.network.parameters().values(),
        () -> f.score(f.pass.forwardTraining(f.x, dropout, false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void parameterGradientInEvaluationModeIsTheDerivative(String name, List<Layer> layers) {
    Fixture f = new Fixture(layers);
    f.pass.forwardTraining(f.x, new Seed(3), true);
    f.pass.forward(f.x);
    f.network.parameters().gradients().assign(0);
    f.pass.accumulateGradient(f.weights, null);
    INDArray gradient = f.network.parameters().gradients().dup();
    f.compare(gradient, f.network.parameters().values(), () -> f.score(f.pass.forward(f.x)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void latentGradientIsTheDerivativeOfTheClassifierHalf(String name, List<Layer> layers) {
    Fixture f = new Fixture(layers);
    INDArray z = Nd4j.rand(DataType.DOUBLE, BATCH, f.network.latentSize());
    f.pass.forwardFromLatent(z);
    INDArray gradient = f.pass.latentGradient(f.weights).dup();
    f.compare(gradient, z, () -> f.score(f.pass.forwardFromLatent(z)));
  }

  @Test
  void extraLatentGradientFlowsIntoTheParametersBelowTheSplit() {
    Layer conv = new Layer.Conv("conv", 4, 3, 1, Layer.Padding.VALID, true);
    Fixture f = new Fixture(List.of(conv, new Layer.Relu("relu", 0), LOGITS));
    INDArray along = Nd4j.rand(DataType.DOUBLE, BATCH, f.network.latentSize());
    f.pass.forward(f.x);
    f.network.parameters().gradients().assign(0);
    f.pass.accumulateGradient(f.weights.mul(0), along);
    INDArray gradient = f.network.parameters().gradients().dup();
    f.compare(
        gradient,
        f.network.parameters().values(),
        () -> {
          f.pass.forward(f.x);
          return f.pass.z().mul(along).sumNumber().doubleValue();
        });
  }

  @Test
  void keptActivationsAreThoseBeforeTheInPlaceActivation() {
    Layer conv = new Layer.Conv("conv", 4, 3, 1, Layer.Padding.VALID, true);
    Fixture f = new Fixture(List.of(conv, new Layer.Relu("relu", 0), LOGITS));
    Pass keeping = f.network.pass(Set.of("conv", "relu"));
    INDArray logits = keeping.forward(f.x);
    assertThat(keeping.activation("conv").minNumber().doubleValue()).isNegative();
    assertThat(keeping.activation("relu").minNumber().doubleValue()).isZero();
    assertThat(logits).isEqualTo(f.pass.forward(f.x));
  }

  @Test
  void smallerBatchAfterALargerOneGivesTheSameLogits() {
    Fixture f = new Fixture(List.of(new Layer.Residual("unit", 6, 2, 0.1, false), LOGITS));
    INDArray all = f.pass.forward(f.x).dup();
    INDArray one = f.pass.forward(f.x.get(org.nd4j.linalg.indexing.NDArrayIndex.interval(1, 2)));
    assertThat(one.distance2(all.getRow(1, true))).isCloseTo(0, within(1e-12));
  }

  /** A network, images, and a random linear function of the logits whose gradient is compared. */
  private static final class Fixture {
    final Network network;
    final Pass pass;
    final INDArray x;
    final INDArray weights;

    Fixture(List<Layer> layers) {
      Nd4j.getRandom().setSeed(7);
      network =
          new Network(
              layers,
              layers.get(layers.size() - 2).name(),
              new ImageShape(6, 6, 2),
              new Seed(1),
              DataType.DOUBLE);
      network
          .parameters()
          .values()
          .addi(Nd4j.rand(DataType.DOUBLE, network.parameters().values().length()).muli(0.1));
      pass = network.pass();
      x = Nd4j.rand(DataType.DOUBLE, BATCH, 6, 6, 2);
      weights = Nd4j.rand(DataType.DOUBLE, BATCH, 4).subi(0.5);
    }

    double score(INDArray logits) {
      return logits.mul(weights).sumNumber().doubleValue();
    }

    void compare(INDArray gradient, INDArray variable, DoubleSupplier score) {
      INDArray flat = variable.reshape(variable.length());
      INDArray expected = gradient.reshape(gradient.length());
      assertThat(expected.norm2Number().doubleValue()).isPositive();
      long stride = Math.max(1, flat.length() / 60);
      for (long i = 0; i < flat.length(); i += stride) {
        double numeric = difference(flat, i, score);
        assertThat(expected.getDouble(i))
            .as("entry %d", i)
            .isCloseTo(numeric, within(1e-5 + 1e-4 * Math.abs(numeric)));
      }
    }

    private double difference(INDArray flat, long i, DoubleSupplier score) {
      double h = 1e-5;
      double before = flat.getDouble(i);
      flat.putScalar(i, before + h);
      double up = changed(score);
      flat.putScalar(i, before - h);
      double down = changed(score);
      flat.putScalar(i, before);
      network.parameters().changed();
      return (up - down) / (2 * h);
    }

    private double changed(DoubleSupplier score) {
      network.parameters().changed();
      return score.getAsDouble();
    }
  }
}
