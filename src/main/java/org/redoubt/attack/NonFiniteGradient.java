package org.redoubt.attack;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.longer.MatchCondition;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.conditions.Conditions;

/** The gradient of an attack's objective with respect to the images holds NaN or infinity. */
public final class NonFiniteGradient extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /**
   * @param attack name of the attack
   * @param step its gradient step, from 1
   */
  NonFiniteGradient(String attack, int step) {
    super(
        "step %d of %s: the gradient with respect to the images is not finite; the network's"
                .formatted(step, attack)
            + " parameters have probably diverged (try a smaller learning rate, or gradient"
            + " clipping)");
  }

  static boolean allFinite(float[] values, int from, int to) {
    float sum = 0; // 0 * v is NaN exactly where v is not finite
    for (int k = from; k < to; k++) {
      sum += 0f * values[k];
    }
    return !Float.isNaN(sum);
  }

  /** The same for an array, of which one number comes to the host. */
  static boolean allFinite(INDArray values) {
    return Nd4j.exec(new MatchCondition(values, Conditions.notFinite())).getInt(0) == 0;
  }
}
