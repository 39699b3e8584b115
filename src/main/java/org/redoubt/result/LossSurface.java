package org.redoubt.result;

import java.util.ArrayList;
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
 * @param plane the two directions; null in the latent space, whose points are no images, and in
 *     files of earlier versions
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
    List<List<Integer>> predictions,
    @Nullable Plane plane)
    implements Analysis {
  public LossSurface {
    coordinates = List.copyOf(coordinates);
    lossOfLabel = lossOfLabel.stream().map(List::copyOf).toList();
    lossOfPrediction = lossOfPrediction.stream().map(List::copyOf).toList();
    predictions = predictions.stream().map(List::copyOf).toList();
  }

  /**
   * The image at a point of an input plane, as the network saw it.
   *
   * @param i row of the grids
   * @param j column of the grids
   * @return null where the plane is not known
   */
  public @Nullable Picture imageAt(int i, int j) {
    if (plane == null) {
      return null;
    }
    Picture centre = subject.centre();
    List<Float> values = new ArrayList<>(centre.values().size());
    for (int k = 0; k < centre.values().size(); k++) {
      double value =
          centre.values().get(k)
              + coordinates.get(i) * plane.random().get(k)
              + coordinates.get(j) * plane.gradient().get(k);
      values.add((float) (clipped ? Math.max(0, Math.min(1, value)) : value));
    }
    return new Picture(centre.height(), centre.width(), centre.channels(), values);
  }

  /**
   * The directions of a plane among images, in the order of {@link Picture#values}.
   *
   * @param random orthogonal to gradient
   * @param gradient in the form of {@link #axis}
   */
  public record Plane(List<Float> random, List<Float> gradient) {
    public Plane {
      random = List.copyOf(random);
      gradient = List.copyOf(gradient);
    }
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
