package org.redoubt.data;

import java.util.SplittableRandom;
import org.redoubt.config.DataSet;
import org.redoubt.config.Seed;

/**
 * Random crop and horizontal flip of training images: the image is padded with zeros (black) on
 * each side, a window of the original size is cut out at a uniformly random place, and half of the
 * images are mirrored left to right (Krizhevsky et al. 2012, as usual for CIFAR-10).
 *
 * @param padding pixels added on each side; 0 leaves the crop out
 * @param flip whether half of the images are mirrored
 */
public record Augmenter(int padding, boolean flip) {
  /** Leaves images as they are. */
  public static final Augmenter NONE = new Augmenter(0, false);

  public Augmenter {
    if (padding < 0) {
      throw new IllegalArgumentException("padding is at least 0, found " + padding);
    }
  }

  /** The augmentation that a data set asks for. */
  public static Augmenter of(DataSet config) {
    return config instanceof DataSet.Cifar10 cifar
            && cifar.augment() == DataSet.Augmentation.CROP_FLIP
        ? new Augmenter(cifar.cropPadding(), true)
        : NONE;
  }

  /**
   * The images at the given positions, each changed by its own random numbers.
   *
   * @param seed fork it by epoch; what happens to an image depends on it and the image's position
   *     in the set, not on the batch
   */
  public Batch batch(ImageSet images, int[] indices, Seed seed) {
    if (equals(NONE)) {
      return images.batch(indices);
    }
    ImageShape shape = images.shape();
    float[] values = new float[indices.length * shape.size()];
    for (int b = 0; b < indices.length; b++) {
      SplittableRandom random = seed.fork(indices[b]).random();
      int down = random.nextInt(2 * padding + 1) - padding;
      int right = random.nextInt(2 * padding + 1) - padding;
      boolean mirrored = flip && random.nextBoolean();
      copy(images, indices[b], down, right, mirrored, values, b * shape.size());
    }
    return images.batchOf(values, indices);
  }

  /** Copies one image, its window moved down and right by so many pixels. */
  private static void copy(
      ImageSet images, int image, int down, int right, boolean mirrored, float[] to, int at) {
    ImageShape shape = images.shape();
    int channels = shape.channels();
    for (int row = 0; row < shape.height(); row++) {
      for (int column = 0; column < shape.width(); column++) {
        int fromRow = row + down;
        int fromColumn = (mirrored ? shape.width() - 1 - column : column) + right;
        if (fromRow < 0
            || fromRow >= shape.height()
            || fromColumn < 0
            || fromColumn >= shape.width()) {
          continue; // padding: zero
        }
        for (int c = 0; c < channels; c++) {
          to[at + (row * shape.width() + column) * channels + c] =
              images.value(image, (fromRow * shape.width() + fromColumn) * channels + c);
        }
      }
    }
  }
}
