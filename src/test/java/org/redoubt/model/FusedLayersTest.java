package org.redoubt.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;

/**
 * ReLU and pooling in one node, and the host loops behind them, against the two layers apart. A
 * pass that keeps the ReLU's output computes them apart; a network in double precision uses no host
 * loop at all.
 */
class FusedLayersTest {
  @BeforeEach
  void seed() {
    Nd4j.getRandom().setSeed(8);
  }

  @ParameterizedTest(name = "{0}x{0}")
  @ValueSource(ints = {6, 7, 8, 9, 13})
  void fusedPassGivesTheBitsOfTheSeparateLayers(int side) {
    Network network = network(side, DataType.FLOAT);
    INDArray x = noise(5, side);
    INDArray upper = Nd4j.randn(DataType.FLOAT, 5, 3);
    Derivatives fused = Derivatives.of(network, network.plainPass(), x, upper);
    Derivatives apart = Derivatives.of(network, network.pass(Set.of("relu")), x, upper);
    assertThat(fused).isEqualTo(apart);
    assertThat(fused.input().norm2Number().doubleValue()).isPositive();
  }

  @ParameterizedTest(name = "{0}x{0}")
  @ValueSource(ints = {7, 8})
  void hostLoopsAgreeWithTheNativeOperations(int side) {
    Network single = network(side, DataType.FLOAT);
    Network wide = network(side, DataType.DOUBLE);
    wide.parameters().values().assign(single.parameters().values().castTo(DataType.DOUBLE));
    INDArray x = noise(5, side);
    INDArray upper = Nd4j.randn(DataType.FLOAT, 5, 3);
    Derivatives ours = Derivatives.of(single, single.plainPass(), x, upper);
    Derivatives native64 =
        Derivatives.of(
            wide, wide.plainPass(), x.castTo(DataType.DOUBLE), upper.castTo(DataType.DOUBLE));
    assertThat(ours.input().castTo(DataType.DOUBLE).equalsWithEps(native64.input(), 1e-5)).isTrue();
    assertThat(ours.parameters().castTo(DataType.DOUBLE).equalsWithEps(native64.parameters(), 1e-4))
        .isTrue();
  }

  @Test
  void tiedMaximaPassTheGradientOnce() {
    Network network = identity();
    INDArray x = Nd4j.ones(1, 4, 4, 1);
    INDArray gradient = gradientOfTheSum(network.plainPass(), x);
    assertThat(gradient.sumNumber().doubleValue()).isEqualTo(4);
    assertThat(gradient.maxNumber().doubleValue()).isEqualTo(1);
    assertThat(gradient).isEqualTo(gradientOfTheSum(network.pass(Set.of("relu")), x));
  }

  @Test
  void windowWithoutPositiveNumberPassesNoGradient() {
    Network network = identity();
    INDArray x = Nd4j.ones(1, 4, 4, 1).negi();
    x.putScalar(new int[] {0, 3, 2, 0}, 0.5);
    x.putScalar(new int[] {0, 0, 0, 0}, 0); // the largest of its window, yet not positive
    INDArray expected = Nd4j.zeros(1, 4, 4, 1);
    expected.putScalar(new int[] {0, 3, 2, 0}, 1);
    assertThat(gradientOfTheSum(network.plainPass(), x)).isEqualTo(expected);
  }

  @Test
  void lastOddRowAndColumnGetNoGradientFromEarlierBatches() {
    Network network = network(9, DataType.FLOAT); // 7x7 before the pooling
    Pass pass = network.plainPass();
    Derivatives.of(network, pass, noise(6, 9), Nd4j.ones(DataType.FLOAT, 6, 3));
    INDArray x = noise(2, 9);
    INDArray upper = Nd4j.randn(DataType.FLOAT, 2, 3);
    assertThat(Derivatives.of(network, pass, x, upper))
        .isEqualTo(Derivatives.of(network, network.plainPass(), x, upper));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void batchesOfOtherSizeMayFollowOneAnother(int smaller) {
    Network network = network(8, DataType.FLOAT);
    Pass pass = network.plainPass();
    List<Derivatives> reused = new ArrayList<>();
    List<Derivatives> fresh = new ArrayList<>();
    for (int size : new int[] {8, smaller, 5, 12}) {
      INDArray x = noise(size, 8);
      INDArray upper = Nd4j.randn(DataType.FLOAT, size, 3);
      reused.add(Derivatives.of(network, pass, x, upper));
      fresh.add(Derivatives.of(network, network.plainPass(), x, upper));
    }
    assertThat(reused).isEqualTo(fresh);
  }

  /** Everything a pass computes on one batch. */
  private record Derivatives(INDArray logits, INDArray z, INDArray input, INDArray parameters) {
    static Derivatives of(Network network, Pass pass, INDArray x, INDArray upper) {
      INDArray logits = pass.forward(x).dup();
      INDArray z = pass.z().dup();
      INDArray input = pass.inputGradient(upper.dup()).dup();
      network.parameters().gradients().assign(0);
      pass.forward(x);
      pass.accumulateGradient(upper.dup(), null);
      return new Derivatives(logits, z, input, network.parameters().gradients().dup());
    }
  }

  private static INDArray gradientOfTheSum(Pass pass, INDArray x) {
    INDArray logits = pass.forward(x);
    return pass.inputGradient(Nd4j.ones(DataType.FLOAT, logits.shape())).dup();
  }

  private static INDArray noise(int batch, int side) {
    return Nd4j.rand(DataType.FLOAT, batch, side, side, 2);
  }

  private static Network network(int side, DataType type) {
    return new Network(
        List.of(
            new Layer.Conv("conv", 5, 3, 1, Layer.Padding.VALID, true),
            new Layer.Relu("relu", 0),
            new Layer.MaxPool("pool", 2),
            new Layer.Dense("fc", 24, Layer.Init.HE_NORMAL),
            new Layer.Relu("relu2", 0),
            new Layer.Dense("logits", 3, Layer.Init.HE_NORMAL)),
        "pool",
        new ImageShape(side, side, 2),
        new Seed(5),
        type);
  }

  /** Logit k = relu and pooling of the image, summed: the convolution and the dense layer are 1. */
  private static Network identity() {
    Network network =
        new Network(
            List.of(
                new Layer.Conv("conv", 1, 1, 1, Layer.Padding.VALID, false),
                new Layer.Relu("relu", 0),
                new Layer.MaxPool("pool", 2),
                new Layer.Dense("logits", 1, Layer.Init.ZERO)),
            "pool",
            new ImageShape(4, 4, 1),
            new Seed(5));
    network.parameters().value("conv.weight").assign(1);
    network.parameters().value("logits.weight").assign(1);
    network.parameters().changed();
    return network;
  }
}
