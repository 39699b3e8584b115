package org.redoubt.ui.experiment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.ui.experiment.ExperimentFixture;

class DeviceViewModelTest {
  private static final String WITHOUT =
      """
      {"findings": [{"level": "ok", "topic": "gpu", "found": "none used; this build computes on the CPU",
        "advice": null}], "gpus": []}
      """;
  private static final String WITH =
      """
      {"findings": [{"level": "ok", "topic": "gpu", "found": "NVIDIA H100", "advice": null}],
       "gpus": ["NVIDIA H100"]}
      """;
  @TempDir Path runs;
  private ExperimentFixture fixture;
  private DeviceViewModel model;

  @BeforeEach
  void open() {
    fixture = ExperimentFixture.direct(runs).open("quickstart");
    model = new DeviceViewModel(fixture.document(), fixture.services().tasks());
  }

  @Test
  void doctorIsAskedOnceAndTheGpuGoesByItsName() {
    model.ask();
    model.ask();
    assertThat(fixture.tasks().started()).hasSize(1);
    fixture.tasks().latest("doctor", "--json").orElseThrow().finish(WITH);
    model.ask();
    assertThat(fixture.tasks().started()).hasSize(1);
    assertThat(model.options())
        .extracting(DeviceOption::label)
        .containsExactly("Automatic", "CPU", "NVIDIA H100");
    model.choose(model.options().get(2));
    assertThat(fixture.document().get("compute.device")).isEqualTo("gpu");
    assertThat(model.troubleProperty().get()).isEmpty();
  }

  @Test
  void aGpuThatIsAskedForAndNotThereIsExplained() {
    fixture.document().set("compute.device", "gpu");
    model.ask();
    fixture.tasks().latest("doctor").orElseThrow().finish(WITHOUT);
    assertThat(model.options().get(2).usable()).isFalse();
    assertThat(model.troubleProperty().get()).contains("this build computes on the CPU");
    fixture.document().set("compute.device", "cpu");
    assertThat(model.troubleProperty().get()).isEmpty();
  }

  @Test
  void theExperimentsDeviceIsTheChosenOne() {
    assertThat(model.chosenProperty().get()).isEqualTo(model.options().get(0));
    fixture.document().set("compute.device", "cpu");
    assertThat(model.chosenProperty().get()).isEqualTo(model.options().get(1));
  }

  @Test
  void doctorThatCannotBeRunIsAskedAgainLater() {
    model.ask();
    fixture.tasks().latest("doctor").orElseThrow().fail("no java");
    assertThat(model.noteProperty().get()).contains("no java");
    model.ask();
    assertThat(fixture.tasks().started()).hasSize(2);
  }

  @Test
  void theListOfDevicesIsOneListThatListenersCanStayOn() {
    assertThat(model.options()).isSameAs(model.options());
  }
}
