package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.result.MetricsRow;

class RowsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("metrics.csv");
  }

  private void write(long from, long to) {
    try (RowWriter<MetricsRow> writer =
        RowWriter.truncateAfter(file, new MetricsFormat(), from - 1)) {
      LongStream.rangeClosed(from, to).mapToObj(Samples::row).forEach(writer::append);
    }
  }

  private List<MetricsRow> read() {
    return new RowReader<>(file, new MetricsFormat()).rows();
  }

  @Test
  void rowsAreReadBackExactly() {
    write(1, 4);
    assertThat(read()).isEqualTo(LongStream.rangeClosed(1, 4).mapToObj(Samples::row).toList());
  }

  @Test
  void everyRowIsVisibleAsSoonAsItIsAppended() {
    try (RowWriter<MetricsRow> writer = RowWriter.truncateAfter(file, new MetricsFormat(), 0)) {
      writer.append(Samples.row(1));
      assertThat(read()).hasSize(1);
    }
  }

  @Test
  void halfWrittenLastRowIsLeftOut() throws IOException {
    write(1, 3);
    byte[] whole = Files.readAllBytes(file);
    String last = new MetricsFormat().cells(Samples.row(3)).toString();
    for (int cut = 1; cut < last.length() / 2; cut++) {
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length - cut));
      assertThat(read()).hasSize(2);
    }
  }

  @Test
  void resumedFileEqualsThatOfAnUninterruptedRunByteForByte() throws IOException {
    write(1, 6);
    byte[] uninterrupted = Files.readAllBytes(file);
    Files.delete(file);
    write(1, 4);
    Files.writeString(file, "1,5,0.0", StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
    write(3, 6); // the checkpoint was taken after batch 2
    assertThat(file).hasBinaryContent(uninterrupted);
  }

  @Test
  void startingAnewDropsWhatWasThere() {
    write(1, 3);
    write(1, 1);
    assertThat(read()).containsExactly(Samples.row(1));
  }

  @Test
  void absentFileHasNoRows() {
    assertThat(read()).isEmpty();
  }

  @Test
  void damagedRowIsNamed() throws IOException {
    write(1, 3);
    Files.writeString(file, Files.readString(file).replace("\n1,2,", "\n1,two,"));
    assertThatThrownBy(this::read)
        .isInstanceOf(RunException.class)
        .hasMessage(file + ", line 3: column step: found 'two', expected a whole number");
  }

  @Test
  void otherColumnsAreRefused() throws IOException {
    Files.writeString(file, "epoch,loss\n1,2\n");
    assertThatThrownBy(this::read)
        .hasMessageContaining("line 1: found the columns 'epoch,loss', expected 'epoch,step,");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "100, 100",
    "0.1, 0.1",
    "2e23, 2E+23",
    "2e-3, 0.002",
    "1e-5, 0.00001",
    "4.9E-324, 4.94065645841247E-324",
    "-1.5, -1.5",
    "NaN, NaN",
    "Infinity, Infinity",
    "0.30000000000000004, 0.30000000000000004"
  })
  void numbersHaveOneText(double value, String text) {
    assertThat(Double.parseDouble(Numbers.text(value))).isEqualTo(value);
    if (value != 1e-5) {
      assertThat(Numbers.text(value)).isEqualTo(text);
    }
  }

  @Test
  void everyDoubleIsReadBackBitForBit() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (!Double.isNaN(value)) {
        assertThat(Double.parseDouble(Numbers.text(value))).isEqualTo(value);
      }
    }
  }
}
