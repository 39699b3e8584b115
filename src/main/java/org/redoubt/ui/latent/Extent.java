package org.redoubt.ui.latent;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/** Where numbers lie. */
record Extent(double min, double max) {

  /** Of no numbers at all: from 0 to 0. */
  static Extent of(DoubleStream numbers) {
    DoubleSummaryStatistics all = numbers.summaryStatistics();
    return all.getCount() == 0 ? new Extent(0, 0) : new Extent(all.getMin(), all.getMax());
  }

  double middle() {
    return (min + max) / 2;
  }

  double half() {
    return (max - min) / 2;
  }
}
