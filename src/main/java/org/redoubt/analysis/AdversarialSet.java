package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.attack.NonFiniteGradient;
import org.redoubt.config.Attack;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Classifier;
import org.redoubt.result.Group;

/**
 * The first images of a test set beside their adversarial examples, which are last iterates of an
 * attack on one network. Images that the network errs on without attack (clean mistakes) belong to
 * no {@link Group}, but they too have been moved, as adversarial training moves them: what is
 * averaged over all images does not depend on how many the network gets right.
 *
 * @param attack that made the adversarial examples
 * @param shape of an image
 * @param classes that the network tells apart
 * @param classNames of the test set
 * @param labels true class of each image
 * @param clean the images themselves
 * @param adversarial their adversarial examples, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, never compared
public record AdversarialSet(
    Attack attack,
    ImageShape shape,
    int classes,
    List<String> classNames,
    int[] labels,
    Side clean,
    Side adversarial) {
  public AdversarialSet {
    classNames = List.copyOf(classNames);
    clean.require(labels.length, shape);
    adversarial.require(labels.length, shape);
  }

  /**
   * Images and what the network, in evaluation mode, says of them.
   *
   * @param images n * shape.size() numbers in [0,1], image by image
   * @param predictions predicted class of each
   * @param entropies of the predicted distribution, in nats
   */
  public record Side(float[] images, int[] predictions, double[] entropies) {
    private void require(int n, ImageShape shape) {
      if (images.length != (long) n * shape.size()
          || predictions.length != n
          || entropies.length != n) {
        throw new IllegalArgumentException(
            "%d labels need %d pixels, %d predictions and entropies; found %d, %d and %d"
                .formatted(
                    n, n * shape.size(), n, images.length, predictions.length, entropies.length));
      }
    }

    private Side first(int n, ImageShape shape) {
      return new Side(
          Arrays.copyOf(images, n * shape.size()),
          Arrays.copyOf(predictions, n),
          Arrays.copyOf(entropies, n));
    }
  }

  /**
   * One example of a group.
   *
   * @param index position of its image in the test set
   */
  public record Member(int index, Group group) {}

  /**
   * Attacks the first images.
   *
   * @param test images to attack
   * @param examples how many, from the front; all where there are fewer
   * @param seed fixes, with each image's index and the restart, the random starts; with an
   *     evaluation's seed these are the examples of its rule {@code last-iterate}
   * @throws AnalysisException where the images do not fit the network, or its logits are not finite
   * @throws NonFiniteGradient where a gradient holds NaN or infinity
   * @throws CancellationException where the listener asks for it
   */
  public static AdversarialSet of(
      Classifier classifier,
      ImageSet test,
      int examples,
      Attack attack,
      Seed seed,
      AnalysisListener listener) {
    requireImages(classifier, test, examples);
    int count = Math.min(examples, test.size());
    return new Crafter(classifier, test, count, attack, seed).craft(listener);
  }

  private static void requireImages(Classifier classifier, ImageSet test, int examples) {
    if (examples < 1 || test.size() < 1) {
      throw new AnalysisException(
          "an analysis needs at least one image, found %d asked for of %d test images; raise"
                  .formatted(examples, test.size())
              + " analysis.examples or choose data with test images");
    }
    if (!classifier.inputShape().equals(test.shape())) {
      throw new AnalysisException(
          "the network takes images of %s, the test images are %s; choose the data it was trained on"
              .formatted(text(classifier.inputShape()), text(test.shape())));
    }
    if (test.classes() > classifier.classes()) {
      throw new AnalysisException(
          "the network knows %d classes, the test images have %d; choose the data it was trained on"
              .formatted(classifier.classes(), test.classes()));
    }
  }

  private static String text(ImageShape shape) {
    return shape.height() + "x" + shape.width() + "x" + shape.channels();
  }

  /** Number of images. */
  public int size() {
    return labels.length;
  }

  /** Whether the network errs on image i without attack. */
  public boolean mistake(int i) {
    return clean.predictions[i] != labels[i];
  }

  /** Number of images that the network errs on without attack. */
  public int mistakes() {
    return (int) IntStream.range(0, size()).filter(this::mistake).count();
  }

  /**
   * Every example of a group: clean ones, then positive, then negative, each in the order of the
   * test set.
   *
   * @throws AnalysisException where the network errs on every image
   */
  public List<Member> members() {
    int[] right = IntStream.range(0, size()).filter(i -> !mistake(i)).toArray();
    if (right.length == 0) {
      throw new AnalysisException(
          "the network errs on all %d images without any attack, so that none can be compared with"
                  .formatted(size())
              + " its adversarial example; choose a checkpoint that is trained further, or more"
              + " images");
    }
    List<Member> members = new ArrayList<>();
    for (Group group : Group.values()) {
      for (int i : right) {
        if (group == Group.CLEAN || group == adversarialGroup(i)) {
          members.add(new Member(i, group));
        }
      }
    }
    return members;
  }

  private Group adversarialGroup(int i) {
    return adversarial.predictions[i] == labels[i] ? Group.NEGATIVE : Group.POSITIVE;
  }

  /** Where the examples of a group are. */
  public Side side(Group group) {
    return group == Group.CLEAN ? clean : adversarial;
  }

  /** The first images alone; all where there are fewer. */
  public AdversarialSet first(int examples) {
    int n = Math.min(examples, size());
    return new AdversarialSet(
        attack,
        shape,
        classes,
        classNames,
        Arrays.copyOf(labels, n),
        clean.first(n, shape),
        adversarial.first(n, shape));
  }

  /** Some examples of one side as a network takes them, [to - from, height, width, channels]. */
  INDArray images(Side side, int from, int to) {
    float[] values = Arrays.copyOfRange(side.images, from * shape.size(), to * shape.size());
    long[] dimensions = {to - from, shape.height(), shape.width(), shape.channels()};
    return Nd4j.create(values, dimensions, 'c');
  }
}
