package org.redoubt.loss;

import org.nd4j.linalg.api.ndarray.INDArray;

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
    Rows z = Rows.of(clean);
    double[] onAdversarial = Rows.of(adversarial).minus(z);
    double scale = distance.scale(z.columns()) / z.rows();
    double value = 0;
    for (int i = 0; i < z.rows(); i++) {
      value += scale * row(onAdversarial, i * z.columns(), z.columns(), scale);
    }
    INDArray gradient = z.withValues(onAdversarial);
    return new PairLoss(value, gradient.rsub(0), gradient);
  }

  /** Turns the differences of a row into derivatives; returns their norm. */
  private double row(double[] differences, int from, int columns, double scale) {
    double sum = 0;
    for (int k = from; k < from + columns; k++) {
      double d = differences[k];
      sum += distance.euclidean() ? d * d : Math.abs(d);
    }
    double norm = distance.euclidean() ? Math.sqrt(sum) : sum;
    for (int k = from; k < from + columns; k++) {
      differences[k] = scale * derivative(differences[k], norm);
    }
    return norm;
  }

  private double derivative(double difference, double norm) {
    if (norm == 0) {
      return 0;
    }
    return distance.euclidean() ? difference / norm : Math.signum(difference);
  }
}
