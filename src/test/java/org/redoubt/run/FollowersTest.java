package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.TimingRow;

class FollowersTest {
  private static final String HEADER = "step,elapsed_seconds,images_per_second,eta_seconds\n";
  @TempDir private Path folder;
  private Path file;
  private RowFollower<TimingRow> follower;

  @BeforeEach
  void follow() {
    file = folder.resolve("timing.csv");
    follower = new RowFollower<>(file, new TimingFormat());
  }

  @Test
  void aFileThatIsNotThereYetHasNoRows() throws IOException {
    assertThat(follower.next().none()).isTrue();

    append(HEADER + "10,1,2,3\n");

    assertThat(follower.next().rows()).containsExactly(row(10));
  }

  @Test
  void eachRowIsReadOnce() throws IOException {
    append(HEADER + "10,1,2,3\n20,1,2,3\n");
    assertThat(follower.next()).isEqualTo(new RowFollower.News<>(true, List.of(row(10), row(20))));

    append("30,1,2,3\n");

    assertThat(follower.next()).isEqualTo(new RowFollower.News<>(false, List.of(row(30))));
    assertThat(follower.next().none()).isTrue();
  }

  @Test
  void aHalfWrittenRowWaitsForItsEnd() throws IOException {
    append(HEADER + "10,1,2,3\n20,1");
    assertThat(follower.next().rows()).containsExactly(row(10));

    append(",2");
    assertThat(follower.next().none()).isTrue();

    append(",3\n30,");
    assertThat(follower.next()).isEqualTo(new RowFollower.News<>(false, List.of(row(20))));
  }

  @Test
  void aHalfWrittenHeaderWaitsForItsEnd() throws IOException {
    append("step,ela");
    assertThat(follower.next().rows()).isEmpty();

    append(HEADER.substring("step,ela".length()) + "10,1,2,3\n");

    assertThat(follower.next().rows()).containsExactly(row(10));
  }

  @Test
  void aFileCutBackByAResumptionIsReadAnew() throws IOException {
    append(HEADER + "10,1,2,3\n20,1,2,3\n30,1,2,3\n");
    follower.next();

    Files.writeString(file, HEADER + "10,1,2,3\n");

    assertThat(follower.next()).isEqualTo(new RowFollower.News<>(true, List.of(row(10))));
  }

  @Test
  void aFileCutBackAndGrownPastItsOldEndIsReadAnew() throws IOException {
    append(HEADER + "10,1,2,3\n20,1,2,3\n");
    follower.next();

    Files.writeString(file, HEADER + "10,1,2,3\n15,1,2,3\n20,1,2,3\n25,1,2,3\n");

    assertThat(follower.next())
        .isEqualTo(new RowFollower.News<>(true, List.of(row(10), row(15), row(20), row(25))));
  }

  @Test
  void aDamagedRowIsNamedByItsLine() throws IOException {
    append(HEADER + "10,1,2,3\n");
    follower.next();
    append("20,1,2,3\nthirty,1,2,3\n");

    assertThatThrownBy(follower::next)
        .isInstanceOf(RunException.class)
        .hasMessageContaining("line 4")
        .hasMessageContaining("thirty");
  }

  @Test
  void otherColumnsAreRefused() throws IOException {
    append("step,seconds\n10,1\n");

    assertThatThrownBy(follower::next).hasMessageContaining("line 1: found the columns");
  }

  @Test
  void followedRowsAreThoseOfAWholeReading() throws IOException {
    RunDirectory run = Samples.run(folder, "followed");
    RowFollower<MetricsRow> metrics = RowFollower.ofMetrics(run);
    try (RunWriter writer = RunWriter.open(run);
        RowWriter<MetricsRow> rows = writer.metricsAfter(0)) {
      LongStream.range(0, 5).mapToObj(Samples::row).forEach(rows::append);
      assertThat(metrics.next().rows()).isEqualTo(run.metrics()).hasSize(5);
      rows.append(Samples.row(5));
    }
    assertThat(metrics.next().rows()).containsExactly(run.metrics().get(5));
  }

  @Test
  void theFirstLookAtALongLogSkipsItsBeginning() throws IOException {
    append("a line that is cut\nzweite Zeile: größer\nthird\n");
    LineFollower log = new LineFollower(file, StandardCharsets.UTF_8, 40);

    assertThat(log.next().lines()).containsExactly("zweite Zeile: größer", "third");

    append("fourth\n\n");
    assertThat(log.next()).isEqualTo(new LineFollower.News(false, List.of("fourth", "")));
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static TimingRow row(long step) {
    return new TimingRow(step, 1, 2, 3);
  }
}
