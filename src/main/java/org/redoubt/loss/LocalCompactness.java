package org.redoubt.loss;

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
    Rows.requireEqualShapes(clean, adversarial);
    return Nd4j.getEnvironment().isCPU()
        ? onHost(HostMatrix.of(clean), HostMatrix.of(adversarial))
        : onDevice(clean, adversarial);
  }

  private PairLoss onHost(HostMatrix z, HostMatrix zAdv) {
    HostMatrix onClean = z.blank();
    HostMatrix onAdversarial = z.blank();
    double scale = distance.scale(z.columns()) / z.rows();
    double value = 0;
    for (int i = 0; i < z.rows(); i++) {
      double[] derivatives = differences(z, zAdv, i);
      value += scale * derive(derivatives, scale);
      onAdversarial.write(i, 0, derivatives);
      negate(derivatives);
      onClean.write(i, 0, derivatives);
    }
    return new PairLoss(value, onClean.array(), onAdversarial.array());
  }

  private static double[] differences(HostMatrix z, HostMatrix zAdv, int row) {
    double[] differences = new double[z.columns()];
    double[] clean = new double[z.columns()];
    zAdv.read(row, 0, differences);
    z.read(row, 0, clean);
    for (int k = 0; k < clean.length; k++) {
      differences[k] -= clean[k];
    }
    return differences;
  }

  private static void negate(double[] numbers) {
    for (int k = 0; k < numbers.length; k++) {
      numbers[k] = 0 - numbers[k];
    }
  }

  /** In ND4J operations, of which only the value comes to the host. */
  PairLoss onDevice(INDArray clean, INDArray adversarial) {
    Rows.requireMatrix(clean);
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
  private double derive(double[] differences, double scale) {
    if (distance.euclidean()) {
      return deriveEuclidean(differences, scale);
    }
    double sum = 0;
    for (int k = 0; k < differences.length; k++) {
      double d = differences[k];
      sum += Math.abs(d);
      // copySign is one instruction, signum a branch that surprises
      differences[k] = d == 0 ? 0 : Math.copySign(scale, d);
    }
    return sum;
  }

  private static double deriveEuclidean(double[] differences, double scale) {
    double sum = 0;
    for (double d : differences) {
      sum += d * d;
    }
    double norm = Math.sqrt(sum);
    for (int k = 0; k < differences.length && norm > 0; k++) {
      differences[k] = scale * (differences[k] / norm);
    }
    return norm;
  }
}
