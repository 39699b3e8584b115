package org.redoubt.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.Experiment;
import org.redoubt.result.MetricsRow;
import org.redoubt.run.ExperimentFormat;
import org.redoubt.run.RowWriter;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunNotes;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.Samples;

class RunsWatchTest {
  @TempDir private Path folder;
  private final AtomicInteger configurationsRead = new AtomicInteger();
  private RunsRoot root;
  private RunsWatch watch;

  @BeforeEach
  void watch() {
    ExperimentFormat counting =
        new ExperimentFormat() {
          @Override
          public String write(Experiment experiment) {
            return Samples.FORMAT.write(experiment);
          }

          @Override
          public Experiment read(Path file) throws IOException {
            configurationsRead.incrementAndGet();
            return Samples.FORMAT.read(file);
          }
        };
    root = new RunsRoot(folder, counting);
    watch = new RunsWatch(root);
  }

  @Test
  void runsThatHaveNotChangedAreNotReadAgain() {
    for (int i = 0; i < 20; i++) {
      Samples.run(folder, "run-" + i);
    }
    List<RunItem> first = watch.look().items();
    assertThat(configurationsRead).hasValue(20);

    List<RunItem> second = watch.look().items();

    assertThat(configurationsRead).hasValue(20);
    for (int i = 0; i < 20; i++) {
      assertThat(second.get(i)).isSameAs(first.get(i));
    }
  }

  @Test
  void veryManyNewRunsAreReadInSeveralLooksTheNewestFirst() {
    int count = RunsWatch.NEW_AT_ONCE + 3;
    for (int i = 0; i < count; i++) {
      Samples.run(folder, "run-%03d".formatted(i));
    }

    RunsWatch.View first = watch.look();
    assertThat(first.items()).hasSize(RunsWatch.NEW_AT_ONCE);
    assertThat(first.items().get(0).name()).endsWith("run-%03d".formatted(count - 1));
    assertThat(first.more()).isTrue();

    RunsWatch.View second = watch.look();
    assertThat(second.items()).hasSize(count);
    assertThat(second.more()).isFalse();
    assertThat(configurationsRead).hasValue(count);
  }

  @Test
  void onlyTheRunThatChangedIsReadAgain() {
    RunDirectory changed = Samples.run(folder, "changed");
    Samples.run(folder, "other");
    List<RunItem> before = watch.look().items();

    changed.writeNotes(RunNotes.NONE.withTags(List.of("good")));
    List<RunItem> after = watch.look().items();

    assertThat(configurationsRead).hasValue(2);
    assertThat(of("changed", after).summary().notes().tags()).containsExactly("good");
    assertThat(of("other", after)).isSameAs(of("other", before));
  }

  @Test
  void appendedRowsChangeTheStamp() {
    RunDirectory run = Samples.run(folder, "training");
    try (RunWriter writer = RunWriter.open(run);
        RowWriter<MetricsRow> rows = writer.metricsAfter(0)) {
      rows.append(Samples.row(1));
      Stamp before = stamp();
      rows.append(Samples.row(2));
      assertThat(stamp()).isNotEqualTo(before);
    }
    assertThat(of("training", watch.look().items()).summary().natural()).isNotNull();
  }

  @Test
  void addedEvaluationsAndAnalysesChangeTheStamp() {
    RunDirectory run = Samples.run(folder, "measured");
    for (String file : List.of("evaluation/a.json", "evaluation/b.json", "analysis/latent.json")) {
      Stamp before = stamp();
      run.commit(file, path -> Files.writeString(path, "{}"));
      assertThat(stamp()).as(file).isNotEqualTo(before);
    }
  }

  @Test
  void aWorkerThatDiedReadsAsCrashedThoughNoFileHasChanged() throws Exception {
    RunDirectory run = Samples.run(folder, "killed");
    Process worker = new ProcessBuilder("sleep", "60").start();
    try (RunWriter writer = RunWriter.open(run)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "training");
    }
    Path status = run.path().resolve("status.json");
    Files.writeString(
        status,
        Files.readString(status)
            .replaceFirst("\"pid\" : \\d+", "\"pid\" : " + worker.pid())
            .replaceFirst("\"start\" : \"[^\"]*\"", "\"start\" : null"));
    assertThat(state("killed")).isEqualTo(RunState.RUNNING);

    worker.destroyForcibly().waitFor();

    assertThat(state("killed")).isEqualTo(RunState.CRASHED);
  }

  @Test
  void aDirectoryThatIsNoRunIsListedWithTheReason() throws IOException {
    Files.createDirectory(folder.resolve("holiday-pictures"));

    RunsWatch.View view = watch.look();

    assertThat(view.items()).isEmpty();
    assertThat(view.broken()).hasSize(1);
    assertThat(view.broken().get(0).reason()).contains("has no config.yaml");
    assertThat(watch.look().broken().get(0)).isSameAs(view.broken().get(0));
  }

  private RunState state(String name) {
    return of(name, watch.look().items()).status().state();
  }

  private Stamp stamp() {
    return watch.look().items().get(0).stamp();
  }

  private static RunItem of(String name, List<RunItem> items) {
    return items.stream().filter(item -> item.name().endsWith(name)).findFirst().orElseThrow();
  }
}
