package org.redoubt.figure;

import java.util.List;
import org.redoubt.result.AttackResult;
import org.redoubt.result.ExampleOutcome;

/**
 * One attack on one run's network, for figures that compare runs.
 *
 * @param name for the legend
 * @param result with an outcome for every image
 */
public record AttackedRun(String name, AttackResult result) {
  public AttackedRun {
    if (result.outcomes().isEmpty()) {
      throw new IllegalArgumentException(
          "run '" + name + "' has no outcomes by image; evaluate it again to get them");
    }
  }

  /** Images attacked. */
  int n() {
    return result.outcomes().size();
  }

  /** Images that stayed right. */
  long robust() {
    return result.outcomes().stream().filter(ExampleOutcome::robust).count();
  }

  static List<AttackedRun> checked(List<AttackedRun> runs, String figure) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException(figure + " needs at least one attacked run");
    }
    return List.copyOf(runs);
  }
}
