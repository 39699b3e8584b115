package org.redoubt.ui.model;

import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunStatus;
import org.redoubt.run.RunSummary;

/**
 * A run as it was last seen.
 *
 * @param summary what lists show of it
 * @param stamp changes whenever a file of the run has changed that a panel may show
 */
public record RunItem(RunDirectory run, RunStatus status, RunSummary summary, Stamp stamp) {
  public String name() {
    return run.name();
  }

  /** The name without the date and the time, where that leaves something. */
  public String shortName() {
    return shortened(name());
  }

  /** The name of a run's directory without the date and the time, where that leaves something. */
  public static String shortened(String name) {
    String rest = name.replaceFirst("^\\d{4}-\\d{2}-\\d{2}_\\d{6}_", "");
    return rest.isEmpty() ? name : rest;
  }
}
