package org.redoubt.analysis;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.redoubt.attack.LinearClassifier;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.model.Classifier;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.result.Picture;

/** A small linear network with known weights, images of which it errs on every tenth. */
final class SurfaceFixture {
  static final ImageShape SHAPE = new ImageShape(4, 3, 2);
  static final int CLASSES = 4;
  static final Seed SEED = new Seed(7);
  static final float[][] WEIGHTS = weights(SHAPE.size(), CLASSES, 11, 1);
  static final float[] BIAS = {0.1f, -0.2f, 0.3f, 0};

  private SurfaceFixture() {}

  static LinearClassifier network() {
    return new LinearClassifier(SHAPE, WEIGHTS, BIAS);
  }

  /** Numbers from -scale to scale. */
  static float[][] weights(int size, int classes, long seed, double scale) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] weights = new float[classes][size];
    for (float[] row : weights) {
      for (int k = 0; k < size; k++) {
        row[k] = (float) (scale * random.nextDouble(-1, 1));
      }
    }
    return weights;
  }

  /** Random images, labelled as the network sees them; each tenth as it does least. */
  static ImageSet images(int count) {
    byte[] pixels = new byte[count * SHAPE.size()];
    SplittableRandom random = new SplittableRandom(3);
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] = (byte) random.nextInt(256);
    }
    List<String> names = IntStream.range(0, CLASSES).mapToObj(i -> "class " + i).toList();
    ImageSet unlabelled = new ImageSet(SHAPE, names, pixels, new byte[count]);
    Rows logits = Rows.of(network().pass().forward(unlabelled.range(0, count).images()));
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 10 == 9 ? logits.argmin(i) : logits.argmax(i));
    }
    return new ImageSet(SHAPE, names, pixels, labels);
  }

  static Attack.Pgd pgd(double epsilon, int restarts) {
    return new Attack.Pgd(
        Norm.LINF,
        epsilon,
        epsilon / 3,
        7,
        restarts,
        true,
        Attack.Objective.CROSS_ENTROPY,
        Goal.NON_TARGETED,
        null);
  }

  /** A clean example with the given pixels. */
  static Subject subject(ImageShape shape, int label, float[] pixels) {
    List<Float> values = IntStream.range(0, pixels.length).mapToObj(k -> pixels[k]).toList();
    Picture picture = new Picture(shape.height(), shape.width(), shape.channels(), values);
    return new Subject(5, label, label, Group.CLEAN, null, picture, picture);
  }

  /** A random image with label 1. */
  static Subject subject(ImageShape shape) {
    SplittableRandom random = new SplittableRandom(2);
    float[] pixels = new float[shape.size()];
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] = (float) random.nextDouble();
    }
    return subject(shape, 1, pixels);
  }

  static float[] pixels(Picture picture) {
    float[] pixels = new float[picture.values().size()];
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] = picture.values().get(k);
    }
    return pixels;
  }

  /** Logits x W + b in double precision. */
  static double[] logits(float[][] weights, float[] bias, double[] x) {
    return IntStream.range(0, bias.length)
        .mapToDouble(
            c ->
                bias[c] + IntStream.range(0, x.length).mapToDouble(k -> x[k] * weights[c][k]).sum())
        .toArray();
  }

  /** -log softmax of one class. */
  static double loss(double[] logits, int label) {
    double sum = 0;
    for (double other : logits) {
      sum += Math.exp(other - logits[label]);
    }
    return Math.log(sum);
  }

  /** Derivative of the loss of a class by x, from p - onehot. */
  static double[] gradient(float[][] weights, double[] logits, int label) {
    double[] gradient = new double[weights[0].length];
    for (int c = 0; c < logits.length; c++) {
      double p = Math.exp(-loss(logits, c)); // p_y - 1 is minus the sum of all the others
      for (int k = 0; c != label && k < gradient.length; k++) {
        gradient[k] += p * ((double) weights[c][k] - weights[label][k]);
      }
    }
    return gradient;
  }

  static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(k -> values[k]).toArray();
  }

  static int predicted(Classifier network, ImageSet images, Picture picture, int index) {
    var like = images.range(index, index + 1).images();
    Copies.write(pixels(picture), like);
    return Rows.of(network.pass().forward(like)).argmax(0);
  }
}
