package org.redoubt.ui.experiment.launch;

import java.util.List;

/**
 * What {@code queue add --json} prints.
 *
 * @param runs names of the runs, in the order of their turn
 */
record Queued(List<String> runs) {
  Queued {
    runs = List.copyOf(runs);
  }
}
