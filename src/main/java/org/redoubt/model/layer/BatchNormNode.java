package org.redoubt.model.layer;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastMulOp;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastSubOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/**
 * Batch normalisation per channel (Ioffe and Szegedy 2015). In evaluation mode it is an affine map
 * per channel. Sums over batch and space are products with a row of ones, which the matrix library
 * does much faster than a strided reduction.
 */
final class BatchNormNode extends Node {
  private final Layer.BatchNorm layer;
  private final Parameters parameters;
  private final INDArray gamma;
  private final INDArray beta;
  private final INDArray mean;
  private final INDArray variance;
  private final Buffer output = outputBuffer();
  private final Buffer normalised = outputBuffer();
  private final Buffer inputGradient = inputBuffer();
  private final Buffer scratch = inputBuffer();
  private final Buffer ones = new Buffer(type());
  private final NativeOp product = new NativeOp("matmul", 0, 0, 0);
  private Affine running = new Affine(-1, Nd4j.empty(), Nd4j.empty(), Nd4j.empty());
  private INDArray inverseDeviation = Nd4j.empty();
  private @Nullable INDArray
      input; // of the last forward in evaluation mode; null after one in training mode

  /** The map of evaluation mode: y = scale x + shift, valid for one version of the parameters. */
  private record Affine(long version, INDArray inverseDeviation, INDArray scale, INDArray shift) {}

  BatchNormNode(Layer.BatchNorm layer, ImageShape in, Parameters parameters) {
    super(layer.name(), in, in, parameters.values().dataType());
    this.layer = layer;
    this.parameters = parameters;
    gamma = parameters.value(name() + ".gamma");
    beta = parameters.value(name() + ".beta");
    mean = parameters.value(name() + ".mean");
    variance = parameters.value(name() + ".variance");
  }

  static List<ParameterSpec> parameters(Layer.BatchNorm layer, ImageShape in) {
    List<Integer> shape = List.of(in.channels());
    ParameterSpec.Init zero = new ParameterSpec.Init.Constant(0);
    ParameterSpec.Init one = new ParameterSpec.Init.Constant(1);
    return List.of(
        new ParameterSpec(layer.name() + ".gamma", shape, one),
        new ParameterSpec(layer.name() + ".beta", shape, zero),
        new ParameterSpec(layer.name() + ".mean", shape, zero),
        new ParameterSpec(layer.name() + ".variance", shape, one));
  }

  @Override
  public INDArray forward(INDArray x, Mode mode) {
    INDArray y = output.of(x.size(0)).reshape('c', x.shape());
    if (mode.training()) {
      forwardTraining(rows(x), rows(y), mode.updateStatistics());
    } else {
      forwardEvaluation(rows(x), rows(y));
    }
    return y;
  }

  private void forwardEvaluation(INDArray x, INDArray y) {
    if (running.version() != parameters.version()) {
      INDArray inverse = Transforms.pow(variance.add(layer.epsilon()), -0.5);
      INDArray scale = gamma.mul(inverse);
      running = new Affine(parameters.version(), inverse, scale, beta.sub(mean.mul(scale)));
    }
    input = x;
    inverseDeviation = running.inverseDeviation();
    multiply(x, running.scale(), y);
    y.addiRowVector(running.shift());
  }

  private void forwardTraining(INDArray x, INDArray y, boolean updateStatistics) {
    input = null;
    INDArray batchMean = columnSum(x).divi(x.size(0));
    INDArray xHat = rows(normalised.of(batchOf(x)));
    subtract(x, batchMean, xHat);
    INDArray batchVariance =
        columnSum(xHat.muli(xHat, rows(scratch.of(batchOf(x))))).divi(x.size(0));
    inverseDeviation = Transforms.pow(batchVariance.add(layer.epsilon()), -0.5);
    xHat.muliRowVector(inverseDeviation);
    multiply(xHat, gamma, y);
    y.addiRowVector(beta);
    if (updateStatistics) {
      mean.muli(layer.decay()).addi(batchMean.mul(1 - layer.decay()));
      variance.muli(layer.decay()).addi(batchVariance.mul(1 - layer.decay()));
      parameters.changed();
    }
  }

  @Override
  public @Nullable INDArray backward(INDArray gradient, Wanted wanted) {
    INDArray dy = rows(gradient);
    INDArray dx = inputGradient.of(batchOf(dy)).reshape('c', gradient.shape());
    INDArray scale = gamma.mul(inverseDeviation);
    if (input == null) {
      backwardTraining(dy, rows(dx), scale, wanted);
      return dx;
    }
    if (wanted.parameters()) {
      INDArray xHat = rows(normalised.of(batchOf(dy)));
      subtract(input, mean, xHat);
      xHat.muliRowVector(inverseDeviation);
      addParameterGradients(columnSum(dy), columnSum(xHat.muli(dy)));
    }
    multiply(dy, scale, rows(dx));
    return dx;
  }

  /** dx = gamma / deviation (dy - mean(dy) - xHat mean(dy xHat)), means over batch and space. */
  private void backwardTraining(INDArray dy, INDArray dx, INDArray scale, Wanted wanted) {
    INDArray xHat = rows(normalised.of(batchOf(dy)));
    INDArray product = rows(scratch.of(batchOf(dy)));
    INDArray sum = columnSum(dy);
    INDArray sumAlong = columnSum(dy.muli(xHat, product));
    if (wanted.parameters()) {
      addParameterGradients(sum, sumAlong);
    }
    multiply(xHat, sumAlong.div(dy.size(0)), product);
    subtract(dy, sum.div(dy.size(0)), dx);
    dx.subi(product).muliRowVector(scale);
  }

  private void addParameterGradients(INDArray betaStep, INDArray gammaStep) {
    parameters.gradient(name() + ".beta").addi(betaStep);
    parameters.gradient(name() + ".gamma").addi(gammaStep);
  }

  private long batchOf(INDArray rows) {
    return rows.length() / in().size();
  }

  private INDArray rows(INDArray a) {
    return a.reshape('c', a.length() / in().channels(), in().channels());
  }

  private INDArray columnSum(INDArray rows) {
    long n = rows.size(0);
    INDArray row = Objects.requireNonNull(ones.of(n)).assign(1).reshape('c', 1, n);
    INDArray sum = Nd4j.create(type(), 1, rows.size(1));
    product.run(row, rows, sum);
    return sum.reshape(rows.size(1));
  }

  private static void multiply(INDArray x, INDArray row, INDArray y) {
    Nd4j.getExecutioner().exec(new BroadcastMulOp(x, row, y, 1));
  }

  private static void subtract(INDArray x, INDArray row, INDArray y) {
    Nd4j.getExecutioner().exec(new BroadcastSubOp(x, row, y, 1));
  }
}
