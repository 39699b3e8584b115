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
}
