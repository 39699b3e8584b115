package org.redoubt.analysis;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.model.Classifier;
import org.redoubt.model.Pass;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;

/**
 * Evaluates a network over a plane, in evaluation mode: cross-entropy and prediction at every point
 * of a grid. To compare two runs, look at both on the plane of one of them.
 */
public final class LossSurfaces {
  private static final int BATCH = 256; // points; more takes memory and is no faster

  private final Classifier classifier;
  private final String run;
  private final SurfaceGrid grid;
  private final AnalysisListener listener;

  /**
   * @param run name of the network's run
   */
  public LossSurfaces(
      Classifier classifier, String run, SurfaceGrid grid, AnalysisListener listener) {
    this.classifier = classifier;
    this.run = run;
    this.grid = grid;
    this.listener = listener;
  }

  /**
   * The surface over a plane. Its subject has the prediction of this network, and the group that it
   * has for the network whose plane it is.
   *
   * @throws AnalysisException where the plane means nothing to this network, or its loss is not
   *     finite
   * @throws java.util.concurrent.CancellationException where the listener asks for it
   */
  public LossSurface over(Plane plane) {
    Fit.require(classifier, run, plane);
    Pass pass = classifier.pass();
    Rows centre = Rows.of(logits(pass, plane, array(plane, plane.base())));
    PointLosses losses = new PointLosses(grid.points(), plane.subject().label(), centre.argmax(0));
    int batches = (grid.total() + BATCH - 1) / BATCH;
    int size = (grid.total() + batches - 1) / batches; // of equal size, to reuse their memory
    float[] points = new float[size * plane.dimensions()];
    INDArray array = array(plane, points);
    for (int from = 0; from < grid.total(); from += size) {
      listener.step("loss surface", from, grid.total());
      fill(plane, from, points);
      Copies.write(points, array);
      losses.add(from, Rows.of(logits(pass, plane, array)));
    }
    requireFinite(losses, plane.subject());
    listener.progress("loss surface", grid.total(), grid.total());
    return surface(plane, losses);
  }

  private boolean clips(Plane plane) {
    return grid.clipped() && plane.space() == Space.INPUT;
  }

  private static INDArray logits(Pass pass, Plane plane, INDArray points) {
    return switch (plane.space()) {
      case INPUT -> pass.forward(points);
      case LATENT -> pass.forwardFromLatent(points);
    };
  }

  private INDArray array(Plane plane, float[] points) {
    long rows = points.length / plane.dimensions();
    ImageShape image = classifier.inputShape();
    long[] shape =
        plane.space() == Space.INPUT
            ? new long[] {rows, image.height(), image.width(), image.channels()}
            : new long[] {rows, plane.dimensions()};
    return Nd4j.create(points, shape, 'c');
  }

  /** Points from one on, as many as there is room for; past the last, the last again. */
  private void fill(Plane plane, int from, float[] points) {
    int n = grid.points();
    int count = points.length / plane.dimensions();
    for (int p = 0; p < count; p++) {
      int at = Math.min(from + p, grid.total() - 1);
      plane.point(grid.coordinate(at / n), grid.coordinate(at % n), points, p * plane.dimensions());
    }
    for (int k = 0; clips(plane) && k < points.length; k++) {
      points[k] = Math.min(Math.max(points[k], 0f), 1f);
    }
  }

  private void requireFinite(PointLosses losses, Subject subject) {
    if (!losses.finite()) {
      throw new AnalysisException(
          "run %s: the loss around image %d is not finite; its parameters have probably diverged, or the range %s is too large: look at an earlier checkpoint, or a smaller range"
              .formatted(run, subject.index(), grid.range()));
    }
  }

  private LossSurface surface(Plane plane, PointLosses losses) {
    Subject s = plane.subject();
    return new LossSurface(
        plane.space(),
        new Subject(
            s.index(), s.label(), losses.predicted(), s.group(), s.attack(), s.image(), s.centre()),
        plane.axis(),
        grid.range(),
        clips(plane),
        plane.directionsOf(),
        plane.cosine(),
        grid.coordinates(),
        losses.ofLabel(),
        losses.ofPredicted(),
        losses.predictions(),
        plane.space() == Space.INPUT ? plane.directions() : null);
  }
}
