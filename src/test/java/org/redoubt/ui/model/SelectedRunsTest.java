package org.redoubt.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.report.ReportSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.UiFixture;

@SuppressWarnings("NullAway.Init") // made before each test
class SelectedRunsTest {
  @TempDir private Path folder;
  private final AtomicInteger told = new AtomicInteger();
  private RunDirectory run;
  private UiFixture window;
  private SelectedRuns selected;

  @BeforeEach
  void select() {
    run = ReportSamples.run(folder, "a");
    window = UiFixture.inline(folder).select(run.name());
    selected =
        new SelectedRuns(
            window.services().runs(),
            window.services().selection(),
            SelectedRuns::results,
            told::incrementAndGet);
    selected.begin();
    told.set(0);
  }

  private void refresh() {
    window.services().runs().refresh();
  }

  @Test
  void rowsThatARunWritesWhileItTrainsAreNoNews() {
    Stamp before = selected.items().get(0).stamp();
    ReportSamples.train(run);
    refresh();
    assertThat(told).hasValue(0);
    assertThat(selected.items().get(0).stamp()).isNotEqualTo(before);
    assertThat(selected.items().get(0).stamp().results()).isEqualTo(before.results());
  }

  @Test
  void newResultsAreNews() {
    ReportSamples.evaluate(run, "test", 80);
    refresh();
    assertThat(told).hasValue(1);
    refresh();
    assertThat(told).hasValue(1);
  }

  @Test
  void anotherSelectionIsNews() {
    RunDirectory other = ReportSamples.run(folder, "b");
    refresh();
    assertThat(told).hasValue(0);
    window.services().selection().select(List.of(run.name(), other.name()));
    assertThat(told).hasValue(1);
    assertThat(selected.items())
        .extracting(RunItem::name)
        .containsExactly(run.name(), other.name());
  }

  @Test
  void whoIsNotInSightIsToldWhenItIsAgain() {
    selected.pause();
    ReportSamples.evaluate(run, "test", 80);
    refresh();
    assertThat(told).hasValue(0);
    selected.begin();
    assertThat(told).hasValue(1);
  }
}
