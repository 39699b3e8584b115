package org.redoubt.data;

import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
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

  /** Images from (inclusive) to (exclusive), sharing no memory with this set. */
  public ImageSet slice(int from, int to) {
    return new ImageSet(
        shape,
        classNames,
        java.util.Arrays.copyOfRange(pixels, from * shape.size(), to * shape.size()),
        java.util.Arrays.copyOfRange(labels, from, to));
  }

  /** The images at the given positions as floats in [0,1]. */
  public Batch batch(int[] indices) {
    int size = shape.size();
    float[] values = new float[indices.length * size];
    int[] classes = new int[indices.length];
    for (int b = 0; b < indices.length; b++) {
      int from = indices[b] * size;
      for (int k = 0; k < size; k++) {
        values[b * size + k] = (pixels[from + k] & 0xff) / 255f;
      }
      classes[b] = label(indices[b]);
    }
    return new Batch(array(values, indices.length), classes, indices);
  }

  /** Images from (inclusive) to (exclusive) as one batch. */
  public Batch range(int from, int to) {
    return batch(IntStream.range(from, to).toArray());
  }

  private INDArray array(float[] values, int count) {
    return Nd4j.createFromArray(values)
        .reshape(count, shape.height(), shape.width(), shape.channels());
  }
}
