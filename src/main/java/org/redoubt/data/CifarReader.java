package org.redoubt.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads CIFAR-10 batches in the binary layout (Krizhevsky 2009): records of 3,073 bytes without
 * header, each a label and then the red, green and blue planes, 32 rows of 32 pixels. The number of
 * records is taken from the size of the content.
 */
final class CifarReader {
  static final ImageShape SHAPE = new ImageShape(32, 32, 3);
  static final List<String> CLASSES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  private static final int PLANE = SHAPE.height() * SHAPE.width();
  private static final int RECORD = 1 + SHAPE.size();

  /** CIFAR-100 has two label bytes. */
  private static final int CIFAR100_RECORD = RECORD + 1;

  private CifarReader() {}

  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Records(SourceFile source, byte[] bytes) {
    int count() {
      return bytes.length / RECORD;
    }
  }

  /**
   * The images of one or more batches, in order.
   *
   * @throws DataException if a file is missing or corrupt, is no whole number of records, or has a
   *     label above 9
   */
  static LabelledFiles read(List<Path> batches) {
    List<Records> all = batches.stream().map(CifarReader::records).toList();
    int count = all.stream().mapToInt(Records::count).sum();
    byte[] pixels = new byte[count * SHAPE.size()];
    byte[] labels = new byte[count];
    List<SourceFile> files = new ArrayList<>();
    int image = 0;
    for (Records records : all) {
      for (int r = 0; r < records.count(); r++, image++) {
        labels[image] = label(records, r);
        interleave(records.bytes, r * RECORD + 1, pixels, image * SHAPE.size());
      }
      files.add(records.source);
    }
    return new LabelledFiles(new ImageSet(SHAPE, CLASSES, pixels, labels), files);
  }

  private static Records records(Path path) {
    try (DataFile file = DataFile.open(path)) {
      byte[] bytes = file.rest();
      if (bytes.length == 0) {
        throw new DataException(path + " holds no records; expected at least one");
      }
      if (bytes.length % RECORD != 0) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "%s has %,d bytes, which is no multiple of 3,073 (a label and 32x32x3 pixels):"
                    + " %,d records and %,d bytes over%s",
                path,
                bytes.length,
                bytes.length / RECORD,
                bytes.length % RECORD,
                bytes.length % CIFAR100_RECORD == 0 ? "; it looks like CIFAR-100" : ""));
      }
      return new Records(file.finish(), bytes);
    }
  }

  private static byte label(Records records, int r) {
    int label = records.bytes[r * RECORD] & 0xff;
    if (label >= CLASSES.size()) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s has label %d in record %,d (from 0); expected labels 0 to 9",
              records.source.path(),
              label,
              r));
    }
    return (byte) label;
  }

  /** Planes [channel, height, width] to pixels [height, width, channel]. */
  private static void interleave(byte[] planes, int from, byte[] pixels, int to) {
    for (int k = 0; k < PLANE; k++) {
      pixels[to + 3 * k] = planes[from + k];
      pixels[to + 3 * k + 1] = planes[from + PLANE + k];
      pixels[to + 3 * k + 2] = planes[from + 2 * PLANE + k];
    }
  }
}
