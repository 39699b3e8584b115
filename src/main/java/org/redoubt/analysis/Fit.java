package org.redoubt.analysis;

import org.redoubt.data.ImageShape;
import org.redoubt.model.Classifier;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.result.Picture;

/** Refuses examples and planes that mean nothing to a network. */
final class Fit {
  private Fit() {}

  /** For example {@code 28x28x1}: height, width, channels. */
  static String text(ImageShape shape) {
    return "%dx%dx%d".formatted(shape.height(), shape.width(), shape.channels());
  }

  /** Refuses an example of another kind of image or of a class that the network does not know. */
  static void require(Classifier classifier, String run, Subject subject) {
    Picture centre = subject.centre();
    ImageShape found = new ImageShape(centre.height(), centre.width(), centre.channels());
    if (!classifier.inputShape().equals(found)) {
      throw new AnalysisException(
          "run %s takes images of %s, image %d has %s: compare runs on the same data"
              .formatted(run, text(classifier.inputShape()), subject.index(), text(found)));
    }
    if (subject.label() >= classifier.classes()) {
      throw new AnalysisException(
          "run %s knows classes 0 to %d, image %d is of class %d: compare runs on the same data"
              .formatted(run, classifier.classes() - 1, subject.index(), subject.label()));
    }
  }

  /** Refuses a plane in another network's latent space: its axes are that network's own. */
  static void require(Classifier classifier, String run, Plane plane) {
    require(classifier, run, plane.subject());
    if (plane.space() == Space.LATENT && !plane.directionsOf().equals(run)) {
      throw new AnalysisException(
          "latent directions of run %s mean nothing to run %s, whose latent space is its own: give each run its own directions, or compare them in the input space"
              .formatted(plane.directionsOf(), run));
    }
  }
}
