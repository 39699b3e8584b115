package org.redoubt.loss;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Local compactness (paper eq. 1): (1/B) sum_i dist(z_i, z'_i), the distance of an image's latent
 * representation to that of its adversarial example. Gradients go to both sides (paper); {@link
 * PairLoss#cleanDetached} gives the authors' form. At distance 0 the subgradient 0 is taken.
 */
public record LocalCompactness(Distance distance) {

  /**
   * The loss and its gradients to both sides.
   *
   * @param clean z, [B, K]
   * @param adversarial z', [B, K]
   */
  public PairLoss of(INDArray clean, INDArray adversarial) {
    return Nd4j.getEnvironment().isCPU()
        ? onHost(Rows.of(clean), Rows.of(adversarial))
        : onDevice(clean, adversarial);
  }

  private PairLoss onHost(Rows z, Rows zAdv) {
    double[] onAdversarial = zAdv.minus(z);
    double scale = distance.scale(z.columns()) / z.rows();
    double value = 0;
    for (int i = 0; i < z.rows(); i++) {
      value += scale * row(onAdversarial, i * z.columns(), z.columns(), scale);
    }
    double[] onClean = new double[onAdversarial.length];
    Arrays.setAll(onClean, i -> 0 - onAdversarial[i]);
    return new PairLoss(value, z.withValues(onClean), z.withValues(onAdversarial));
  }

  /** In ND4J operations, of which only the value comes to the host. */
  PairLoss onDevice(INDArray clean, INDArray adversarial) {
    Rows.requireMatrix(clean);
    Rows.requireEqualShapes(clean, adversarial);
    INDArray d = adversarial.sub(clean);
    double scale = distance.scale((int) d.size(1)) / d.size(0);
    INDArray norms = distance.euclidean() ? d.norm2(1) : d.norm1(1);
    if (distance.euclidean()) {
      d.diviColumnVector(Transforms.max(norms, Float.MIN_NORMAL, true));
    } else {
      Transforms.sign(d, false);
    }
    d.muli(scale);
    return new PairLoss(scale * norms.sumNumber().doubleValue(), d.rsub(0), d);
  }

  /** Turns the differences of a row into derivatives; returns their norm. */
  private double row(double[] differences, int from, int columns, double scale) {
    double sum = 0;
    for (int k = from; k < from + columns; k++) {
      double d = differences[k];
      sum += distance.euclidean() ? d * d : Math.abs(d);
    }
    double norm = distance.euclidean() ? Math.sqrt(sum) : sum;
    for (int k = from; k < from + columns && norm > 0; k++) {
      double d = differences[k]; // copySign is one instruction, signum a branch that surprises
      differences[k] =
          distance.euclidean() ? scale * (d / norm) : d == 0 ? 0 : Math.copySign(scale, d);
    }
    return norm;
  }
}
