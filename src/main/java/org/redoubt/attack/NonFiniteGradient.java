package org.redoubt.attack;

import org.redoubt.config.Attack;

/** The gradient of an attack's objective with respect to the images holds NaN or infinity. */
public final class NonFiniteGradient extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  NonFiniteGradient(Attack attack, int step) {
    super(
        "step %d of %s: the gradient with respect to the images is not finite; the network's"
                .formatted(step, AttackNames.of(attack))
            + " parameters have probably diverged (try a smaller learning rate, or gradient"
            + " clipping)");
  }
}
