package org.redoubt.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.control.plot.PlotLine;

class LiveRunTest {
  @TempDir private Path folder;
  private RunDirectory run;
  private UiFixture window;
  private final List<Runnable> waiting = new ArrayList<>();
  private LiveRun live;

  @BeforeEach
  void make() {
    run = new RunSamples(folder).run("live", 0);
    window = UiFixture.inline(folder);
    live = new LiveRun(new UiThreads(waiting::add, Runnable::run));
  }

  @Test
  void appendedRowsJoinTheCurves() {
    RunSamples.append(run, 1, 2);
    show();
    assertThat(points("natural")).isEqualTo(1);

    RunSamples.append(run, 3, 4);
    show();

    assertThat(points("natural")).isEqualTo(2);
    assertThat(live.curves().learningRates().get(0).points().size()).isEqualTo(4);
    assertThat(live.curves().speeds().get(0).points().size()).isEqualTo(4);
  }

  @Test
  void aRunWithWorkerIsReadAtEveryLookAndOneAtATime() {
    try (RunWriter writer = RunWriter.open(run)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "training");
      show();
      assertThat(waiting).isEmpty();
      live.look();
      live.look();
      assertThat(waiting).hasSize(1);
    }
  }

  @Test
  void aRunWithoutWorkerIsNotReadAgainUntilItsFilesChange() {
    show();

    live.look();

    assertThat(waiting).isEmpty();
  }

  @Test
  void whatIsReadOfARunNoLongerShownIsDropped() {
    RunSamples.append(run, 1, 2);
    window.services().runs().refresh();
    live.show(window.services().runs().items().get(0));

    live.show(null);
    work();

    assertThat(live.curves().empty()).isTrue();
  }

  @Test
  void theLogKeepsItsLast500Lines() throws IOException {
    Files.writeString(
        run.log(),
        IntStream.range(0, 700).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining()));

    show();

    assertThat(live.log()).hasSize(500).first().isEqualTo("line 200");
  }

  @Test
  void aDamagedFileIsSaidAndNotThrown() throws IOException {
    Files.writeString(run.path().resolve("metrics.csv"), "not,these,columns\n1,2,3\n");

    show();

    assertThat(live.troubleProperty().get()).contains("line 1: found the columns");
  }

  private void show() {
    window.services().runs().refresh();
    live.show(window.services().runs().items().get(0));
    work();
  }

  private void work() {
    List<Runnable> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(Runnable::run);
  }

  private int points(String line) {
    return live.curves().accuracies().stream()
        .filter(one -> one.name().equals(line))
        .map(PlotLine::points)
        .findFirst()
        .orElseThrow()
        .size();
  }
}
