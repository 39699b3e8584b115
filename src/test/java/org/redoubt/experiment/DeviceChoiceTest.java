package org.redoubt.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redoubt.config.Compute.Device;
import org.redoubt.config.InvalidSetting;

class DeviceChoiceTest {
  private static final Optional<String> NO_DRIVER = Optional.of("no CUDA driver answers");
  private static final Optional<String> TOO_NEW = Optional.of("NVIDIA H100 is too new");

  @Test
  void buildForTheCpuComputesThereWithoutAWord() {
    DeviceChoice choice = new DeviceChoice(List.of(), Optional.empty());
    assertThat(choice.check(Device.AUTO)).isEmpty();
    assertThat(choice.check(Device.CPU)).isEmpty();
  }

  @Test
  void gpuThatIsAskedForAndMissingIsAnError() {
    assertThatThrownBy(() -> new DeviceChoice(List.of(), Optional.empty()).check(Device.GPU))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("no GPU is in use");
    assertThatThrownBy(() -> new DeviceChoice(List.of(), NO_DRIVER).check(Device.GPU))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("no CUDA driver answers");
    assertThatThrownBy(() -> new DeviceChoice(List.of(), TOO_NEW).check(Device.GPU))
        .hasMessage("compute.device: found gpu, but NVIDIA H100 is too new; allowed: auto or cpu");
  }

  @Test
  void autoFallsBackToTheCpuAndSaysWhy() {
    assertThat(new DeviceChoice(List.of(), NO_DRIVER).check(Device.AUTO))
        .hasValue("no CUDA driver answers; the CPU computes instead");
  }

  @Test
  void whoAsksForTheCpuIsNotToldOfCards() {
    assertThat(new DeviceChoice(List.of(), TOO_NEW).check(Device.CPU)).isEmpty();
  }

  @Test
  void cardThatServesIsUsed() {
    DeviceChoice choice = new DeviceChoice(List.of("NVIDIA A100"), Optional.empty());
    assertThat(choice.check(Device.GPU)).isEmpty();
    assertThat(choice.check(Device.AUTO)).isEmpty();
  }
}
