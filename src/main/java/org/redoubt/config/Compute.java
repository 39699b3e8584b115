package org.redoubt.config;

import org.jspecify.annotations.Nullable;

/**
 * Where and with how many threads a run computes. Resolved once per run, then frozen in its
 * config.yaml.
 */
public record Compute(
    @Setting(
            def = "auto",
            absent = "auto",
            doc = "Threads of the native library; auto: as many as processors.",
            min = 1,
            max = 1024)
        @Nullable Integer threads,
    @Setting(
            def = "auto",
            doc =
                "auto: a usable GPU if the build has one, else the CPU; cpu; gpu: fail without one.")
        Device device) {

  public Compute {
    Settings.check(Compute.class, threads, device);
  }

  /** Kind of device. */
  public enum Device {
    AUTO,
    CPU,
    GPU
  }
}
