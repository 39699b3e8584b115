package org.redoubt.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.loss.CrossEntropy;
import org.redoubt.model.Classifier;
import org.redoubt.model.Pass;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;

/**
 * The two directions of a loss surface (paper figures 3, 8 and 9; utils_grad.py of its code): the
 * gradient of the cross-entropy of the true class at the example, and a random direction orthogonal
 * to it.
 *
 * @param axis form of the gradient: its sign (so that coordinates are in pixel units, as epsilon
 *     is), divided by its L2 norm, or as it is (the paper's code; on a trained network it moves
 *     almost nothing)
 * @param seed of the random direction; the same for every example
 */
public record Directions(GradientAxis axis, Seed seed) {
  private static final double VANISHED = 1e-150; // its square is still a normal double

  /**
   * The plane through an example of a network's own.
   *
   * @param run name of the network's run
   * @param space among images, or among latent representations z = G(x)
   * @throws AnalysisException where the example does not fit the network, or its loss has no usable
   *     gradient
   */
  public Plane through(Classifier classifier, String run, Subject subject, Space space) {
    Fit.require(classifier, run, subject);
    Pass pass = classifier.pass();
    float[] base = pixels(subject);
    INDArray logits = pass.forward(image(base, classifier.inputShape()));
    if (space == Space.LATENT) {
      base = Copies.floats(pass.z());
      logits = pass.forwardFromLatent(Nd4j.create(base, new long[] {1, base.length}, 'c'));
    }
    if (base.length < 2) {
      throw new AnalysisException(
          "run %s: a surface needs two dimensions, its space has %d: take a wider split layer, or the input space"
              .formatted(run, base.length));
    }
    double[] gradient = form(gradient(pass, logits, subject, space));
    return new Plane(space, subject, axis, run, base, orthogonal(gradient), gradient);
  }

  private static float[] pixels(Subject subject) {
    List<Float> values = subject.centre().values();
    float[] pixels = new float[values.size()];
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] = values.get(k);
    }
    return pixels;
  }

  private static INDArray image(float[] pixels, ImageShape shape) {
    return Nd4j.create(
        pixels, new long[] {1, shape.height(), shape.width(), shape.channels()}, 'c');
  }

  /**
   * The gradient at the point of the last forward call. It is taken back through the layers at unit
   * scale, from derivatives in double precision: where the network is sure of itself, they are too
   * small for the floats of the layers.
   */
  private double[] gradient(Pass pass, INDArray logits, Subject subject, Space space) {
    int[] label = {subject.label()};
    DataType type = logits.dataType();
    double[] atLogits =
        Copies.doubles(CrossEntropy.perExample(logits.castTo(DataType.DOUBLE), label).gradient());
    double scale = requireUsable(atLogits, subject);
    INDArray upper = Copies.array(Orthogonal.scaled(atLogits, 1 / scale), type, 1, atLogits.length);
    INDArray below = space == Space.INPUT ? pass.inputGradient(upper) : pass.latentGradient(upper);
    double[] gradient = Copies.doubles(below);
    double[] result = axis == GradientAxis.RAW ? Orthogonal.scaled(gradient, scale) : gradient;
    requireUsable(result, subject);
    return result;
  }

  private double[] form(double[] gradient) {
    return switch (axis) {
      case SIGN -> Arrays.stream(gradient).map(Math::signum).toArray();
      case UNIT -> Orthogonal.scaled(gradient, 1 / Orthogonal.norm(gradient));
      case RAW -> gradient;
    };
  }

  private double[] orthogonal(double[] gradient) {
    SplittableRandom random = seed.fork("random direction").random();
    return axis == GradientAxis.SIGN
        ? Orthogonal.toSigns(gradient, random)
        : Orthogonal.toVector(gradient, random);
  }

  /** The largest magnitude. */
  private static double requireUsable(double[] gradient, Subject subject) {
    double largest = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
    if (!Double.isFinite(largest)) {
      throw new AnalysisException(
          "image %d: the gradient of its loss is not finite; the network's parameters have probably diverged: look at an earlier checkpoint, or train with a smaller learning rate"
              .formatted(subject.index()));
    }
    if (largest < VANISHED) {
      throw new AnalysisException(
          "image %d: the gradient of its loss vanishes, so there is no direction to go: choose another image or an adversarial example, or train the network further"
              .formatted(subject.index()));
    }
    return largest;
  }
}
