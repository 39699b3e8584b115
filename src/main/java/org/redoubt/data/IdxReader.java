package org.redoubt.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads image and label files in the IDX format of MNIST (Y. LeCun, "The MNIST database"): a magic
 * number 0, 0, type, dimensions; one big-endian 32-bit size per dimension; then one unsigned byte
 * per pixel or label, row by row, 0 the background.
 */
final class IdxReader {
  private static final int IMAGES = 0x00000803;
  private static final int LABELS = 0x00000801;
  private static final int UNSIGNED_BYTE = 0x08;
  private static final int LARGEST_SIDE = 4096;
  private static final Map<Integer, String> TYPES =
      Map.of(
          0x08, "unsigned bytes",
          0x09, "signed bytes",
          0x0B, "16-bit integers",
          0x0C, "32-bit integers",
          0x0D, "32-bit floats",
          0x0E, "64-bit floats");

  private IdxReader() {}

  /** An image or label file as read: one byte per pixel or label. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Content(SourceFile source, ImageShape shape, byte[] values) {}

  /**
   * The images of one file with the labels of another.
   *
   * @throws DataException if a file is missing, broken or of another kind, if the two do not hold
   *     the same number, or a label is not below classNames.size()
   */
  static LabelledFiles read(Path images, Path labels, List<String> names) {
    Content pixels = read(images, IMAGES);
    Content classes = read(labels, LABELS);
    int count = pixels.values.length / pixels.shape.size();
    if (classes.values.length != count) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s holds %,d labels, %s holds %,d images; expected as many labels as images",
              labels,
              classes.values.length,
              images.getFileName(),
              count));
    }
    checkLabels(classes, names.size());
    return new LabelledFiles(
        new ImageSet(pixels.shape, names, pixels.values, classes.values),
        List.of(pixels.source, classes.source));
  }

  private static Content read(Path path, int magic) {
    try (DataFile file = DataFile.open(path)) {
      checkMagic(file, magic);
      int dimensions = magic & 0xff;
      byte[] header = file.next(4 * dimensions);
      if (header.length < 4 * dimensions) {
        throw truncated(file, 4 + 4L * dimensions, "the header", 4L + header.length);
      }
      ByteBuffer sizes = ByteBuffer.wrap(header);
      long count = sizes.getInt() & 0xffffffffL;
      ImageShape shape = magic == IMAGES ? shape(file, sizes) : new ImageShape(1, 1, 1);
      byte[] values = values(file, count, shape, 4L + header.length);
      return new Content(file.finish(), shape, values);
    }
  }

  private static void checkMagic(DataFile file, int expected) {
    byte[] magic = file.next(4);
    if (magic.length < 4) {
      throw truncated(file, 4, "the magic number", magic.length);
    }
    int found = ByteBuffer.wrap(magic).getInt();
    if (found != expected) {
      throw new DataException(
          file.path() + " " + describe(found, magic) + "; expected " + describeExpected(expected));
    }
  }

  private static String describeExpected(int magic) {
    return magic == IMAGES
        ? "an IDX image file of unsigned bytes (magic number 2051)"
        : "an IDX label file of unsigned bytes (magic number 2049)";
  }

  private static String describe(int magic, byte[] bytes) {
    if (magic == IMAGES) {
      return "is an image file (magic number 2051)";
    }
    if (magic == LABELS) {
      return "is a label file (magic number 2049)";
    }
    int type = (magic >> 8) & 0xff;
    String typeName = TYPES.get(type);
    if ((magic >>> 16) == 0 && typeName != null) {
      return type == UNSIGNED_BYTE
          ? "is an IDX file with " + (magic & 0xff) + " dimensions (magic number " + magic + ")"
          : "is an IDX file of %s (type code 0x%02X)".formatted(typeName, type);
    }
    return "starts with the bytes %s ('%s'), which is no IDX file"
        .formatted(HexFormat.ofDelimiter(" ").formatHex(bytes), printable(bytes));
  }

  private static String printable(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
  }

  private static ImageShape shape(DataFile file, ByteBuffer sizes) {
    long rows = sizes.getInt() & 0xffffffffL;
    long columns = sizes.getInt() & 0xffffffffL;
    if (rows < 1 || columns < 1 || rows > LARGEST_SIDE || columns > LARGEST_SIDE) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s says that its images have %,d rows and %,d columns; expected 1 to %,d of each",
              file.path(),
              rows,
              columns,
              LARGEST_SIDE));
    }
    return new ImageShape((int) rows, (int) columns, 1);
  }

  private static byte[] values(DataFile file, long count, ImageShape shape, long headerBytes) {
    long bytes = count * shape.size();
    String items =
        shape.size() == 1
            ? String.format(Locale.ROOT, "%,d labels", count)
            : String.format(
                Locale.ROOT, "%,d images of %dx%d", count, shape.height(), shape.width());
    if (count == 0) {
      throw new DataException(
          file.path() + " holds " + items + " according to its header; expected at least one");
    }
    boolean possible = bytes <= Integer.MAX_VALUE - 64 && file.canHold(bytes);
    byte[] values = possible ? file.next((int) bytes) : new byte[0];
    if (values.length < bytes) {
      long found = headerBytes + values.length + file.skipRest();
      throw truncated(file, headerBytes + bytes, items, found);
    }
    long extra = file.skipRest();
    if (extra > 0) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s is too long: %,d bytes, where its header (%s) makes %,d",
              file.path(),
              headerBytes + bytes + extra,
              items,
              headerBytes + bytes));
    }
    return values;
  }

  private static DataException truncated(DataFile file, long expected, String what, long found) {
    return new DataException(
        String.format(
            Locale.ROOT,
            "%s is truncated: %,d bytes found, %,d expected for %s; fetch or copy it again",
            file.path(),
            found,
            expected,
            what));
  }

  private static void checkLabels(Content labels, int classes) {
    for (int i = 0; i < labels.values.length; i++) {
      int label = labels.values[i] & 0xff;
      if (label >= classes) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "%s has label %d at position %,d (from 0); expected labels 0 to %d",
                labels.source.path(),
                label,
                i,
                classes - 1));
      }
    }
  }
}
