package org.redoubt.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.redoubt.result.EstimateReport.Measured;

/**
 * Times of equal pieces of work, the first of which warm the program up. Short pieces are measured
 * more often than long ones.
 */
final class Timings {
  private static final int WARMUPS = 5;
  private static final int COUNT = 15;
  private static final int FEWEST = 3;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5); // for each of the two
  private final List<Long> warmups = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();

  void add(long nanos) {
    if (warming()) {
      warmups.add(nanos);
    } else {
      times.add(nanos);
    }
  }

  private boolean warming() {
    return !enough(warmups, WARMUPS, 2);
  }

  /** Whether it was measured often enough. */
  boolean enough() {
    return !warming() && enough(times, COUNT, FEWEST);
  }

  private static boolean enough(List<Long> measured, int wanted, int fewest) {
    long spent = measured.stream().mapToLong(Long::longValue).sum();
    return measured.size() >= wanted || (measured.size() >= fewest && spent >= PATIENCE);
  }

  /** How often it was done, and is done at most. */
  int done() {
    return warmups.size() + times.size();
  }

  int most() {
    return WARMUPS + COUNT;
  }

  /**
   * What came out; where there was too little work to get warm, the last piece stands for all.
   *
   * @param images in a piece
   * @param parts equal parts of a piece, of which one is wanted
   */
  Measured measured(int images, int parts) {
    boolean cold = times.isEmpty();
    List<Long> counted = cold ? warmups.subList(warmups.size() - 1, warmups.size()) : times;
    List<Long> sorted = counted.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    int before = cold ? warmups.size() - 1 : warmups.size();
    return new Measured(images, sorted.size(), before, Math.max(1, median) / 1e9 / parts);
  }
}
