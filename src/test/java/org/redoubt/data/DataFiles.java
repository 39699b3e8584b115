package org.redoubt.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Makes small data files. */
final class DataFiles {
  private DataFiles() {}

  /** An IDX file: magic number, sizes, bytes. */
  static byte[] idx(int magic, int[] sizes, byte[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sizes.length + values.length).putInt(magic);
    Arrays.stream(sizes).forEach(buffer::putInt);
    return buffer.put(values).array();
  }

  /** Images of side x side; pixel k of image i is (i + k) modulo 256. */
  static byte[] images(int count, int side) {
    byte[] values = new byte[count * side * side];
    for (int at = 0; at < values.length; at++) {
      values[at] = (byte) (at / (side * side) + at % (side * side));
    }
    return idx(2051, new int[] {count, side, side}, values);
  }

  /** Labels 0, 1, ..., 9, 0, ... */
  static byte[] labels(int count) {
    byte[] values = new byte[count];
    for (int i = 0; i < count; i++) {
      values[i] = (byte) (i % 10);
    }
    return idx(2049, new int[] {count}, values);
  }

  /**
   * CIFAR-10 records: labels 0, 1, ..., 9, 0, ...; red is 10, green 20, blue 30, plus the column.
   */
  static byte[] cifar(int count) {
    ByteBuffer buffer = ByteBuffer.allocate(count * 3073);
    for (int i = 0; i < count; i++) {
      buffer.put((byte) (i % 10));
      for (int k = 0; k < 3072; k++) {
        buffer.put((byte) (10 * (1 + k / 1024) + k % 32));
      }
    }
    return buffer.array();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Path write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The four files of a data set in MNIST's layout. */
  static Path mnist(Path folder, int train, int test, int side) {
    write(folder.resolve("train-images-idx3-ubyte.gz"), gzip(images(train, side)));
    write(folder.resolve("train-labels-idx1-ubyte.gz"), gzip(labels(train)));
    write(folder.resolve("t10k-images-idx3-ubyte"), images(test, side));
    write(folder.resolve("t10k-labels-idx1-ubyte"), labels(test));
    return folder;
  }

  /** The six files of CIFAR-10, the test batch an excerpt. */
  static Path cifar10(Path folder, int perBatch, int test) {
    for (int b = 1; b <= 5; b++) {
      write(folder.resolve("data_batch_" + b + ".bin.gz"), gzip(cifar(perBatch)));
    }
    write(folder.resolve("test_batch_part.bin"), cifar(test));
    return folder;
  }
}
