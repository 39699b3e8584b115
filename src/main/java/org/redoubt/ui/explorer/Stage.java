package org.redoubt.ui.explorer;

/** How far the explorer has come. */
public enum Stage {
  /** No run is selected. */
  NO_RUN,
  /** The run has nothing to load yet. */
  NO_CHECKPOINT,
  /** Its network is being loaded. */
  STARTING,
  /** Its network answers. */
  READY,
  /** Its network could not be loaded, or has ended. */
  FAILED
}
