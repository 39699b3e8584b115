package org.redoubt.attack;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;

/**
 * Projected gradient ascent (Madry et al. 2018, eq. 2): x &lt;- project(x + step *
 * direction(gradient)). The caller computes the gradient, so that attacks which look at every
 * iterate and attacks which do not share this loop body. Rows never mix: an image's iterates do not
 * depend on its neighbours.
 */
sealed interface Ascent permits HostAscent, DeviceAscent {

  /** How ascents on all images of a batch are begun. */
  @FunctionalInterface
  interface Beginning {
    /** In the memory in which the network computes: training copies no images between the two. */
    static Beginning besideTheNetwork() {
      return Nd4j.getEnvironment().isCPU() ? Ascent::onHost : DeviceAscent::new;
    }

    /**
     * Starts an ascent.
     *
     * @param seed together with an image's index it fixes the random start
     */
    Ascent of(Recipe recipe, Batch batch, Seed seed);
  }

  private static Ascent onHost(Recipe recipe, Batch batch, Seed seed) {
    return new HostAscent(recipe, batch, IntStream.range(0, batch.size()).toArray(), seed);
  }

  /** The current iterates, [rows, height, width, channels]; overwritten by the next step. */
  INDArray images();

  /**
   * One step.
   *
   * @param inputGradient derivative of the objective by {@link #images}, of the same shape; left as
   *     it is
   * @throws NonFiniteGradient where it holds NaN or infinity
   */
  void step(INDArray inputGradient);
}
