package org.redoubt.ui.experiment.launch;

import java.util.List;

/**
 * What came of the latest launch.
 *
 * @param sentence for the user; empty: nothing was launched yet
 * @param failed whether no run was made
 * @param runs names of those that were made
 */
record LaunchResult(String sentence, boolean failed, List<String> runs) {
  static final LaunchResult NONE = new LaunchResult("", false, List.of());

  LaunchResult {
    runs = List.copyOf(runs);
  }
}
