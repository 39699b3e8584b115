package org.redoubt.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.config.Attack;
import org.redoubt.config.Kind;

/**
 * Loss and prediction around one point, over the plane of the loss gradient and a random direction
 * orthogonal to it (paper figures 3, 8 and 9). Row i, column j of the grids stands at {@code point
 * + coordinates[i] * random + coordinates[j] * gradient}.
 *
 * @param space where the plane lies
 * @param subject the example at its centre
 * @param axis form of the gradient axis
 * @param range coordinates run from -range to range
 * @param clipped whether points were clipped to the pixel range
 * @param directionsOf name of the run whose point and gradient were used; that of this run, or of
 *     the one it is compared with
 * @param cosine cosine of the angle between the two directions as computed; about 0
 * @param coordinates along both axes, rising, an odd or even number of them
 * @param lossOfLabel cross-entropy with respect to the true label, in nats
 * @param lossOfPrediction cross-entropy with respect to the class predicted at the centre, in nats
 * @param predictions class predicted at each point
 */
@Kind(value = "surface", doc = "Loss and prediction around an example.")
public record LossSurface(
    Space space,
    Subject subject,
    GradientAxis axis,
    double range,
    boolean clipped,
    String directionsOf,
    double cosine,
    List<Double> coordinates,
    List<List<Double>> lossOfLabel,
    List<List<Double>> lossOfPrediction,
    List<List<Integer>> predictions)
    implements Analysis {
  public LossSurface {
    coordinates = List.copyOf(coordinates);
    lossOfLabel = lossOfLabel.stream().map(List::copyOf).toList();
    lossOfPrediction = lossOfPrediction.stream().map(List::copyOf).toList();
    predictions = predictions.stream().map(List::copyOf).toList();
  }

  /** Where the plane of a surface lies. */
  public enum Space {
    /** Among images. */
    INPUT,
    /** Among latent representations z; only the classifier half C is evaluated. */
    LATENT
  }

  /**
   * The example at the centre.
   *
   * @param index position in the test set, from 0
   * @param label true class
   * @param prediction class predicted at the centre
   * @param group clean, or an adversarial example
   * @param attack that made it; null for a clean image
   * @param image the image of the test set
   * @param centre the image at the centre: the same, or its adversarial example
   */
  public record Subject(
      int index,
      int label,
      int prediction,
      Group group,
      @Nullable Attack attack,
      Picture image,
      Picture centre) {}
}
