package org.redoubt.bench;

import java.util.List;
import java.util.Locale;

/** What the machine's own oneDNN reaches, in GFLOP/s. */
record MachineRate(int threads, double convolution, double gemm) {

  static MachineRate measure(int threads) {
    return new MachineRate(threads, Double.NaN, Double.NaN);
  }

  String text(List<Row> rows) {
    return String.format(Locale.ROOT, "%d threads: %.0f %.0f %d", threads, convolution, gemm, rows.size());
  }
}
