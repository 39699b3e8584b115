package org.redoubt.job;

import java.util.List;
import org.redoubt.job.WorkerCommand.Variable;

/**
 * Environment of the native library. Every step allocates and frees arrays of some megabytes;
 * glibc's malloc by default gives such blocks back to the system at once, and the next step pays
 * page faults for them again, more than the arithmetic on them costs. One arena that keeps what it
 * has stops that; other C libraries ignore the variables. Threads that spin while they wait stall
 * every operation for a time slice as soon as a second process is busy, so they wait passively.
 */
final class NativeEnvironment {
  private NativeEnvironment() {}

  static List<Variable> environment(int threads) {
    String count = Integer.toString(threads);
    return List.of(
        new Variable("OMP_NUM_THREADS", count),
        new Variable("OMP_WAIT_POLICY", "passive"),
        new Variable("OPENBLAS_NUM_THREADS", count),
        new Variable("MKL_NUM_THREADS", count),
        new Variable("MALLOC_ARENA_MAX", "1"),
        new Variable("MALLOC_MMAP_MAX_", "0"), // no block by mmap, which free() would unmap
        new Variable("MALLOC_TRIM_THRESHOLD_", "17179869184"), // 16 GiB: keep the heap's end
        new Variable("MALLOC_TOP_PAD_", "67108864")); // 64 MiB: grow in large steps
  }
}
