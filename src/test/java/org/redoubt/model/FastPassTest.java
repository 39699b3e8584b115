package org.redoubt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Architectures;
import org.redoubt.config.Layer;
import org.redoubt.config.Model;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;

/** The passes on oneDNN primitives compute what those on ND4J's operations do. */
class FastPassTest {
  private static final Layer.Dense LOGITS = new Layer.Dense("logits", 4, Layer.Init.HE_NORMAL);
  private static final ImageShape IMAGE = new ImageShape(8, 8, 3);
  private static final Seed DROPOUT = new Seed(9);

  static Stream<Arguments> networks() {
    Layer conv = new Layer.Conv("conv", 16, 3, 1, Layer.Padding.VALID, true);
    Layer odd = new Layer.Conv("odd", 5, 3, 1, Layer.Padding.VALID, true);
    Layer strided = new Layer.Conv("strided", 4, 3, 2, Layer.Padding.SAME, true);
    Layer padded = new Layer.Conv("padded", 4, 3, 1, Layer.Padding.SAME, false);
    Layer relu = new Layer.Relu("relu", 0);
    Layer leaky = new Layer.Relu("leaky", 0.1);
    Layer pool = new Layer.MaxPool("pool", 2);
    Layer norm = new Layer.BatchNorm("norm", 0.9, 1e-3);
    Layer wide = new Layer.Conv("conv1", 64, 3, 1, Layer.Padding.SAME, true);
    Layer tiled = new Layer.Conv("tiled", 64, 3, 1, Layer.Padding.SAME, true); // by Winograd
    Layer dense = new Layer.Dense("fc", 7, Layer.Init.HE_NORMAL);
    return Stream.of(
        Arguments.of("conv", List.of(conv, relu, LOGITS)),
        Arguments.of("odd", List.of(odd, relu, pool, LOGITS)),
        Arguments.of("strided", List.of(strided, leaky, LOGITS)),
        Arguments.of("padded", List.of(padded, leaky, pool, LOGITS)),
        Arguments.of("tiled", List.of(wide, relu, tiled, leaky, pool, LOGITS)),
        Arguments.of("pool first", List.of(pool, conv, LOGITS)),
        Arguments.of("dropout", List.of(dense, relu, new Layer.Dropout("drop", 0.4), LOGITS)),
        Arguments.of("gap", List.of(conv, new Layer.GlobalAveragePool("gap"), LOGITS)),
        Arguments.of("norm", List.of(norm, conv, norm("second"), leaky, LOGITS)),
        Arguments.of("standardise", List.of(new Layer.Standardise("standardise"), conv, LOGITS)),
        Arguments.of("residual", List.of(new Layer.Residual("unit", 3, 1, 0.1, false), LOGITS)),
        Arguments.of("wider", List.of(new Layer.Residual("unit", 5, 2, 0.1, false), LOGITS)),
        Arguments.of("first", List.of(conv, new Layer.Residual("unit", 16, 1, 0.1, true), LOGITS)),
        Arguments.of(
            "cifar-cnn", Architectures.layers(new Model.CifarCnn(Model.Width.PAPER, 0.5, null), 4)),
        Arguments.of(
            "resnet", Architectures.layers(new Model.ResNet(List.of(4, 4, 8, 16), 2, null), 4)));
  }

  private static Layer norm(String name) {
    return new Layer.BatchNorm(name, 0.9, 1e-3);
  }

