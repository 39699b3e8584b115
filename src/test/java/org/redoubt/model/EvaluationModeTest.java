package org.redoubt.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;

/** Attacks see the network in evaluation mode: no dropout, running statistics, nothing changed. */
class EvaluationModeTest {
  private static final int BATCH = 6;
  private final INDArray x = images();
  private final INDArray upper = Nd4j.linspace(-1, 1, BATCH * 3L, DataType.FLOAT).reshape(BATCH, 3);

  @Test
  void dropoutRateDoesNotTouchLogitsOrInputGradient() {
    Pass with = network(0.8).pass();
    Pass without = network(0).pass();
    assertThat(with.forward(x)).isEqualTo(without.forward(x));
    assertThat(with.inputGradient(upper.dup())).isEqualTo(without.inputGradient(upper.dup()));
  }

  @Test
  void trainingPassBeforeLeavesNoMaskBehind() {
    Pass pass = network(0.8).pass();
    pass.forwardTraining(x, new Seed(1), false);
    pass.inputGradient(upper.dup());
    pass.forward(x);
    INDArray fresh = inputGradient(network(0.8).pass(), x, upper);
    assertThat(pass.inputGradient(upper.dup())).isEqualTo(fresh);
  }

  @Test
  void dropoutInTrainingModeFollowsItsSeed() {
    Pass pass = network(0.5).pass();
    INDArray first = pass.forwardTraining(x, new Seed(1), false).dup();
    assertThat(pass.forwardTraining(x, new Seed(2), false)).isNotEqualTo(first);
    assertThat(pass.forwardTraining(x, new Seed(1), false)).isEqualTo(first);
  }

  @Test
  void attackStepsLeaveStatisticsAndParameterGradientsAlone() {
    Network network = network(0.5);
    INDArray statistics = network.parameters().statistics().dup();
    inputGradient(network.pass(), x, upper);
    assertThat(network.parameters().statistics()).isEqualTo(statistics);
    assertThat(network.parameters().gradients().norm2Number().doubleValue()).isZero();
  }

  @Test
  void trainingForwardUpdatesStatisticsOnlyWhereAsked() {
    Network network = network(0.5);
    INDArray statistics = network.parameters().statistics().dup();
    network.pass().forwardTraining(x, new Seed(1), false);
    assertThat(network.parameters().statistics()).isEqualTo(statistics);
    network.pass().forwardTraining(x, new Seed(1), true);
    assertThat(network.parameters().statistics()).isNotEqualTo(statistics);
  }

  /** With batch statistics an image's gradient would depend on its neighbours. */
  @ParameterizedTest
  @ValueSource(ints = {0, 3, 5})
  void gradientOfAnImageDoesNotDependOnTheBatch(int row) {
    Network network = network(0.5);
    INDArray all = inputGradient(network.pass(), x, upper).dup();
    INDArray alone =
        inputGradient(
            network.pass(),
            x.get(NDArrayIndex.interval(row, row + 1)).dup(),
            upper.get(NDArrayIndex.interval(row, row + 1)).dup());
    assertThat(all.get(NDArrayIndex.interval(row, row + 1)).equalsWithEps(alone, 1e-5)).isTrue();
    assertThat(alone.norm2Number().doubleValue()).isPositive();
  }

  private static INDArray inputGradient(Pass pass, INDArray x, INDArray upper) {
    pass.forward(x);
    return pass.inputGradient(upper.dup());
  }

  private static INDArray images() {
    Nd4j.getRandom().setSeed(8);
    return Nd4j.rand(DataType.FLOAT, BATCH, 8, 8, 2);
  }

  /** Running statistics away from their start. */
  private static Network network(double dropout) {
    Network network =
        new Network(
            List.of(
                new Layer.Conv("conv", 4, 3, 1, Layer.Padding.VALID, true),
                new Layer.BatchNorm("norm", 0.5, 1e-3),
                new Layer.Relu("relu", 0),
                new Layer.MaxPool("pool", 2),
                new Layer.Dense("fc", 6, Layer.Init.HE_NORMAL),
                new Layer.Relu("relu2", 0),
                new Layer.Dropout("dropout", dropout),
                new Layer.Dense("fc2", 5, Layer.Init.HE_NORMAL),
                new Layer.Dense("logits", 3, Layer.Init.HE_NORMAL)),
            "pool",
            new ImageShape(8, 8, 2),
            new Seed(5));
    network.pass().forwardTraining(images().muli(2), new Seed(3), true);
    return network;
  }
}
