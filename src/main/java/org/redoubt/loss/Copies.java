package org.redoubt.loss;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Bulk copies between ND4J arrays and Java arrays, row by row. One native operation costs about 30
 * microseconds, so on arrays as small as logits a loop over a copy is the faster way; ND4J's own
 * {@code toFloatVector} goes element by element and takes fifteen times as long.
 */
public final class Copies {
  private Copies() {}

  /** The numbers of a FLOAT or DOUBLE array in row-major order, as floats. */
  public static float[] floats(INDArray array) {
    float[] values = new float[Math.toIntExact(array.length())];
    floats(array, values);
    return values;
  }

  /** Fills the front of {@code into} with the numbers of a FLOAT or DOUBLE array. */
  public static void floats(INDArray array, float[] into) {
    INDArray packed = packed(array.castTo(DataType.FLOAT));
    packed.data().asNioFloat().get(into, 0, Math.toIntExact(packed.length()));
  }

  /** The numbers of a FLOAT or DOUBLE array in row-major order, as doubles. */
  public static double[] doubles(INDArray array) {
    if (array.dataType() == DataType.DOUBLE) {
      double[] values = new double[Math.toIntExact(array.length())];
      INDArray packed = packed(array);
      packed.data().asNioDouble().get(values);
      return values;
    }
    float[] values = floats(array);
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  /**
   * Overwrites a FLOAT array that owns its row-major buffer, such as one made by {@link
   * Nd4j#create}; cheaper than a new array, whose fresh memory costs milliseconds.
   */
  public static void write(float[] values, INDArray into) {
    into.data().asNioFloat().put(values, 0, Math.toIntExact(into.length()));
    Nd4j.getAffinityManager().tagLocation(into, Location.HOST);
  }

  /** A new array of the given type and shape, row-major. */
  public static INDArray array(double[] values, DataType type, long... shape) {
    if (type == DataType.DOUBLE) {
      return Nd4j.create(values, shape, 'c');
    }
    float[] narrow = new float[values.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) values[i];
    }
    // Nd4j.create(float[]) takes ten times as long
    INDArray array = Nd4j.createUninitialized(type, shape, 'c');
    write(narrow, array);
    return array;
  }

  /**
   * Frees an array that nobody uses any more. Left to the garbage collector its memory comes back
   * much later, and the next array is one of fresh memory, whose page faults cost more than the
   * arithmetic on it. On a GPU, where freeing waits for the card and ND4J keeps memory itself,
   * nothing is done.
   */
  public static void release(@Nullable INDArray array) {
    if (array != null && Nd4j.getEnvironment().isCPU() && array.closeable()) {
      array.close();
    }
  }

  /**
   * sum + weight * more, in sum, or a new array where there is no sum. On the CPU in Java: a native
   * operation wakes threads, which on a busy computer takes longer than the arithmetic.
   */
  public static INDArray plus(@Nullable INDArray sum, INDArray more, double weight) {
    if (!hostFloats(more) || (sum != null && !hostFloats(sum))) {
      INDArray weighted = more.mul(weight);
      if (sum == null) {
        return weighted;
      }
      sum.addi(weighted);
      release(weighted);
      return sum;
    }
    FloatBuffer from = more.data().asNioFloat();
    float factor = (float) weight;
    int n = Math.toIntExact(more.length());
    if (sum != null) {
      FloatBuffer to = sum.data().asNioFloat();
      for (int i = 0; i < n; i++) {
        to.put(i, to.get(i) + factor * from.get(i));
      }
      return sum;
    }
    INDArray weighted = Nd4j.createUninitialized(DataType.FLOAT, more.shape(), 'c');
    FloatBuffer to = weighted.data().asNioFloat();
    for (int i = 0; i < n; i++) {
      to.put(i, factor * from.get(i));
    }
    return weighted;
  }

  /** Divides an array in place, as {@link #plus} in Java where it can. */
  static INDArray divide(INDArray array, double divisor) {
    if (!hostFloats(array)) {
      return array.divi(divisor);
    }
    FloatBuffer numbers = array.data().asNioFloat();
    for (int i = 0; i < array.length(); i++) {
      numbers.put(i, numbers.get(i) / (float) divisor);
    }
    return array;
  }

  private static boolean hostFloats(INDArray array) {
    return Nd4j.getEnvironment().isCPU() && array.dataType() == DataType.FLOAT && inOrder(array);
  }

  /** In host memory: the array where its buffer holds exactly its numbers in order, else a copy. */
  static INDArray packed(INDArray array) {
    INDArray packed = inOrder(array) ? array : array.dup('c');
    Nd4j.getAffinityManager().ensureLocation(packed, Location.HOST);
    return packed;
  }

  /** ND4J's own hasDefaultStridesForShape says no wherever a side is 1, as in one channel. */
  private static boolean inOrder(INDArray array) {
    return array.length() == array.data().length()
        && array.offset() == 0
        && Arrays.equals(array.stride(), Nd4j.getStrides(array.shape(), 'c'));
  }
}
