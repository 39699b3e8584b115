package org.redoubt.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.DataSet;
import org.redoubt.config.Seed;

/** Loads the data set of an experiment and divides it. */
public final class DataSets {
  private static final ImageShape MNIST_SHAPE = new ImageShape(28, 28, 1);

  private DataSets() {}

  /**
   * Reads or draws the images that a configuration asks for, checked and divided.
   *
   * @param dataFolder where to look for published data sets whose directory is not given
   * @param seed decides the built-in digits; files are read as they are
   * @throws DataException if files are missing or broken, or hold too few images
   */
  public static Splits load(DataSet config, Path dataFolder, Seed seed) {
    if (config instanceof DataSet.SyntheticDigits digits) {
      return digits(digits, seed);
    }
    if (config instanceof DataSet.Idx idx) {
      return idx(idx);
    }
    KnownData set = known(config);
    DataFolder.Contents contents = locate(set, config.directory(), dataFolder);
    return set == KnownData.CIFAR10 ? cifar(config, contents) : mnist(config, contents);
  }

  /**
   * The configuration with the folder of its files written out.
   *
   * @throws DataException if the files are missing
   */
  public static DataSet located(DataSet config, Path dataFolder) {
    if (config instanceof DataSet.SyntheticDigits) {
      return config;
    }
    Path folder =
        config instanceof DataSet.Idx idx
            ? Path.of(idx.directory())
            : locate(known(config), config.directory(), dataFolder).folder();
    return config.withDirectory(folder.toAbsolutePath().normalize().toString());
  }

  private static KnownData known(DataSet config) {
    if (config instanceof DataSet.Mnist) {
      return KnownData.MNIST;
    }
    return config instanceof DataSet.FashionMnist ? KnownData.FASHION_MNIST : KnownData.CIFAR10;
  }

  private static Splits digits(DataSet.SyntheticDigits config, Seed seed) {
    DigitGenerator generator = new DigitGenerator(DigitDifficulty.STANDARD, seed.fork("digits"));
    return new Splits(
        generator.images("train", count(config.train())),
        generator.images("validation", count(config.validation())),
        generator.images("test", count(config.test())),
        "built-in synthetic digits, seed " + seed.value(),
        List.of(),
        List.of());
  }

  private static int count(@Nullable Integer configured) {
    if (configured == null) {
      throw new IllegalArgumentException("the built-in digits need a number of images");
    }
    return configured;
  }

  private static Splits mnist(DataSet config, DataFolder.Contents contents) {
    KnownData set = contents.set();
    Path folder = contents.folder();
    LabelledFiles train = idxPair(folder, set.fileNames().subList(0, 2), set.classNames());
    LabelledFiles test = idxPair(folder, set.fileNames().subList(2, 4), set.classNames());
    ImageShape shape = train.images().shape();
    if (!shape.equals(MNIST_SHAPE)) {
      throw new DataException(
          "%s has images of %dx%d; %s has 28x28: use data kind idx for other image sizes"
              .formatted(train.files().get(0).path(), shape.height(), shape.width(), set.title()));
    }
    return divide(config, contents, train, test);
  }

  private static Splits cifar(DataSet config, DataFolder.Contents contents) {
    List<Path> files = contents.present();
    int last = files.size() - 1;
    LabelledFiles train = CifarReader.read(files.subList(0, last));
    LabelledFiles test = CifarReader.read(files.subList(last, last + 1));
    return divide(config, contents, train, test);
  }

  private static Splits divide(
      DataSet config, DataFolder.Contents contents, LabelledFiles train, LabelledFiles test) {
    List<String> warnings = new ArrayList<>(Identity.check(contents.set(), train, test));
    int count = test.images().size();
    if (contents.set() == KnownData.CIFAR10 && count != KnownData.TEST_IMAGES) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s holds %,d of the %,d CIFAR-10 test images; scores are on those",
              test.files().get(0).path(),
              count,
              KnownData.TEST_IMAGES));
    }
    return new SplitRule(config)
        .divide(
            train, test, source(contents.set().title(), contents.folder(), train, test), warnings);
  }

  private static Splits idx(DataSet.Idx config) {
    Path folder = DataFolder.path(config.directory(), "data.directory");
    DataFolder.Contents contents = DataFolder.contents(KnownData.MNIST, List.of(folder));
    if (!contents.complete()) {
      throw new DataException(
          folder
              + " lacks "
              + String.join(", ", contents.missing())
              + " (each may end in .gz); put them there or correct data.directory");
    }
    List<String> classes = IntStream.range(0, config.classes()).mapToObj(String::valueOf).toList();
    List<String> names = KnownData.MNIST.fileNames();
    LabelledFiles train = idxPair(folder, names.subList(0, 2), classes);
    LabelledFiles test = idxPair(folder, names.subList(2, 4), classes);
    return new SplitRule(config)
        .divide(train, test, source("IDX files", folder, train, test), List.of());
  }

  private static LabelledFiles idxPair(Path folder, List<String> names, List<String> classes) {
    return IdxReader.read(
        DataFolder.find(folder, names.get(0)).orElseThrow(),
        DataFolder.find(folder, names.get(1)).orElseThrow(),
        classes);
  }

  private static String source(String title, Path folder, LabelledFiles train, LabelledFiles test) {
    return String.format(
        Locale.ROOT,
        "%s in %s: files of %,d training and %,d test images",
        title,
        folder,
        train.images().size(),
        test.images().size());
  }

  private static DataFolder.Contents locate(
      KnownData set, @Nullable String directory, Path dataFolder) {
    List<Path> places =
        directory == null
            ? set.places(dataFolder)
            : places(set, DataFolder.path(directory, "data.directory"));
    DataFolder.Contents contents = DataFolder.contents(set, places);
    if (!contents.complete()) {
      throw new DataException(
          set.title()
              + (contents.present().isEmpty() ? " is not there" : " is not complete")
              + ": put "
              + String.join(", ", contents.missing())
              + " (each may end in .gz) into "
              + contents.folder()
              + (directory == null
                  ? ", or run 'redoubt data fetch " + set.word() + "'"
                  : ", or correct data.directory"));
    }
    return contents;
  }

  /** A given folder holds the files itself; CIFAR-10's may be in the folder of its archive. */
  private static List<Path> places(KnownData set, Path given) {
    return set == KnownData.CIFAR10
        ? List.of(given, given.resolve("cifar-10-batches-bin"))
        : List.of(given);
  }
}
