package org.redoubt.ui.model;

import java.time.Instant;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunStatus;

/**
 * A run as it was last seen.
 *
 * @param stamp changes whenever a file of the run has changed that a panel may show
 */
public record RunItem(RunDirectory run, RunStatus status, Instant stamp) {
  public String name() {
    return run.name();
  }
}
