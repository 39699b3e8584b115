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
    Rows zAdv = Rows.of(adversarial);
    z.requireShapeOf(zAdv);
    double scale = distance.scale(z.columns()) / z.rows();
    double[] onClean = new double[z.rows() * z.columns()];
    double[] onAdversarial = new double[onClean.length];
    double value = 0;
    for (int i = 0; i < z.rows(); i++) {
      double norm = norm(z, zAdv, i);
      value += scale * norm;
      for (int k = 0; k < z.columns(); k++) {
        double g = scale * derivative(zAdv.at(i, k) - z.at(i, k), norm);
        onAdversarial[i * z.columns() + k] = g;
        onClean[i * z.columns() + k] = 0 - g;
      }
    }
    return new PairLoss(value, z.withValues(onClean), zAdv.withValues(onAdversarial));
  }

  private double norm(Rows z, Rows zAdv, int row) {
    double sum = 0;
    for (int k = 0; k < z.columns(); k++) {
      double d = zAdv.at(row, k) - z.at(row, k);
      sum += distance.euclidean() ? d * d : Math.abs(d);
    }
    return distance.euclidean() ? Math.sqrt(sum) : sum;
  }

  private double derivative(double difference, double norm) {
    if (norm == 0) {
      return 0;
    }
    return distance.euclidean() ? difference / norm : Math.signum(difference);
  }
}
