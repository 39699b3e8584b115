package org.redoubt.model;

import java.util.List;
import java.util.Optional;

/**
 * Whether the GPUs of a computer serve ND4J's CUDA 11.6 backend, in one sentence where they do not.
 */
public final class GpuSupport {
  // ND4J's library has code for 3.7, 5.0, 5.2, 6.0, 6.1, 7.0, 7.5, 8.0 and 8.6, and none to
  // translate.
  private static final int OLDEST = 37;
  private static final int NEWEST = 89; // Ada runs what was built for 8.6; Hopper, 9.0, does not
  private static final long MEMORY = 4L << 30; // cuDNN's workspaces beside the ResNet's batches
  private static final String CPU_BUILD = "; without it, build without REDOUBT_CUDA and -Pcuda";

  private GpuSupport() {}

  /**
   * A card.
   *
   * @param name as the driver calls it
   * @param major of its compute capability, such as 8 of 8.6
   * @param minor of its compute capability
   * @param memoryBytes all of its memory
   */
  public record Card(String name, int major, int minor, long memoryBytes) {
    private int capability() {
      return 10 * major + minor;
    }
  }

  /**
   * What stands in the way of computing on a GPU with the CUDA build.
   *
   * @param driver whether a CUDA driver answered
   * @param cards all cards, the one that is used first
   * @return one sentence that says what was found, what is needed and what to do; empty: nothing
   */
  public static Optional<String> complaint(boolean driver, List<Card> cards) {
    if (!driver) {
      return Optional.of(
          "no CUDA driver answers; a GPU needs NVIDIA's driver 510 or newer" + CPU_BUILD);
    }
    return cards.isEmpty()
        ? Optional.of("the CUDA driver shows no GPU; make one visible" + CPU_BUILD)
        : complaint(cards.get(0));
  }

  private static Optional<String> complaint(Card card) {
    String capability =
        "%s has compute capability %d.%d".formatted(card.name(), card.major(), card.minor());
    if (card.capability() > NEWEST) {
      return Optional.of(
          capability
              + ", too new for CUDA 11.6, which knows 3.7 to 8.9; use an older card"
              + CPU_BUILD);
    }
    if (card.capability() < OLDEST) {
      return Optional.of(
          capability
              + ", too old for CUDA 11.6, which knows 3.7 to 8.9; use a newer card"
              + CPU_BUILD);
    }
    if (card.memoryBytes() < MEMORY) {
      return Optional.of(
          "%s has %.1f GiB of memory, training needs 4 GiB; use another card%s"
              .formatted(card.name(), card.memoryBytes() / (double) (1L << 30), CPU_BUILD));
    }
    return Optional.empty();
  }
}
