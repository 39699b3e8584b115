package org.redoubt.ui.experiment.launch;

import org.jspecify.annotations.Nullable;
import org.redoubt.result.EstimateReport;
import org.redoubt.ui.task.TaskItem;

/** What is known of how long the experiment takes. */
sealed interface EstimateState {

  /** Nothing was measured yet. */
  record Unknown() implements EstimateState {}

  /**
   * A task measures.
   *
   * @param task null until it has been started
   */
  record Measuring(@Nullable TaskItem task) implements EstimateState {}

  /** Measured for the experiment as it is. */
  record Known(EstimateReport report) implements EstimateState {}

  /** Measured before the experiment changed in a way that matters. */
  record Stale(EstimateReport report) implements EstimateState {}

  /** It could not be measured; why. */
  record Failed(String sentence) implements EstimateState {}
}
