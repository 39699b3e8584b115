package org.redoubt.ui.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.job.Eventually;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.ExperimentFixture;

/** The data pane's commands, given to the program itself. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RealDataTest {
  private static final UiThreads DIRECT = new UiThreads(Runnable::run, Runnable::run);
  @TempDir Path runs;

  @Test
  void theBuiltInDigitsAreDrawnWithTheirLabels() {
    ExperimentFixture fixture = ExperimentFixture.real(runs, DIRECT).open("quickstart");
    DataViewModel model = new DataViewModel(fixture.document(), fixture.services());
    model.look();
    Eventually.until(
        "the images are drawn",
        () -> !(model.thumbnailsProperty().get() instanceof Thumbnails.Reading));
    Thumbnails.Ready ready = (Thumbnails.Ready) model.thumbnailsProperty().get();
    assertThat(ready.png()).isNotEmptyFile().hasParent(runs.resolve(".cache"));
    assertThat(ready.sheet().count()).isEqualTo(400);
    assertThat(ready.sheet().classNames()).hasSize(10);
  }

  @Test
  void filesThatAreNotThereAreNamed() {
    ExperimentFixture fixture = ExperimentFixture.real(runs, DIRECT).open("mnist-adv");
    DataViewModel model = new DataViewModel(fixture.document(), fixture.services());
    model.look();
    Eventually.until(
        "the folder was looked at",
        () -> !(model.filesProperty().get() instanceof DataFiles.Looking));
    DataFiles.Missing missing = (DataFiles.Missing) model.filesProperty().get();
    assertThat(missing.missing()).hasSize(4).contains("train-images-idx3-ubyte");
    assertThat(missing.folder()).startsWith(runs.resolve(".data").toString());
  }
}