  @BeforeEach
  void twoThreads() {
    Engine.configure(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void evaluationModeIsThatOfThePlainPass(String name, List<Layer> layers) {
    Pair p = new Pair(layers, 21);
    p.plain.forwardTraining(p.x, DROPOUT, true); // running statistics away from their start
    p.same("logits", p.plain.forward(p.x), p.fast.forward(p.x));
    p.same("z", p.plain.z(), p.fast.z());
    p.same("dx", p.plain.inputGradient(p.along()), p.fast.inputGradient(p.along()));
    p.same("dz", p.plain.latentGradient(p.along()), p.fast.latentGradient(p.along()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void trainingModeIsThatOfThePlainPass(String name, List<Layer> layers) {
    Pair p = new Pair(layers, 21);
    INDArray logits = p.plain.forwardTraining(p.x, DROPOUT, false);
    p.same("logits", logits, p.fast.forwardTraining(p.x, DROPOUT, false));
    INDArray extra = Nd4j.rand(DataType.FLOAT, p.plain.z().shape());
    p.same("parameters", p.gradient(p.plain, extra), p.gradient(p.fast, extra));
    p.same("dx", p.plain.inputGradient(p.along()), p.fast.inputGradient(p.along()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void parameterGradientInEvaluationModeIsThatOfThePlainPass(String name, List<Layer> layers) {
    Pair p = new Pair(layers, 5);
    p.plain.forward(p.x);
    p.fast.forward(p.x);
    p.same("parameters", p.gradient(p.plain, null), p.gradient(p.fast, null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void runningStatisticsAreThoseOfThePlainPass(String name, List<Layer> layers) {
    Pair p = new Pair(layers, 21);
    INDArray before = p.network.parameters().statistics().dup();
    p.plain.forwardTraining(p.x, DROPOUT, true);
    INDArray expected = p.network.parameters().statistics().dup();
    p.network.parameters().statistics().assign(before);
    p.fast.forwardTraining(p.x, DROPOUT, true);
    p.same("statistics", expected, p.network.parameters().statistics());
    p.same("logits", p.plain.forward(p.x), p.fast.forward(p.x));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void logitsFromLatentAreThoseOfThePlainPass(String name, List<Layer> layers) {
    Pair p = new Pair(layers, 6);
    INDArray z = Nd4j.rand(DataType.FLOAT, 6, p.network.latentSize());
    p.same("logits", p.plain.forwardFromLatent(z), p.fast.forwardFromLatent(z));
    p.same("dz", p.plain.latentGradient(p.along()), p.fast.latentGradient(p.along()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void changedParametersAndBatchSizesAreTakenIn(String name, List<Layer> layers) {
    Pair p = new Pair(layers, 9);
    p.fast.forward(p.x);
    p.network.parameters().values().muli(0.5);
    p.network.parameters().changed();
    p.same("logits", p.plain.forward(p.x), p.fast.forward(p.x));
    INDArray some = p.x.get(org.nd4j.linalg.indexing.NDArrayIndex.interval(2, 5));
    p.same("logits of some", p.plain.forward(some), p.fast.forward(some));
  }

  @Test
  void knownNetworksTakeTheFastPath() {
    for (Model model :
        List.of(
            new Model.MnistCnn(Model.Width.REFERENCE, 0.5, null),
            new Model.ResNet(List.of(16, 16, 32, 64), 5, null))) {
      boolean mnist = model instanceof Model.MnistCnn;
      ImageShape shape = mnist ? new ImageShape(28, 28, 1) : new ImageShape(32, 32, 3);
      Network network =
          new Network(
              Architectures.layers(model, 10), Architectures.split(model), shape, new Seed(1));
      assertThat(network.pass()).isInstanceOf(FastPass.class);
    }
  }

  /** A network with both passes, and images. */
  private static final class Pair {
    final Network network;
    final Pass plain;
    final Pass fast;
    final INDArray x;

    Pair(List<Layer> layers, int batch) {
      ImageShape shape = layers.get(0).name().equals("conv1") ? new ImageShape(20, 20, 3) : IMAGE;
      String split = layers.get(Math.max(0, layers.size() - 3)).name();
      network = new Network(layers, split, shape, new Seed(4));
      plain = network.plainPass();
      fast = network.pass();
      x = Nd4j.rand(DataType.FLOAT, batch, shape.height(), shape.width(), shape.channels());
    }

    /** A gradient by the logits, new each time, because passes may write into it. */
    INDArray along() {
      INDArray g = Nd4j.linspace(DataType.FLOAT, -1, 0.013, x.size(0) * 4);
      return g.reshape('c', x.size(0), 4);
    }

    INDArray gradient(Pass pass, @org.jspecify.annotations.Nullable INDArray extra) {
      network.parameters().gradients().assign(0);
      pass.accumulateGradient(along(), extra == null ? null : extra.dup());
      return network.parameters().gradients().dup();
    }

    void same(String what, INDArray expected, INDArray found) {
      assertThat(found.shape()).as(what).isEqualTo(expected.shape());
      double size = expected.norm2Number().doubleValue();
      assertThat(found.distance2(expected)).as(what).isCloseTo(0, within(2e-5 * size + 1e-12));
    }
  }
}
