package org.redoubt.config;

import org.jspecify.annotations.Nullable;

/** A data set and its split into training, validation and test images. */
public sealed interface DataSet {
  /** Number of classes; labels run from 0. */
  default int classes() {
    return 10;
  }

  /** Training images used, from the front; null: all that validation leaves. */
  @Nullable Integer train();

  /**
   * Validation images, taken from the end of the training file and never trained on; null: 5,000,
   * or 1,000 where {@link #train} takes a subset.
   */
  @Nullable Integer validation();

  /** Test images available to the evaluation, from the front; null: all. */
  @Nullable Integer test();

  /**
   * Folder of the files; null: the data folder of the command line. Always null for built-in data.
   */
  default @Nullable String directory() {
    return null;
  }

  /** The same data set with its files in another folder; built-in data stays as it is. */
  default DataSet withDirectory(String folder) {
    return this;
  }

  /** Built-in 28x28 digits, drawn from stroke descriptions; needs no files. */
  @Kind(
      value = "synthetic-digits",
      doc = "Built-in 28x28 digits drawn from strokes; needs no download.")
  record SyntheticDigits(
      @Setting(def = "10000", doc = "Training images.", min = 10, max = 1_000_000)
          @Nullable Integer train,
      @Setting(def = "1000", doc = "Validation images.", min = 0, max = 100_000)
          @Nullable Integer validation,
      @Setting(def = "2000", doc = "Test images.", min = 1, max = 100_000) @Nullable Integer test)
      implements DataSet {
    public SyntheticDigits {
      Settings.check(SyntheticDigits.class, train, validation, test);
    }
  }

  /** MNIST handwritten digits, IDX files. */
  @Kind(value = "mnist", doc = "MNIST handwritten digits (four IDX files).")
  record Mnist(
      @Setting(
              def = "auto",
              absent = "auto",
              doc = "Folder of the four files; auto: mnist in the data folder.")
          @Nullable String directory,
      @Setting(def = "all", absent = "all", doc = "Training images, from the front.", min = 10)
          @Nullable Integer train,
      @Setting(
              def = "auto",
              absent = "auto",
              doc =
                  "Validation images from the end of the training file; auto: 5000, or 1000 with a training subset.",
              min = 0)
          @Nullable Integer validation,
      @Setting(def = "all", absent = "all", doc = "Test images, from the front.", min = 1)
          @Nullable Integer test)
      implements DataSet {
    public Mnist {
      Settings.check(Mnist.class, directory, train, validation, test);
    }

    @Override
    public DataSet withDirectory(String folder) {
      return new Mnist(folder, train, validation, test);
    }
  }

  /** Fashion-MNIST, in MNIST's file layout. */
  @Kind(value = "fashion-mnist", doc = "Fashion-MNIST (four IDX files, named as MNIST's).")
  record FashionMnist(
      @Setting(
              def = "auto",
              absent = "auto",
              doc = "Folder of the four files; auto: fashion-mnist in the data folder.")
          @Nullable String directory,
      @Setting(def = "all", absent = "all", doc = "Training images, from the front.", min = 10)
          @Nullable Integer train,
      @Setting(
              def = "auto",
              absent = "auto",
              doc =
                  "Validation images from the end of the training file; auto: 5000, or 1000 with a training subset.",
              min = 0)
          @Nullable Integer validation,
      @Setting(def = "all", absent = "all", doc = "Test images, from the front.", min = 1)
          @Nullable Integer test)
      implements DataSet {
    public FashionMnist {
      Settings.check(FashionMnist.class, directory, train, validation, test);
    }

    @Override
    public DataSet withDirectory(String folder) {
      return new FashionMnist(folder, train, validation, test);
    }
  }

  /** Any other data set in MNIST's layout: four IDX files of unsigned bytes, images of any size. */
  @Kind(
      value = "idx",
      doc = "Any data set in MNIST's layout (four IDX files of unsigned bytes, any image size).")
  record Idx(
      @Setting(doc = "Folder of train-images, train-labels, t10k-images and t10k-labels.")
          String directory,
      @Setting(def = "10", doc = "Number of classes; labels run from 0.", min = 2, max = 1000)
          int classes,
      @Setting(def = "all", absent = "all", doc = "Training images, from the front.", min = 10)
          @Nullable Integer train,
      @Setting(
              def = "auto",
              absent = "auto",
              doc =
                  "Validation images from the end of the training file; auto: 5000, or 1000 with a training subset.",
              min = 0)
          @Nullable Integer validation,
      @Setting(def = "all", absent = "all", doc = "Test images, from the front.", min = 1)
          @Nullable Integer test)
      implements DataSet {
    public Idx {
      Settings.check(Idx.class, directory, classes, train, validation, test);
    }

    @Override
    public DataSet withDirectory(String folder) {
      return new Idx(folder, classes, train, validation, test);
    }
  }

  /** CIFAR-10 in the binary layout. */
  @Kind(value = "cifar10", doc = "CIFAR-10 colour images, binary layout, gzipped or not.")
  record Cifar10(
      @Setting(
              def = "auto",
              absent = "auto",
              doc = "Folder of the .bin files; auto: found below the data folder.")
          @Nullable String directory,
      @Setting(def = "all", absent = "all", doc = "Training images, from the front.", min = 10)
          @Nullable Integer train,
      @Setting(
              def = "auto",
              absent = "auto",
              doc =
                  "Validation images from the end of the training files; auto: 5000, or 1000 with a training subset.",
              min = 0)
          @Nullable Integer validation,
      @Setting(def = "all", absent = "all", doc = "Test images, from the front.", min = 1)
          @Nullable Integer test,
      @Setting(def = "crop-flip", doc = "Random crop and horizontal flip in training, or none.")
          Augmentation augment,
      @Setting(
              def = "4",
              doc = "Zero pixels added on each side before the random crop.",
              min = 0,
              max = 16)
          int cropPadding)
      implements DataSet {
    public Cifar10 {
      Settings.check(Cifar10.class, directory, train, validation, test, augment, cropPadding);
    }

    @Override
    public DataSet withDirectory(String folder) {
      return new Cifar10(folder, train, validation, test, augment, cropPadding);
    }
  }

  /** Random changes of training images. */
  enum Augmentation {
    NONE,
    CROP_FLIP
  }
}
