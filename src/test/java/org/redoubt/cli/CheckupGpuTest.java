package org.redoubt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redoubt.experiment.EngineReport;

/** What doctor says about GPUs, for engines that this computer does not have. */
class CheckupGpuTest {
  private static EngineReport engine(List<String> gpus, String complaint) {
    return engine(true, gpus, complaint);
  }

  private static EngineReport engine(boolean accelerated, List<String> gpus, String complaint) {
    return new EngineReport(
        "backend",
        accelerated,
        Optional.of("2.5.2"),
        gpus,
        2,
        "1.0.0-M2.1",
        Optional.of(complaint).filter(c -> !c.isEmpty()));
  }

  @Test
  void buildForTheCpuIsFine() {
    Finding finding = Checkup.gpu(engine(List.of(), ""));
    assertThat(finding.level()).isEqualTo(Finding.Level.OK);
    assertThat(finding.found()).isEqualTo("none used; this build computes on the CPU");
  }

  @Test
  void supportedCardIsNamed() {
    Finding finding = Checkup.gpu(engine(List.of("NVIDIA A100"), ""));
    assertThat(finding.level()).isEqualTo(Finding.Level.OK);
    assertThat(finding.found()).isEqualTo("NVIDIA A100: supported");
  }

  @Test
  void cardThatCannotComputeIsAWarningBecauseTheCpuStepsIn() {
    Finding finding = Checkup.gpu(engine(List.of(), "NVIDIA H100 is too new"));
    assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
    assertThat(finding.found()).isEqualTo("NVIDIA H100 is too new");
    assertThat(finding.advice()).contains("the CPU computes instead");
  }

  @Test
  void slowConvolutionsHaveAnotherCureInABuildWithCuda() {
    assertThat(Checkup.accelerated(engine(false, List.of(), "no driver answers")).advice())
        .isEqualTo("build without REDOUBT_CUDA and -Pcuda");
    assertThat(Checkup.accelerated(engine(false, List.of(), "")).advice())
        .contains("packaging/redoubt");
  }
}
