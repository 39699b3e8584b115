package org.redoubt.ui.experiment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.Method;
import org.redoubt.job.Eventually;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.ExperimentFixture;

/** The launch bar's commands, given to the program itself. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RealProcessesTest {
  @TempDir Path runs;
  private ExperimentFixture fixture;

  @BeforeEach
  void open() {
    fixture =
        ExperimentFixture.real(runs, new UiThreads(Runnable::run, Runnable::run))
            .open("quickstart");
  }

  @Test
  void aGridBecomesQueuedRuns() {
    LaunchViewModel model = new LaunchViewModel(fixture.document(), fixture.services());
    VaryRow row = model.vary().rows().get(0);
    row.pathProperty().set("method.lambda_gb");
    row.valuesProperty().set("0, 0.5");
    model.launchGrid();
    Eventually.until("the runs are made", () -> !model.busyProperty().get());
    assertThat(model.resultProperty().get().failed()).isFalse();
    assertThat(model.resultProperty().get().runs())
        .hasSize(2)
        .map(name -> RunDirectory.open(runs.resolve(name), new YamlFormat()))
        .allMatch(run -> run.status().state() == RunState.QUEUED)
        .extracting(run -> ((Method.Adr) run.experiment().method()).lambdaGb())
        .containsExactly(0.0, 0.5);
  }

  @Test
  void doctorsAnswerIsUnderstood() {
    DeviceViewModel model = new DeviceViewModel(fixture.document(), fixture.services().tasks());
    model.ask();
    Eventually.until("doctor has answered", () -> model.noteProperty().get().contains("GPU: "));
    assertThat(model.noteProperty().get()).contains("Computes with ").contains(" of ND4J");
  }
}
