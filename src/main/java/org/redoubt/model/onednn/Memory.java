package org.redoubt.model.onednn;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Native memory that grows to the largest size asked for and is kept, because fresh memory costs
 * more in page faults than most operations that fill it. Starts at a cache line.
 */
final class Memory {
  private static final long LINE = 64;
  private @Nullable BytePointer block;
  private long capacity = -1;
  private long address;

  /** Makes room for at least so many bytes; what was there is lost where it has to grow. */
  long reserve(long bytes) {
    if (bytes > capacity) {
      BytePointer old = block;
      if (old != null) {
        old.close();
      }
      BytePointer fresh = new BytePointer(bytes + LINE);
      block = fresh;
      capacity = bytes;
      address = (fresh.address() + LINE - 1) / LINE * LINE;
    }
    return address;
  }

  /** Address of what is there. */
  long address() {
    return address;
  }

  /** Address of a row-major array's first number, in a view as in a whole array; 0: none. */
  static long address(INDArray array) {
    return array.isEmpty() ? 0 : array.data().addressPointer().address();
  }

  /** Numbers in native memory. */
  static FloatBuffer floats(long address, long count) {
    return new FloatPointer(new Address().at(address)).capacity(count).asBuffer();
  }

  /**
   * Whether an array's numbers lie one behind the other, row-major. ND4J's own test says no
   * wherever a side is 1, as in images of one channel.
   */
  static boolean rowMajor(INDArray array) {
    return Arrays.equals(array.stride(), Nd4j.getStrides(array.shape(), 'c'));
  }

  /** Adds numbers at one address to those at another. */
  static void add(long from, long to, int count) {
    FloatBuffer x = floats(from, count);
    FloatBuffer y = floats(to, count);
    for (int i = 0; i < count; i++) {
      y.put(i, y.get(i) + x.get(i));
    }
  }

  /** Copies bytes. */
  static void copy(long from, long to, long bytes) {
    Pointer.memcpy(new Address().at(to), new Address().at(from), bytes);
  }

  /** Copies a row-major array of floats to an address. */
  static void copy(INDArray from, long to) {
    try {
      copy(address(from), to, Float.BYTES * from.length());
    } finally {
      Reference.reachabilityFence(from); // its memory must not go before it is copied
    }
  }

  /** Fills with zeros. */
  static void zero(long at, long bytes) {
    Pointer.memset(new Address().at(at), 0, bytes);
  }

  /** A pointer whose address can be set: native calls take pointers only. */
  static final class Address extends Pointer {
    /** This pointer, moved. */
    Address at(long where) {
      address = where;
      return this;
    }
  }
}
