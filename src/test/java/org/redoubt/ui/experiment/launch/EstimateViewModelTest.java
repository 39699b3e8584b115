package org.redoubt.ui.experiment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.result.EstimateReport;
import org.redoubt.run.Json;
import org.redoubt.ui.RecordedTasks;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.ExperimentFixture;

class EstimateViewModelTest {
  private static final EstimateReport REPORT =
      new EstimateReport(
          new EstimateReport.Measured(64, 5, 2, 0.5),
          new EstimateReport.Measured(200, 5, 2, 0.1),
          new EstimateReport.Part(252, 126),
          new EstimateReport.Part(40, 4),
          new EstimateReport.Part(50, 5),
          new EstimateReport.Part(120, 12));
  @TempDir Path runs;
  private ExperimentFixture fixture;
  private EstimateViewModel model;

  @BeforeEach
  void open() {
    fixture = ExperimentFixture.direct(runs).open("quickstart");
    model = new EstimateViewModel(fixture.document(), fixture.services());
  }

  private RecordedTasks.Task task() {
    return fixture.tasks().latest("config", "estimate").orElseThrow();
  }

  private void measure() {
    model.measure();
    task().finish(Json.text(new Estimated(REPORT)));
  }

  @Test
  void whatWasMeasuredIsKnownAndRememberedByTheNextWindow() {
    assertThat(model.stateProperty().get()).isInstanceOf(EstimateState.Unknown.class);
    measure();
    EstimateState known = new EstimateState.Known(REPORT);
    assertThat(model.stateProperty().get()).isEqualTo(known);
    EstimateViewModel next = new EstimateViewModel(fixture.document(), fixture.services());
    assertThat(next.stateProperty().get()).isEqualTo(known);
    assertThat(EstimateWords.about(REPORT)).isEqualTo("About 2 minutes");
  }

  @Test
  void aChangeThatMattersMakesItStaleAndTakingItBackMakesItKnown() {
    measure();
    fixture.document().set("schedule.epochs", "9");
    assertThat(model.stateProperty().get()).isEqualTo(new EstimateState.Stale(REPORT));
    fixture.document().set("schedule.epochs", "4");
    assertThat(model.stateProperty().get()).isEqualTo(new EstimateState.Known(REPORT));
  }

  @Test
  void nameAndSeedDoNotMatter() {
    measure();
    fixture.document().set("name", "other");
    fixture.document().set("seed", "7");
    assertThat(model.stateProperty().get()).isEqualTo(new EstimateState.Known(REPORT));
  }

  @Test
  void aChangeWhileItIsMeasuredMakesTheResultStale() {
    model.measure();
    fixture.document().set("schedule.epochs", "9");
    task().finish(Json.text(new Estimated(REPORT)));
    assertThat(model.stateProperty().get()).isEqualTo(new EstimateState.Stale(REPORT));
  }

  @Test
  void whyItCannotBeMeasuredIsKept() {
    model.measure();
    task().fail("MNIST is not there");
    assertThat(model.stateProperty().get())
        .isEqualTo(new EstimateState.Failed("MNIST is not there"));
  }

  @Test
  void stoppingCancelsTheTask() {
    model.measure();
    model.stop();
    assertThat(task().stopped()).isTrue();
  }

  @Test
  void aMeasurementThatWasStoppedLeavesWhatWasKnown() {
    measure();
    model.measure();
    model.stop();
    task().cancel();
    assertThat(model.stateProperty().get()).isEqualTo(new EstimateState.Known(REPORT));
  }

  @Test
  void whatAnEstimateIsKeptByIsFoundOutInTheBackground() {
    Queue<Runnable> background = new ArrayDeque<>();
    fixture =
        new ExperimentFixture(runs, new UiThreads(background::add, Runnable::run))
            .open("quickstart");
    model = new EstimateViewModel(fixture.document(), fixture.services());
    model.measure();
    assertThat(fixture.tasks().started()).isEmpty();
    while (!background.isEmpty()) {
      background.remove().run();
    }
    task().finish(Json.text(new Estimated(REPORT)));
    assertThat(model.stateProperty().get()).isEqualTo(new EstimateState.Known(REPORT));
  }
}
