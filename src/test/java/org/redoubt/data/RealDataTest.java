package org.redoubt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redoubt.config.DataSet;
import org.redoubt.config.Seed;

/** Reads the published data sets where they are there: -Dredoubt.data=DIR, else ../shared/data. */
class RealDataTest {
  private static final Path DATA = Path.of(System.getProperty("redoubt.data", "../shared/data"));

  @Test
  void mnistHasItsPublishedClassesAndMean() {
    assumeComplete(KnownData.MNIST);
    Splits splits = DataSets.load(new DataSet.Mnist(null, null, null, null), DATA, new Seed(1));
    assertThat(splits.warnings()).isEmpty();
    assertThat(splits.train().size()).isEqualTo(55_000);
    assertThat(splits.validation().size()).isEqualTo(5_000);
    assertThat(counts(splits.test()))
        .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    assertThat(mean(splits.test(), 0)).isCloseTo(0.1325, within(1e-4));
  }

  @Test
  void cifarHasItsPublishedClassesAndMeans() {
    assumeComplete(KnownData.CIFAR10);
    Splits splits =
        DataSets.load(
            new DataSet.Cifar10(null, 1000, 10, null, DataSet.Augmentation.NONE, 0),
            DATA,
            new Seed(1));
    assertThat(splits.warnings()).allMatch(w -> w.contains("of the 10,000 CIFAR-10 test images"));
    assertThat(splits.test().size()).isBetween(9_980, 10_000);
    assertThat(counts(splits.test())[0]).isEqualTo(1000);
    assertThat(counts(splits.train()))
        .as("the first thousand of data_batch_1")
        .hasSize(10)
        .doesNotContain(0);
    assertThat(mean(splits.test(), 0)).isCloseTo(0.4943, within(1e-3));
    assertThat(mean(splits.test(), 1)).isCloseTo(0.4851, within(1e-3));
    assertThat(mean(splits.test(), 2)).isCloseTo(0.4502, within(1e-3));
  }

  private static void assumeComplete(KnownData set) {
    assumeTrue(
        DataFolder.contents(set, DATA).complete(),
        () -> set.title() + " is not in " + DATA + "; give its folder with -Dredoubt.data=DIR");
  }

  private static int[] counts(ImageSet images) {
    int[] counts = new int[images.classes()];
    IntStream.range(0, images.size()).forEach(i -> counts[images.label(i)]++);
    return counts;
  }

  private static double mean(ImageSet images, int channel) {
    ImageShape shape = images.shape();
    double sum = 0;
    for (int i = 0; i < images.size(); i++) {
      for (int k = channel; k < shape.size(); k += shape.channels()) {
        sum += images.value(i, k);
      }
    }
    return sum / ((double) images.size() * shape.height() * shape.width());
  }
}
