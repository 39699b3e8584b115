package org.redoubt.experiment;

import java.util.List;
import java.util.Optional;
import org.redoubt.model.Engine;

/**
 * What the numeric library says of itself.
 *
 * @param backend ND4J's backend class, such as {@code CpuBackend}
 * @param accelerated whether ND4J's own convolutions run in oneDNN or cuDNN; without it they are
 *     about twenty times slower
 * @param oneDnn version of oneDNN's own library; empty where it does not load, or a GPU computes
 * @param gpus names of the GPUs in use; empty on the CPU backend
 * @param threads threads of one operation unless the experiment says otherwise
 * @param version ND4J's version
 * @param gpuComplaint what keeps a build with the CUDA backend from computing on a GPU
 */
public record EngineReport(
    String backend,
    boolean accelerated,
    Optional<String> oneDnn,
    List<String> gpus,
    int threads,
    String version,
    Optional<String> gpuComplaint) {
  public EngineReport {
    gpus = List.copyOf(gpus);
  }

  /**
   * Loads the library if need be and asks it.
   *
   * @throws RuntimeException or LinkageError as ND4J does where no native library fits the computer
   */
  public static EngineReport ask() {
    Engine.Facts facts = Engine.facts();
    return new EngineReport(
        facts.backend(),
        facts.accelerated(),
        facts.oneDnn(),
        facts.gpus(),
        facts.threads(),
        facts.version(),
        Engine.gpuComplaint());
  }
}
