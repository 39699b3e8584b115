package org.redoubt.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Images and labels in memory: one byte per channel and pixel, in the order height, width, channel.
 */
public final class ImageSet {
  private final ImageShape shape;
  private final List<String> classNames;
  private final byte[] pixels;
  private final byte[] labels;

  /**
   * @param pixels n * shape.size() unsigned bytes, image by image, each [height, width, channels]
   * @param labels n unsigned bytes, each below classNames.size()
   */
  public ImageSet(ImageShape shape, List<String> classNames, byte[] pixels, byte[] labels) {
    if (pixels.length != (long) labels.length * shape.size()) {
      throw new IllegalArgumentException(
          pixels.length + " pixels do not make " + labels.length + " images of " + shape);
    }
    this.shape = shape;
    this.classNames = List.copyOf(classNames);
    this.pixels = pixels;
    this.labels = labels;
  }

  public ImageShape shape() {
    return shape;
  }

  public List<String> classNames() {
    return classNames;
  }

  public int classes() {
    return classNames.size();
  }

  /** Number of images. */
  public int size() {
    return labels.length;
  }

  /** True class of image i. */
  public int label(int i) {
    return labels[i] & 0xff;
  }

  /** Image i as it was read, shape().size() unsigned bytes, [height, width, channels]. */
  public byte[] pixels(int i) {
    return Arrays.copyOfRange(pixels, i * shape.size(), (i + 1) * shape.size());
  }

  /** Images from (inclusive) to (exclusive), sharing no memory with this set. */
  public ImageSet slice(int from, int to) {
    return new ImageSet(
        shape,
        classNames,
        Arrays.copyOfRange(pixels, from * shape.size(), to * shape.size()),
        Arrays.copyOfRange(labels, from, to));
  }

  /** The images at the given positions as floats in [0,1]. */
  public Batch batch(int[] indices) {
    int size = shape.size();
    float[] values = new float[indices.length * size];
    for (int b = 0; b < indices.length; b++) {
      for (int k = 0; k < size; k++) {
        values[b * size + k] = value(indices[b], k);
      }
    }
    return batchOf(values, indices);
  }

  /** Images from (inclusive) to (exclusive) as one batch. */
  public Batch range(int from, int to) {
    return batch(IntStream.range(from, to).toArray());
  }

  /** Number k of image i, in [0,1]. */
  float value(int i, int k) {
    return (pixels[i * shape.size() + k] & 0xff) / 255f;
  }

  /**
   * A batch of the images at the given positions with other values, [B, height, width, channels].
   */
  Batch batchOf(float[] values, int[] indices) {
    return new Batch(
        Nd4j.createFromArray(values)
            .reshape(indices.length, shape.height(), shape.width(), shape.channels()),
        IntStream.of(indices).map(this::label).toArray(),
        indices);
  }
}
