package org.redoubt.analysis;

import java.util.concurrent.CancellationException;

/** Examples taken so many at a time, as many as go through a network together. */
final class Chunks {
  private static final int SIZE = 100;

  private Chunks() {}

  /** What is done with the examples from (inclusive) to (exclusive). */
  interface Work {
    void on(int from, int to);
  }

  /**
   * Works through all examples in order.
   *
   * @throws CancellationException where the listener asks for it
   */
  static void forEach(int count, String stage, AnalysisListener listener, Work work) {
    listener.step(stage, 0, count);
    for (int from = 0; from < count; from += SIZE) {
      int to = Math.min(count, from + SIZE);
      work.on(from, to);
      listener.step(stage, to, count);
    }
  }
}
