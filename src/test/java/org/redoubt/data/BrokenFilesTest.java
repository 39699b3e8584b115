package org.redoubt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenFilesTest {
  private static final List<String> TEN = IntStream.range(0, 10).mapToObj(String::valueOf).toList();

  @TempDir Path folder;

  static Stream<Arguments> brokenImageFiles() {
    byte[] good = DataFiles.images(5, 4);
    byte[] packed = DataFiles.gzip(good);
    return Stream.of(
        Arguments.of(
            "truncated pixels",
            cut(good, 50),
            "is truncated: 50 bytes found, 96 expected for 5 images of 4x4"),
        Arguments.of(
            "truncated header",
            cut(good, 10),
            "is truncated: 10 bytes found, 16 expected for the header"),
        Arguments.of(
            "truncated magic number",
            cut(good, 3),
            "is truncated: 3 bytes found, 4 expected for the magic number"),
        Arguments.of(
            "oversized",
            Arrays.copyOf(good, 99),
            "is too long: 99 bytes, where its header (5 images of 4x4) makes 96"),
        Arguments.of(
            "web page",
            "<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII),
            "starts with the bytes 3c 21 44 4f ('<!DO'), which is no IDX file;"
                + " expected an IDX image file of unsigned bytes (magic number 2051)"),
        Arguments.of(
            "floats",
            DataFiles.idx(0x0D03, new int[] {1, 1, 1}, new byte[4]),
            "is an IDX file of 32-bit floats (type code 0x0D)"),
        Arguments.of(
            "four dimensions",
            DataFiles.idx(0x0804, new int[] {1, 1, 1, 3}, new byte[3]),
            "is an IDX file with 4 dimensions (magic number 2052)"),
        Arguments.of(
            "labels",
            DataFiles.labels(5),
            "is a label file (magic number 2049); expected an IDX image file"),
        Arguments.of(
            "no images",
            DataFiles.images(0, 4),
            "holds 0 images of 4x4 according to its header; expected at least one"),
        Arguments.of(
            "no rows",
            DataFiles.idx(2051, new int[] {5, 0, 4}, new byte[0]),
            "says that its images have 0 rows and 4 columns; expected 1 to 4,096 of each"),
        Arguments.of(
            "absurd count",
            DataFiles.idx(2051, new int[] {-1, 28, 28}, new byte[784]),
            "is truncated: 800 bytes found, 3,367,254,359,296 expected"
                + " for 4,294,967,295 images of 28x28"),
        Arguments.of("empty", new byte[0], "is empty (0 bytes)"),
        Arguments.of(
            "gzip with a wrong checksum",
            flipped(packed, packed.length - 6),
            "is a corrupt gzip file (corrupt gzip trailer)"),
        Arguments.of(
            "gzip cut short",
            cut(packed, packed.length - 12),
            "is a truncated gzip file: it ends early"),
        Arguments.of(
            "gzip of truncated pixels",
            DataFiles.gzip(cut(good, 50)),
            "is truncated: 50 bytes found, 96 expected for 5 images of 4x4"),
        Arguments.of(
            "gzip of nothing",
            DataFiles.gzip(new byte[0]),
            "is truncated: 0 bytes found, 4 expected for the magic number"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenImageFiles")
  void brokenImageFileIsNamedWithWhatWasFoundAndExpected(String what, byte[] content, String says) {
    Path images = DataFiles.write(folder.resolve("train-images-idx3-ubyte"), content);
    Path labels = DataFiles.write(folder.resolve("labels"), DataFiles.labels(5));
    assertRefused(() -> IdxReader.read(images, labels, TEN), images, says);
  }

  static Stream<Arguments> brokenLabelFiles() {
    byte[] tooHigh = DataFiles.labels(5);
    tooHigh[8 + 3] = 10;
    return Stream.of(
        Arguments.of(
            "label out of range",
            tooHigh,
            "has label 10 at position 3 (from 0); expected labels 0 to 9"),
        Arguments.of(
            "one label fewer",
            DataFiles.labels(4),
            "holds 4 labels, images holds 5 images; expected as many labels as images"),
        Arguments.of(
            "images",
            DataFiles.images(5, 4),
            "is an image file (magic number 2051); expected an IDX label file"),
        Arguments.of(
            "truncated",
            cut(DataFiles.labels(5), 11),
            "is truncated: 11 bytes found, 13 expected for 5 labels"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenLabelFiles")
  void brokenLabelFileIsNamedWithWhatWasFoundAndExpected(String what, byte[] content, String says) {
    Path images = DataFiles.write(folder.resolve("images"), DataFiles.images(5, 4));
    Path labels = DataFiles.write(folder.resolve("train-labels-idx1-ubyte"), content);
    assertRefused(() -> IdxReader.read(images, labels, TEN), labels, says);
  }

  static Stream<Arguments> brokenCifarFiles() {
    byte[] tooHigh = DataFiles.cifar(3);
    tooHigh[2 * 3073] = (byte) 200;
    return Stream.of(
        Arguments.of(
            "truncated",
            cut(DataFiles.cifar(3), 9000),
            "has 9,000 bytes, which is no multiple of 3,073 (a label and 32x32x3 pixels):"
                + " 2 records and 2,854 bytes over"),
        Arguments.of(
            "one byte too long",
            Arrays.copyOf(DataFiles.cifar(3), 9220),
            "3 records and 1 bytes over"),
        Arguments.of(
            "CIFAR-100", new byte[3074 * 4], "4 records and 4 bytes over; it looks like CIFAR-100"),
        Arguments.of(
            "label out of range",
            tooHigh,
            "has label 200 in record 2 (from 0); expected labels 0 to 9"),
        Arguments.of("empty", new byte[0], "is empty (0 bytes)"),
        Arguments.of(
            "gzip of nothing",
            DataFiles.gzip(new byte[0]),
            "holds no records; expected at least one"),
        Arguments.of(
            "gzip cut short",
            cut(DataFiles.gzip(DataFiles.cifar(3)), 40),
            "is a truncated gzip file: it ends early"),
        Arguments.of(
            "damaged gzip",
            new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0},
            "is a corrupt gzip file (invalid block type)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenCifarFiles")
  void brokenCifarFileIsNamedWithWhatWasFoundAndExpected(String what, byte[] content, String says) {
    Path batch = DataFiles.write(folder.resolve("data_batch_1.bin"), content);
    assertRefused(() -> CifarReader.read(List.of(batch)), batch, says);
  }

  @Test
  void folderInPlaceOfFileIsNamed() throws Exception {
    Path batch = Files.createDirectory(folder.resolve("data_batch_1.bin"));
    assertRefused(() -> CifarReader.read(List.of(batch)), batch, "is a folder; expected a file");
  }

  @Test
  void missingFileIsNamed() {
    Path batch = folder.resolve("data_batch_1.bin");
    assertRefused(() -> CifarReader.read(List.of(batch)), batch, "does not exist");
  }

  private static void assertRefused(Runnable reading, Path file, String says) {
    assertThatThrownBy(reading::run)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(says)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  private static byte[] cut(byte[] content, int length) {
    return Arrays.copyOf(content, length);
  }

  private static byte[] flipped(byte[] content, int at) {
    byte[] changed = content.clone();
    changed[at] ^= 0x55;
    return changed;
  }
}
