package org.redoubt.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;

class CheckpointTest {
  private static final int HEADER = 24; // magic, step, score

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("last.ckpt");
    Checkpoint.of(network(1, 4), Nd4j.createFromArray(1f, -2f, Float.MIN_VALUE), 1234, 1.75)
        .write(file);
  }

  @Test
  void fileGivesBackEveryBit() throws IOException {
    Network original = network(1, 4);
    Network other = network(2, 4);
    INDArray state = Nd4j.create(3);
    Checkpoint read = Checkpoint.read(file);
    read.restore(other, file);
    read.restoreOptimiser(state, file);
    assertThat(other.parameters().values()).isEqualTo(original.parameters().values());
    assertThat(other.parameters().statistics()).isEqualTo(original.parameters().statistics());
    assertThat(state.toFloatVector()).containsExactly(1f, -2f, Float.MIN_VALUE);
    assertThat(read.step()).isEqualTo(1234);
    assertThat(read.bestScore()).isEqualTo(1.75);
  }

  @Test
  void laterTrainingDoesNotChangeACheckpoint() {
    Network network = network(1, 4);
    Checkpoint checkpoint = Checkpoint.of(network, Nd4j.create(1), 0, 0);
    float before = checkpoint.parameters()[0];
    network.parameters().values().addi(1);
    assertThat(checkpoint.parameters()[0]).isEqualTo(before);
  }

  @Test
  void restoringIsSeenByBatchNormalisation() throws IOException {
    Network network = network(2, 4);
    Pass pass = network.pass();
    INDArray x = Nd4j.ones(1, 4, 4, 1);
    pass.forward(x);
    Checkpoint read = Checkpoint.read(file);
    float[] statistics = new float[read.statistics().length];
    Arrays.fill(statistics, 3);
    new Checkpoint(0, 0, read.parameters(), statistics, new float[0]).restore(network, file);
    INDArray restored = pass.forward(x).dup();
    assertThat(restored).isEqualTo(network.pass().forward(x));
  }

  @Test
  void networkOfOtherSizeIsRefusedWithBothSizes() throws IOException {
    Checkpoint read = Checkpoint.read(file);
    assertThatIOException()
        .isThrownBy(() -> read.restore(network(1, 5), file))
        .withMessageContaining("last.ckpt: found 85 parameters, the configuration needs 105")
        .withMessageContaining("config.yaml");
  }

  @Test
  void optimiserOfOtherSizeIsRefused() throws IOException {
    Checkpoint read = Checkpoint.read(file);
    assertThatIOException()
        .isThrownBy(() -> read.restoreOptimiser(Nd4j.create(7), file))
        .withMessageContaining("found 3 optimiser values, the configuration needs 7");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 8, HEADER, HEADER + 3, HEADER + 40})
  void cutOffFileIsNamed(int length) throws IOException {
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
    assertRefused("the checkpoint ends early");
  }

  @Test
  void otherFileIsNoCheckpoint() throws IOException {
    Files.writeString(file, "PK\3\4 and some more bytes");
    assertRefused("not a Redoubt checkpoint");
  }

  @Test
  void negativeCountIsDamage() throws IOException {
    overwrite(HEADER, -1);
    assertRefused("claims -1 values");
  }

  @Test
  void countLargerThanTheFileIsDamageAndNotOutOfMemory() throws IOException {
    overwrite(HEADER, 1 << 28);
    assertRefused("the checkpoint ends early");
  }

  @Test
  void moreBytesThanTheCountsSayAreDamage() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length + 4));
    assertRefused("4 bytes too many");
  }

  private void overwrite(int at, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).putInt(at, value);
    Files.write(file, bytes);
  }

  private void assertRefused(String what) {
    assertThatIOException()
        .isThrownBy(() -> Checkpoint.read(file))
        .withMessageContaining("last.ckpt: ")
        .withMessageContaining(what);
  }

  /** 16 inputs, batch normalisation on one channel, so many logits. */
  private static Network network(long seed, int classes) {
    List<Layer> layers =
        List.of(
            new Layer.BatchNorm("norm", 0.9, 1e-3),
            new Layer.Dense("fc", classes, Layer.Init.HE_NORMAL),
            new Layer.Dense("logits", 3, Layer.Init.HE_NORMAL));
    return new Network(layers, "norm", new ImageShape(4, 4, 1), new Seed(seed));
  }
}
