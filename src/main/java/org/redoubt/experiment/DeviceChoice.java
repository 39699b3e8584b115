package org.redoubt.experiment;

import java.util.List;
import java.util.Optional;
import org.redoubt.config.Compute.Device;
import org.redoubt.config.InvalidSetting;
import org.redoubt.config.Settings;

/**
 * What a configuration's {@code compute.device} means on this computer.
 *
 * @param gpus names of the GPUs in use; empty: the CPU computes
 * @param complaint what keeps a build with the CUDA backend from computing on a GPU
 */
record DeviceChoice(List<String> gpus, Optional<String> complaint) {
  DeviceChoice {
    gpus = List.copyOf(gpus);
  }

  /**
   * Checks a wish.
   *
   * @return a warning where the CPU steps in for a GPU that cannot be used
   * @throws InvalidSetting where a GPU is asked for and cannot be used
   */
  Optional<String> check(Device wish) {
    return switch (wish) {
      case CPU -> Optional.empty();
      case AUTO -> complaint.map(sentence -> sentence + "; the CPU computes instead");
      case GPU -> {
        if (gpus.isEmpty()) {
          throw new InvalidSetting(
              "compute.device",
              Settings.word(wish) + ", but " + complaint.orElse("no GPU is in use"),
              "auto or cpu");
        }
        yield Optional.empty();
      }
    };
  }
}
