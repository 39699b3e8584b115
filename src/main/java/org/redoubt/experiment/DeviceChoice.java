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
   * @throws InvalidSetting where a GPU is asked for and cannot be used, or one that cannot be used
   *     is all that this build has
   */
  Optional<String> check(Device wish) {
    boolean onCpu = gpus.isEmpty();
    boolean refused =
        wish == Device.GPU ? onCpu || complaint.isPresent() : !onCpu && complaint.isPresent();
    if (refused) {
      throw new InvalidSetting(
          "compute.device",
          Settings.word(wish) + ", but " + complaint.orElse("no GPU is in use"),
          "cpu or auto with a build for the CPU");
    }
    return wish == Device.AUTO
        ? complaint.map(sentence -> sentence + "; the CPU computes instead")
        : Optional.empty();
  }
}
