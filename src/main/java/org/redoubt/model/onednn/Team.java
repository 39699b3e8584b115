package org.redoubt.model.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntConsumer;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * As many workers as the native library has threads. Each takes a part of a batch through the whole
 * network with single-threaded primitives: threads then meet once per pass instead of once per
 * primitive, and each keeps its own part in its own cache.
 */
final class Team {
  private final OneDnn library;
  private final List<Worker> workers = new ArrayList<>();
  private final Worker alone;

  Team(OneDnn library) {
    this.library = library;
    this.alone = new Worker(library, true);
  }

  /** A worker's job: examples {@code from} (inclusive) to {@code to} (exclusive). */
  interface Job {
    void run(Worker worker, int from, int to);
  }

  /** Runs a job on a batch and waits for all of it. */
  void run(int batch, Job job) {
    int threads = threads();
    while (workers.size() < threads) {
      workers.add(new Worker(library, false));
    }
    int parts = Math.min(threads, batch);
    IntConsumer part =
        i ->
            job.run(
                workers.get(i),
                (int) ((long) batch * i / parts),
                (int) ((long) batch * (i + 1) / parts));
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (int i = 1; i < parts; i++) {
      int mine = i;
      others.add(ForkJoinPool.commonPool().submit(() -> single(part, mine)));
    }
    try {
      single(part, 0);
    } finally {
      others.forEach(ForkJoinTask::quietlyJoin); // nobody works on buffers that are given up
    }
    others.forEach(ForkJoinTask::join); // throws what they threw
  }

  /** Runs a job on a batch by one worker whose primitives share the threads among themselves. */
  void runWhole(int batch, Job job) {
    job.run(alone, 0, batch);
  }

  /** All workers so far, in order. */
  List<Worker> workers() {
    List<Worker> all = new ArrayList<>(workers);
    all.add(alone);
    return all;
  }

  /** Threads of the native library. */
  static int threads() {
    return ops().ompGetMaxThreads();
  }

  /** On this thread, primitives that use no other. */
  private static void single(IntConsumer part, int i) {
    int before = ops().ompGetMaxThreads();
    ops().setOmpNumThreads(1);
    try {
      part.accept(i);
    } finally {
      ops().setOmpNumThreads(before);
    }
  }

  private static NativeOps ops() {
    Nd4j.getExecutioner(); // loads the backend
    return NativeOpsHolder.getInstance().getDeviceNativeOps();
  }
}
