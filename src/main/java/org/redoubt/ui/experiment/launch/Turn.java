package org.redoubt.ui.experiment.launch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.redoubt.config.Compute;
import org.redoubt.config.Experiment;
import org.redoubt.job.JobQueue;
import org.redoubt.run.RunState;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.model.RunItem;

/**
 * When runs that were just queued have their turn.
 *
 * @param runs all there are
 * @param queued names of the new ones
 * @param workers that may work at the same time
 */
record Turn(List<RunItem> runs, List<String> queued, int workers) {
  private static final Texts TEXTS = Texts.of("launch");

  /** In a sentence, for an experiment of which they were made. */
  String sentence(Experiment experiment) {
    String what =
        queued.size() == 1
            ? queued.get(0)
            : TEXTS.get("turn.several", queued.size(), queued.get(0));
    Optional<RunItem> gpu = busyGpu(experiment);
    long ahead = ahead();
    if (gpu.isPresent()) {
      return TEXTS.get("turn.gpu", what, gpu.get().name());
    } else if (active().size() >= workers) {
      String other = oldest().name();
      return ahead == 0
          ? TEXTS.get("turn.full", what, other, workers)
          : TEXTS.get("turn.behind", what, other, ahead, workers);
    }
    return ahead == 0 ? TEXTS.get("turn.now", what) : TEXTS.get("turn.after", what, ahead);
  }

  private Optional<RunItem> busyGpu(Experiment experiment) {
    return experiment.compute().device() == Compute.Device.GPU
        ? active().stream().filter(item -> JobQueue.onGpu(item.run())).findFirst()
        : Optional.empty();
  }

  private List<RunItem> active() {
    return runs.stream().filter(item -> item.status().state().active()).toList();
  }

  /** The one that began first is the one most likely to end first. */
  private RunItem oldest() {
    return active().stream()
        .min(Comparator.comparing(item -> item.status().created()))
        .orElseThrow();
  }

  private long ahead() {
    return runs.stream()
        .filter(item -> item.status().state() == RunState.QUEUED)
        .filter(item -> !queued.contains(item.name()))
        .count();
  }
}
