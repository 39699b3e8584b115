package org.redoubt.model.dl4j;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The values of a layer in a model file by the names that ours have within a layer. */
final class StageValues {
  private StageValues() {}

  static Map<String, INDArray> convolution(Stage stage, boolean bias) {
    Map<String, INDArray> values = new HashMap<>();
    values.put("weight", value(stage, "W"));
    if (bias) {
      values.put("bias", value(stage, "b"));
    }
    return values;
  }

  /** The bias of a dense layer; ours always has one. */
  static INDArray bias(Stage stage, long units) {
    return stage.parameters().containsKey("b")
        ? value(stage, "b")
        : Nd4j.zeros(DataType.FLOAT, units);
  }

  static Map<String, INDArray> batchNorm(Stage stage, BatchNormalization layer) {
    long n = layer.getNOut();
    boolean locked = layer.isLockGammaBeta();
    return Map.of(
        "gamma", locked ? constant(n, layer.getGamma()) : value(stage, "gamma"),
        "beta", locked ? constant(n, layer.getBeta()) : value(stage, "beta"),
        "mean", value(stage, "mean"),
        "variance", layer.isUseLogStd() ? variance(stage) : value(stage, "var"));
  }

  private static INDArray constant(long n, double value) {
    return Nd4j.valueArrayOf(new long[] {n}, value, DataType.FLOAT);
  }

  /** (10^s)^2 from s, the logarithm of the deviation. */
  private static INDArray variance(Stage stage) {
    return Transforms.exp(value(stage, "log10stdev").mul(2 * Math.log(10)));
  }

  /**
   * A value of the stage, in single precision.
   *
   * @throws IllegalArgumentException if it is missing or not finite
   */
  static INDArray value(Stage stage, String name) {
    INDArray value = stage.parameters().get(name);
    StageChecks.require(value != null, "no values '" + name + "'", "a trained layer");
    INDArray floats = Objects.requireNonNull(value).castTo(DataType.FLOAT);
    StageChecks.require(
        Double.isFinite(floats.sumNumber().doubleValue()),
        "values '" + name + "' that are infinite or not a number",
        "finite ones");
    return floats;
  }
}
