package org.redoubt.job;

/**
 * How a task ended.
 *
 * @param exitCode of the process: 0 done, 1 failed, 2 wrong input, {@link #STOPPED} stopped on
 *     request; {@link #UNKNOWN} where it was killed out of sight
 * @param output all of standard output, such as the document of --json
 * @param message the sentence that says why it did not come to its end; empty where it did
 */
public record TaskEnd(int exitCode, String output, String message) {
  /** Exit code of a command that was stopped, as of one that heard Ctrl-C. */
  public static final int STOPPED = 130;

  /** Stands for the exit code of a process that nobody saw end. */
  public static final int UNKNOWN = -1;

  /** Whether it did what it should. */
  public boolean done() {
    return exitCode == 0;
  }

  /** Whether it was stopped on request. */
  public boolean stopped() {
    return exitCode == STOPPED;
  }
}
