package org.redoubt.bench;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One task of one program on one network, timed run by run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked // JMH fills the fields
public class Measured {
  /** What computes. */
  @Param("REDOUBT")
  public Program program;

  /** Name of the workload. */
  @Param("mnist-cnn")
  public String network;

  /** What is computed. */
  @Param("FORWARD")
  public Task task;

  /** Threads of either program. */
  @Param("1")
  public int threads;

  /** Seconds of runs before the measured ones; 0: none. */
  @Param("1")
  public double warmUp;

  private Side side;

  /** Builds network, weights and images, and warms up. */
  @Setup(Level.Trial)
  public void open() {
    side = program.side(Workload.of(network), threads);
    long end = System.nanoTime() + (long) (warmUp * 1e9);
    while (System.nanoTime() < end) {
      side.run(task);
    }
  }

  /** Frees them. */
  @TearDown(Level.Trial)
  public void close() {
    side.close();
  }

  /** The measured call. */
  @Benchmark
  public void run() {
    side.run(task);
  }
}
