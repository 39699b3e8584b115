package org.redoubt.evaluation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.ToIntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.redoubt.data.ImageShape;
import org.redoubt.result.ExampleOutcome;

/**
 * Writes adversarial examples for {@code numpy.load}: a zip of .npy arrays (NumPy format 1.0,
 * little-endian, row-major). Arrays: x and x_adv, float32 [n, height, width, channels]; label,
 * prediction (on x_adv) and index (position in the test set), int32 [n]. Equal examples give equal
 * bytes.
 */
public final class NpzWriter {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final int CHUNK = 1 << 16;
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

  private NpzWriter() {}

  /** Writes a file, replacing what is there. */
  public static void write(Path file, AdversarialExamples examples) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(out, examples);
    }
  }

  /** Writes to a stream and leaves it open. */
  public static void write(OutputStream out, AdversarialExamples examples) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    images(zip, "x", examples.clean(), examples);
    images(zip, "x_adv", examples.adversarial(), examples);
    integers(zip, "label", examples, ExampleOutcome::label);
    integers(zip, "prediction", examples, ExampleOutcome::adversarialPrediction);
    integers(zip, "index", examples, ExampleOutcome::index);
    zip.finish();
  }

  private static void images(
      ZipOutputStream zip, String name, float[] values, AdversarialExamples examples)
      throws IOException {
    ImageShape s = examples.shape();
    int n = examples.outcomes().size();
    String shape = "(%d, %d, %d, %d)".formatted(n, s.height(), s.width(), s.channels());
    begin(zip, name, "<f4", shape);
    byte[] bytes = new byte[CHUNK];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += CHUNK / Float.BYTES) {
      int count = Math.min(CHUNK / Float.BYTES, values.length - from);
      buffer.asFloatBuffer().put(values, from, count);
      zip.write(bytes, 0, count * Float.BYTES);
    }
    zip.closeEntry();
  }

  private static void integers(
      ZipOutputStream zip,
      String name,
      AdversarialExamples examples,
      ToIntFunction<ExampleOutcome> value)
      throws IOException {
    begin(zip, name, "<i4", "(%d,)".formatted(examples.outcomes().size()));
    byte[] bytes = new byte[CHUNK];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (ExampleOutcome outcome : examples.outcomes()) {
      buffer.putInt(0, value.applyAsInt(outcome));
      zip.write(bytes, 0, Integer.BYTES);
    }
    zip.closeEntry();
  }

  /** Opens an entry with the .npy header, padded with spaces so that the data is aligned. */
  private static void begin(ZipOutputStream zip, String name, String type, String shape)
      throws IOException {
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setTimeLocal(FIXED);
    zip.putNextEntry(entry);
    String header = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape);
    int unpadded = MAGIC.length + Short.BYTES + header.length() + 1;
    int padding = Math.floorMod(-unpadded, ALIGNMENT);
    byte[] text = (header + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
    zip.write(MAGIC);
    zip.write(text.length & 0xff);
    zip.write(text.length >>> 8);
    zip.write(text);
  }
}
