package org.redoubt.ui.experiment.data;

import org.jspecify.annotations.Nullable;
import org.redoubt.config.DataSet;

/**
 * How many images each part of a data set has; null where only its files know.
 *
 * @param train images trained on
 * @param validation images never trained on that choose the best checkpoint
 * @param test images that the evaluation may use
 */
record SplitSizes(@Nullable Integer train, @Nullable Integer validation, @Nullable Integer test) {
  private static final int MNIST = 60_000;
  private static final int CIFAR = 50_000;
  private static final int TEST = 10_000;
  private static final int VALIDATION = 5_000;
  private static final int VALIDATION_OF_SUBSET = 1_000;

  /** As the experiment says, with the published numbers where it says all. */
  static SplitSizes of(DataSet data) {
    Integer wanted = data.validation();
    int validation =
        wanted != null ? wanted : data.train() == null ? VALIDATION : VALIDATION_OF_SUBSET;
    Integer all = published(data);
    Integer train =
        data.train() != null
            ? data.train()
            : all == null ? null : Integer.valueOf(all - validation);
    Integer test = data.test() != null ? data.test() : all == null ? null : Integer.valueOf(TEST);
    return new SplitSizes(train, validation, test);
  }

  private static @Nullable Integer published(DataSet data) {
    if (data instanceof DataSet.Mnist || data instanceof DataSet.FashionMnist) {
      return MNIST;
    }
    return data instanceof DataSet.Cifar10 ? CIFAR : null;
  }
}
