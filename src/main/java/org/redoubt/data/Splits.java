package org.redoubt.data;

import java.util.List;

/**
 * A data set divided for an experiment; no image is in two of the three parts.
 *
 * @param train images to train on
 * @param validation images that choose the checkpoint; may have none
 * @param test images to report on
 * @param source where they came from, in one line
 * @param files the files read, with their checksums; empty for built-in data
 * @param warnings sentences that the user and the run's provenance should see
 */
public record Splits(
    ImageSet train,
    ImageSet validation,
    ImageSet test,
    String source,
    List<SourceFile> files,
    List<String> warnings) {
  public Splits {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
    if (!train.shape().equals(test.shape()) || !train.shape().equals(validation.shape())) {
      throw new IllegalArgumentException(
          "images differ in shape: " + train.shape() + ", " + test.shape());
    }
  }

  /** Height, width and channels of every image. */
  public ImageShape shape() {
    return train.shape();
  }

  /** Number of classes. */
  public int classes() {
    return train.classes();
  }
}
