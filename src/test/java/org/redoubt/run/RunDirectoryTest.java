package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.result.TimingRow;

class RunDirectoryTest {
  @TempDir Path root;

  @Test
  void nameHasTheTimeAndTheExperimentAndStaysUnique() {
    assertThat(Samples.run(root, "adr").name()).matches("2026-08-2[45]_\\d\\d0000_adr");
    assertThat(Samples.run(root, "adr").name()).endsWith("_adr-2");
    assertThat(Samples.run(root, "adr").name()).endsWith("_adr-3");
    assertThat(Samples.run(root, "other").name()).endsWith("_other");
  }

  @Test
  void creationLeavesNothingButTheRun() throws IOException {
    RunDirectory run = Samples.run(root, "adr");
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("config.yaml", "status.json");
    }
    assertThat(RunDirectory.open(run.path(), Samples.FORMAT).status())
        .isEqualTo(RunStatus.queued(Samples.NOON, null));
  }

  @Test
  void openSaysWhatIsWrong() throws IOException {
    assertThatThrownBy(() -> open(root.resolve("none")))
        .hasMessageEndingWith("none: no such directory; 'redoubt list' shows the runs there are");
    Path file = Files.writeString(root.resolve("file"), "x");
    assertThatThrownBy(() -> open(file)).hasMessageContaining("is a file, not a run directory");
    Path empty = Files.createDirectory(root.resolve("empty"));
    assertThatThrownBy(() -> open(empty)).hasMessageContaining("is not a run: it has no config");
  }

  @Test
  void openNamesTheDamagedFile() throws IOException {
    RunDirectory run = Samples.run(root, "adr");
    Path status = run.path().resolve("status.json");
    Files.writeString(status, Files.readString(status).substring(0, 40));
    assertThatThrownBy(() -> open(run.path()))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("status.json is damaged (");
    Files.delete(status);
    assertThatThrownBy(() -> open(run.path())).hasMessageContaining("has no status.json");
    Files.writeString(run.path().resolve("config.yaml"), "");
    assertThatThrownBy(() -> open(run.path()))
        .hasMessageContaining(
            "config.yaml is damaged: line 1: expected a name and a seed; restore");
  }

  @Test
  void statusWithAnUnknownStateOrAMissingKeyIsDamaged() throws IOException {
    RunDirectory run = Samples.run(root, "adr");
    Path status = run.path().resolve("status.json");
    String whole = Files.readString(status);
    Files.writeString(status, whole.replace("queued", "sleeping"));
    assertThatThrownBy(run::status).hasMessageContaining("sleeping");
    Files.writeString(status, whole.replace("heartbeat", "heart"));
    assertThatThrownBy(run::status).hasMessageContaining("heartbeat");
  }

  @Test
  void transitionAndHeartbeatAreReadBackWhole() {
    RunDirectory run = Samples.run(root, "adr");
    Instant later = Samples.NOON.plusSeconds(5);
    try (RunWriter writer = RunWriter.open(run, Duration.ZERO, InstantSource.fixed(later))) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "reading data");
      writer.heartbeat(new Progress(1, 2, 30, 200), "training");
    }
    assertThat(run.status())
        .isEqualTo(
            new RunStatus(
                RunState.RUNNING,
                ProcessId.current(),
                new Progress(1, 2, 30, 200),
                Samples.NOON,
                later,
                later,
                "training"));
  }

  @Test
  void startingDiscardsOldRequestsAndPausingKeepsThem() {
    RunDirectory run = Samples.run(root, "adr");
    run.requests().askToStop();
    try (RunWriter writer = RunWriter.open(run)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "");
      assertThat(run.requests().stop()).isFalse();
      run.requests().askToPause();
      writer.transition(RunState.RUNNING, RunState.PAUSED, "");
      run.requests().askToStop();
      writer.transition(RunState.PAUSED, RunState.RUNNING, "");
      assertThat(run.requests().stop()).isTrue();
      run.requests().askToContinue();
      assertThat(run.requests().pause()).isFalse();
    }
  }

  @Test
  void secondWriterIsRefusedUntilTheFirstIsClosed() {
    RunDirectory run = Samples.run(root, "adr");
    try (RunWriter writer = RunWriter.open(run)) {
      assertThat(writer.run()).isSameAs(run);
      assertThatThrownBy(() -> RunWriter.open(run))
          .hasMessageContaining("is being worked on by process " + ProcessHandle.current().pid());
      assertThatThrownBy(() -> RunWriter.open(run)).isInstanceOf(RunException.class);
    }
    assertThat(run.worker()).isEmpty();
    RunWriter.open(run).close();
  }

  @Test
  void timingRowsAreReadBack() {
    RunDirectory run = Samples.run(root, "adr");
    TimingRow row = new TimingRow(7, 1.25, 512.3, 99);
    try (RunWriter writer = RunWriter.open(run);
        RowWriter<TimingRow> timing = writer.timingAfter(0)) {
      timing.append(row);
      assertThat(run.timing()).containsExactly(row);
    }
  }

  @Test
  void failedCommitLeavesTheOldFileAndNoRubbish() throws IOException {
    RunDirectory run = Samples.run(root, "adr");
    Path figure = run.commit("figures/curve.png", file -> Files.writeString(file, "old"));
    assertThatThrownBy(
            () ->
                run.commit(
                    "figures/curve.png",
                    file -> {
                      Files.writeString(file, "half");
                      throw new IOException("disk full");
                    }))
        .hasMessageContaining("curve.png: disk full");
    assertThat(figure).hasContent("old");
    try (Stream<Path> files = Files.list(figure.getParent())) {
      assertThat(files).containsExactly(figure);
    }
  }

  @Test
  void commitOutsideTheRunIsRefused() {
    RunDirectory run = Samples.run(root, "adr");
    assertThatThrownBy(() -> run.commit("../other/x", file -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not inside ");
  }

  @Test
  void provenanceOfEveryBeginningIsKept() {
    RunDirectory run = Samples.run(root, "adr");
    Provenance.Engine engine =
        new Provenance.Engine(
            "nd4j-native", List.of(new Provenance.Library("nd4j", "1.0")), 2, null);
    String sha256 = "0123456789abcdef".repeat(4);
    Provenance first =
        ProvenanceCollector.gather(
            engine,
            List.of(new Provenance.DataFile("train.gz", 9, sha256)),
            List.of("redoubt", "run"),
            7,
            Samples.NOON);
    Provenance second =
        ProvenanceCollector.gather(
            engine, List.of(), List.of("redoubt", "resume"), 7, Samples.NOON);
    try (RunWriter writer = RunWriter.open(run)) {
      writer.addProvenance(first);
      writer.addProvenance(second);
    }
    assertThat(run.provenance()).containsExactly(first, second);
    assertThat(first.codeVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(first.computer().memoryBytes()).isPositive();
  }

  private static RunDirectory open(Path path) {
    return RunDirectory.open(path, Samples.FORMAT);
  }
}
