package org.redoubt.attack;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.model.Classifier;
import org.redoubt.model.Pass;

/**
 * Logits x W + b, for which attacks have closed-form optima. Every logit is summed on its own in
 * Java, so that it does not depend on the batch by a single bit.
 */
public final class LinearClassifier implements Classifier {
  private final ImageShape shape;
  private final float[][] weights; // [classes][n]
  private final float[] bias;
  private int rowsForwarded;

  /**
   * @param weights one row for each class, of shape.size() numbers
   */
  public LinearClassifier(ImageShape shape, float[][] weights, float[] bias) {
    this.shape = shape;
    this.weights = weights;
    this.bias = bias;
  }

  /** Weights from -1 to 1, no bias. */
  public static LinearClassifier random(ImageShape shape, int classes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] weights = new float[classes][shape.size()];
    for (float[] row : weights) {
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) random.nextDouble(-1, 1);
      }
    }
    return new LinearClassifier(shape, weights, new float[classes]);
  }

  /** Images that went through forward passes so far. */
  public int rowsForwarded() {
    return rowsForwarded;
  }

  float[] weights(int label) {
    return weights[label];
  }

  @Override
  public ImageShape inputShape() {
    return shape;
  }

  @Override
  public int classes() {
    return weights.length;
  }

  @Override
  public int latentSize() {
    return shape.size();
  }

  @Override
  public List<String> layerNames() {
    return List.of("logits");
  }

  @Override
  public Pass pass(Set<String> kept) {
    return new LinearPass();
  }

  private final class LinearPass implements Pass {
    private INDArray z = Nd4j.zeros(DataType.FLOAT, 1, shape.size());

    @Override
    public INDArray forward(INDArray x) {
      z = x.reshape(x.size(0), shape.size());
      return forwardFromLatent(z);
    }

    @Override
    public INDArray forwardTraining(INDArray x, Seed dropout, boolean updateStatistics) {
      return forward(x);
    }

    @Override
    public INDArray z() {
      return z;
    }

    @Override
    public INDArray activation(String layer) {
      return forwardFromLatent(z);
    }

    @Override
    public INDArray inputGradient(INDArray logitsGradient) {
      int n = (int) logitsGradient.size(0);
      return latentGradient(logitsGradient)
          .reshape(n, shape.height(), shape.width(), shape.channels());
    }

    @Override
    public INDArray latentGradient(INDArray logitsGradient) {
      float[] g = Copies.floats(logitsGradient);
      int rows = g.length / weights.length;
      float[] gradient = new float[rows * shape.size()];
      for (int i = 0; i < rows; i++) {
        for (int c = 0; c < weights.length; c++) {
          for (int k = 0; k < shape.size(); k++) {
            gradient[i * shape.size() + k] += g[i * weights.length + c] * weights[c][k];
          }
        }
      }
      return Nd4j.create(gradient, new long[] {rows, shape.size()}, 'c');
    }

    @Override
    public void accumulateGradient(
        INDArray logitsGradient, @Nullable INDArray extraLatentGradient) {
      throw new UnsupportedOperationException("not trained");
    }

    @Override
    public INDArray forwardFromLatent(INDArray latent) {
      float[] x = Copies.floats(latent);
      int rows = x.length / shape.size();
      float[] logits = new float[rows * weights.length];
      for (int i = 0; i < rows; i++) {
        for (int c = 0; c < weights.length; c++) {
          double sum = bias[c];
          for (int k = 0; k < shape.size(); k++) {
            sum += (double) x[i * shape.size() + k] * weights[c][k];
          }
          logits[i * weights.length + c] = (float) sum;
        }
      }
      rowsForwarded += rows;
      return Nd4j.create(logits, new long[] {rows, weights.length}, 'c');
    }
  }
}
