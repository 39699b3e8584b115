package org.redoubt.ui.task;

import org.redoubt.ui.base.Memory;

/** How many runs the window trains at the same time, remembered. */
public record WorkerLimit(Memory memory) {
  private static final String KEY = "queue.workers";

  /** From 1 to {@link #most}. */
  public int get() {
    return (int) Math.max(1, Math.min(most(), memory.number(KEY, 1)));
  }

  public void set(int workers) {
    memory.put(KEY, Integer.toString(workers));
  }

  /** More workers than processors only take time from each other. */
  public static int most() {
    return Runtime.getRuntime().availableProcessors();
  }
}
