package org.redoubt.loss;

import java.util.Arrays;

/**
 * Sorts floating-point numbers and remembers where they came from: a least-significant-digit radix
 * sort over the bytes of their order-preserving bit patterns, stable, so equal numbers stay in
 * index order. Holds its own buffers; one per thread.
 */
final class RadixOrder {
  private static final int RADIX = 256;
  private final int[] histogram = new int[RADIX];
  private long[] keys;
  private long[] spareKeys;
  private int[] order;
  private int[] spareOrder;
  private final int digits;
  private int unsorted; // position from which the passes sort

  /**
   * @param capacity how many numbers are sorted
   * @param singlePrecision whether all numbers are floats, which have half the digits
   */
  RadixOrder(int capacity, boolean singlePrecision) {
    keys = new long[capacity];
    spareKeys = new long[capacity];
    order = new int[capacity];
    spareOrder = new int[capacity];
    digits = singlePrecision ? Float.BYTES : Double.BYTES;
  }

  /** Sorts the numbers; afterwards {@link #index} and {@link #tied} describe their order. */
  void sort(double[] values) {
    long least = -1L; // the largest unsigned key
    for (int i = 0; i < keys.length; i++) {
      spareKeys[i] = digits == Float.BYTES ? floatKey((float) values[i]) : doubleKey(values[i]);
      least = Long.compareUnsigned(spareKeys[i], least) < 0 ? spareKeys[i] : least;
    }
    unsorted = leastFirst(least);
    for (int digit = 0; digit < digits && unsorted < keys.length; digit++) {
      pass(digit * Byte.SIZE);
    }
  }

  /**
   * Moves the keys over, those equal to the least one to the front: after a ReLU they are half of
   * all. Returns how many they are.
   */
  private int leastFirst(long least) {
    int front = 0;
    int back = keys.length;
    for (int i = keys.length - 1; i >= 0; i--) { // backwards, so that the back is in index order
      if (spareKeys[i] != least) {
        keys[--back] = spareKeys[i];
        order[back] = i;
      }
    }
    for (int i = 0; front < back; i++) {
      if (spareKeys[i] == least) {
        keys[front] = least;
        order[front++] = i;
      }
    }
    System.arraycopy(keys, 0, spareKeys, 0, front);
    System.arraycopy(order, 0, spareOrder, 0, front);
    return front;
  }

  /** Index, in the array sorted, of the number at a position in rising order. */
  int index(int position) {
    return order[position];
  }

  /** Whether the numbers at two positions are equal. */
  boolean tied(int position, int other) {
    return keys[position] == keys[other];
  }

  private void pass(int shift) {
    Arrays.fill(histogram, 0);
    for (int i = unsorted; i < keys.length; i++) {
      histogram[(int) (keys[i] >>> shift) & 0xff]++;
    }
    if (histogram[(int) (keys[unsorted] >>> shift) & 0xff] == keys.length - unsorted) {
      return; // one byte for all: nothing to move
    }
    int start = unsorted;
    for (int b = 0; b < RADIX; b++) {
      int count = histogram[b];
      histogram[b] = start;
      start += count;
    }
    for (int i = unsorted; i < keys.length; i++) {
      int to = histogram[(int) (keys[i] >>> shift) & 0xff]++;
      spareKeys[to] = keys[i];
      spareOrder[to] = order[i];
    }
    swap();
  }

  private void swap() {
    long[] sortedKeys = spareKeys;
    spareKeys = keys;
    keys = sortedKeys;
    int[] sortedOrder = spareOrder;
    spareOrder = order;
    order = sortedOrder;
  }

  /** Unsigned keys in the order of the numbers; adding 0 makes -0 equal to 0. */
  private static long floatKey(float value) {
    int bits = Float.floatToRawIntBits(value + 0f);
    return (bits ^ ((bits >> 31) | Integer.MIN_VALUE)) & 0xffffffffL;
  }

  private static long doubleKey(double value) {
    long bits = Double.doubleToRawLongBits(value + 0d);
    return bits ^ ((bits >> 63) | Long.MIN_VALUE);
  }
}
