package org.redoubt.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.DataSet;

/**
 * Divides the images of a training and a test file as the configuration asks: training images from
 * the front, validation images from the end, test images from the front.
 */
record SplitRule(DataSet config) {
  private static final int VALIDATION = 5_000;
  private static final int VALIDATION_OF_SUBSET = 1_000;

  /**
   * The three parts.
   *
   * @throws DataException if there are fewer images than asked for, or the two files differ in
   *     image size
   */
  Splits divide(LabelledFiles train, LabelledFiles test, String source, List<String> warnings) {
    checkShapes(train, test);
    int available = train.images().size();
    int validation = validationImages();
    Integer asked = config.train();
    int used = asked == null ? available - validation : asked;
    if (used < 1 || used > available - validation) {
      throw tooFew(train, asked, validation);
    }
    return new Splits(
        train.images().slice(0, used),
        train.images().slice(available - validation, available),
        test.images().slice(0, testImages(test)),
        source,
        concat(train.files(), test.files()),
        warnings);
  }

  private int validationImages() {
    Integer asked = config.validation();
    if (asked != null) {
      return asked;
    }
    return config.train() == null ? VALIDATION : VALIDATION_OF_SUBSET;
  }

  private int testImages(LabelledFiles test) {
    Integer asked = config.test();
    int available = test.images().size();
    if (asked != null && asked > available) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s holds %,d images; data.test asks for %,d: ask for at most %,d, or leave it out"
                  + " to use all",
              name(test),
              available,
              asked,
              available));
    }
    return asked == null ? available : asked;
  }

  private static DataException tooFew(
      LabelledFiles train, @Nullable Integer asked, int validation) {
    int available = train.images().size();
    return new DataException(
        asked == null
            ? String.format(
                Locale.ROOT,
                "%s holds %,d images, of which validation takes %,d: none is left to train on; set"
                    + " data.validation below %,d",
                name(train),
                available,
                validation,
                available)
            : String.format(
                Locale.ROOT,
                "%s holds %,d images; %,d for training and %,d for validation make %,d: lower"
                    + " data.train or data.validation",
                name(train),
                available,
                asked,
                validation,
                (long) asked + validation));
  }

  private static void checkShapes(LabelledFiles train, LabelledFiles test) {
    ImageShape a = train.images().shape();
    ImageShape b = test.images().shape();
    if (!a.equals(b)) {
      throw new DataException(
          "%s has images of %dx%d, %s of %dx%d; expected the same size in both"
              .formatted(name(train), a.height(), a.width(), name(test), b.height(), b.width()));
    }
  }

  private static String name(LabelledFiles files) {
    String first = files.files().get(0).path();
    return files.images().shape().channels() == 1 || files.files().size() == 1
        ? first
        : first + " to " + files.files().get(files.files().size() - 1).path();
  }

  private static List<SourceFile> concat(List<SourceFile> first, List<SourceFile> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
