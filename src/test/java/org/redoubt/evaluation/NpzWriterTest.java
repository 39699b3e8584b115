package org.redoubt.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.data.ImageShape;
import org.redoubt.result.ExampleOutcome;

class NpzWriterTest {
  private static final Attack ATTACK =
      new Attack.Fgsm(Norm.LINF, 0.1, null, false, 1, Goal.NON_TARGETED, null);

  /** Long enough for several chunks of the writer. */
  private static final ImageShape SHAPE = new ImageShape(100, 70, 3);

  @Test
  void arraysReadBackAsNumpyReadsThem() throws IOException {
    AdversarialExamples examples = examples();
    Map<String, byte[]> arrays = unzip(write(examples));
    assertThat(arrays.keySet())
        .containsExactly("x.npy", "x_adv.npy", "label.npy", "prediction.npy", "index.npy");
    assertThat(header(arrays, "x.npy"))
        .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 100, 70, 3), }");
    assertThat(header(arrays, "label.npy"))
        .startsWith("{'descr': '<i4', 'fortran_order': False, 'shape': (2,), }");
    assertThat(floats(arrays, "x.npy")).isEqualTo(examples.clean());
    assertThat(floats(arrays, "x_adv.npy")).isEqualTo(examples.adversarial());
    assertThat(integers(arrays, "label.npy")).containsExactly(3, 300);
    assertThat(integers(arrays, "prediction.npy")).containsExactly(5, 6);
    assertThat(integers(arrays, "index.npy")).containsExactly(0, 70_000);
  }

  @Test
  void dataIsAlignedTo64Bytes() throws IOException {
    for (byte[] array : unzip(write(examples())).values()) {
      assertThat(dataStart(array) % 64).isZero();
      assertThat(array[dataStart(array) - 1]).isEqualTo((byte) '\n');
    }
  }

  @Test
  void equalExamplesGiveEqualBytes(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("adversarial.npz");
    NpzWriter.write(file, examples());
    assertThat(Files.readAllBytes(file)).isEqualTo(write(examples()));
  }

  @Test
  void examplesThatDoNotFitTheirOutcomesAreRefused() {
    assertThatThrownBy(
            () -> new AdversarialExamples(ATTACK, SHAPE, new float[3], new float[3], outcomes()))
        .hasMessageContaining("42000 numbers, found 3 clean");
  }

  private static AdversarialExamples examples() {
    float[] clean = new float[2 * SHAPE.size()];
    float[] adversarial = new float[clean.length];
    for (int k = 0; k < clean.length; k++) {
      clean[k] = k / (float) clean.length;
      adversarial[k] = 1 - clean[k];
    }
    return new AdversarialExamples(ATTACK, SHAPE, clean, adversarial, outcomes());
  }

  private static List<ExampleOutcome> outcomes() {
    return List.of(
        new ExampleOutcome(0, 3, 3, 5, -1, 1, false),
        new ExampleOutcome(70_000, 300, 4, 6, 1, 0, false));
  }

  private static byte[] write(AdversarialExamples examples) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NpzWriter.write(bytes, examples);
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
    for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
      entries.put(entry.getName(), zip.readAllBytes());
    }
    return entries;
  }

  /** NumPy format 1.0: magic, version, length of the header in two bytes, header, data. */
  private static int dataStart(byte[] npy) {
    assertThat(npy).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
    return 10 + (npy[8] & 0xff) + 256 * (npy[9] & 0xff);
  }

  private static String header(Map<String, byte[]> arrays, String name) {
    byte[] npy = bytes(arrays, name);
    return new String(npy, 10, dataStart(npy) - 10, StandardCharsets.US_ASCII);
  }

  private static float[] floats(Map<String, byte[]> arrays, String name) {
    ByteBuffer data = data(bytes(arrays, name));
    float[] values = new float[data.remaining() / Float.BYTES];
    data.asFloatBuffer().get(values);
    return values;
  }

  private static int[] integers(Map<String, byte[]> arrays, String name) {
    ByteBuffer data = data(bytes(arrays, name));
    int[] values = new int[data.remaining() / Integer.BYTES];
    data.asIntBuffer().get(values);
    return values;
  }

  private static ByteBuffer data(byte[] npy) {
    int start = dataStart(npy);
    return ByteBuffer.wrap(npy, start, npy.length - start).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] bytes(Map<String, byte[]> arrays, String name) {
    return java.util.Objects.requireNonNull(arrays.get(name), name);
  }
}
