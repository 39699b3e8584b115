package org.redoubt.model.layer;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Element-wise loops over host memory for the two backward operations that ND4J does slowly: the
 * ReLU derivative takes two operations there, and {@code maxpool2d_bp} runs its forward again. Used
 * on the CPU in single precision only; elsewhere the layers call the native operations. Every
 * element is written by exactly one iteration, so results do not depend on threads.
 */
final class HostKernels {
  private static final int SMALL = 1 << 16; // below this many elements a second thread does not pay

  private HostKernels() {}

  /** Whether these loops may be used on arrays of this type. */
  static boolean fit(DataType type) {
    return type == DataType.FLOAT && Nd4j.getEnvironment().isCPU();
  }

  /** Sets gradient to 0 where output is not positive, for contiguous arrays of equal length. */
  static void reluBackward(INDArray output, INDArray gradient) {
    IntBuffer y = bits(output);
    IntBuffer g = bits(gradient);
    int rows = (int) output.size(0);
    int size = (int) (output.length() / rows);
    forEach(rows, output.length(), row -> maskRow(y, g, row * size, (row + 1) * size));
  }

  private static void maskRow(IntBuffer y, IntBuffer g, int from, int to) {
    for (int i = from; i < to; i++) {
      g.put(i, g.get(i) & positive(y.get(i)));
    }
  }

  /**
   * All ones for the bits of a positive float, else zero: branch-free, because signs of activations
   * are unpredictable.
   */
  private static int positive(int bits) {
    return ~(((bits - 1) | bits) >> 31);
  }

  /**
   * Backward of relu(maxpool(x)), window 2, stride 2: the gradient goes to the first position of
   * each window that holds its positive maximum.
   *
   * @param x [B, h, w, c]
   * @param y relu(maxpool(x)), [B, h/2, w/2, c]
   * @param dy gradient at y
   * @param dx written: gradient at x; a last odd row or column gets zeros
   */
  static void reluMaxPoolBackward(INDArray x, INDArray y, INDArray dy, INDArray dx) {
    long[] shape = x.shape();
    Pool2 kernel =
        new Pool2(
            bits(x), bits(y), bits(dy), bits(dx), (int) shape[1], (int) shape[2], (int) shape[3]);
    if (shape[1] % 2 != 0 || shape[2] % 2 != 0) {
      dx.assign(0);
    }
    forEach((int) (shape[0] * (shape[1] / 2)), x.length(), kernel::row);
  }

  /** Equal positive floats have equal bits, so windows are compared as integers. */
  private record Pool2(IntBuffer x, IntBuffer y, IntBuffer dy, IntBuffer dx, int h, int w, int c) {
    /** One row of windows: row r of all images' pooled rows. */
    void row(int r) {
      int image = r / (h / 2);
      int below = w * c;
      int top = (image * h + 2 * (r % (h / 2))) * below;
      int pooled = r * (w / 2) * c;
      for (int j = 0; j < w / 2; j++) {
        int corner = top + 2 * j * c;
        for (int k = 0; k < c; k++) {
          window(corner + k, corner + k + below, pooled + j * c + k);
        }
      }
    }

    private void window(int upper, int lower, int at) {
      int max = y.get(at);
      int left = dy.get(at) & positive(max);
      left -= give(upper, max, left);
      left -= give(upper + c, max, left);
      left -= give(lower, max, left);
      give(lower + c, max, left);
    }

    /**
     * Writes the gradient at a position if it holds the maximum, else zero; returns what it wrote.
     */
    private int give(int at, int max, int gradient) {
      int difference = x.get(at) ^ max;
      int mask = ~((difference | -difference) >> 31);
      int given = gradient & mask;
      dx.put(at, given);
      return given;
    }
  }

  private static IntBuffer bits(INDArray array) {
    if (array.offset() != 0) {
      throw new IllegalArgumentException("a view inside another array");
    }
    return array.data().pointer().asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer();
  }

  private static void forEach(int rows, long elements, IntConsumer work) {
    IntStream range = IntStream.range(0, rows);
    (elements < SMALL ? range : range.parallel()).forEach(work);
  }
}
