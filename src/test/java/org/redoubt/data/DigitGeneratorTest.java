package org.redoubt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redoubt.config.DataSet;
import org.redoubt.config.Seed;

class DigitGeneratorTest {
  private static final DigitGenerator GENERATOR =
      new DigitGenerator(DigitDifficulty.STANDARD, new Seed(5));

  @Test
  void firstImagesDoNotDependOnTheCount() {
    ImageSet few = GENERATOR.images("train", 20);
    ImageSet many = GENERATOR.images("train", 200);
    assertThat(few.batch(all(20)).images()).isEqualTo(many.batch(all(20)).images());
  }

  /**
   * Guards runs made earlier or elsewhere; only a deliberate change of the drawing may break it.
   */
  @Test
  void sameSeedGivesTheSameBytesOnEveryPlatform() {
    DigitDifficulty fixed =
        new DigitDifficulty(
            0.04, 0.3, 0.2, 16, 21, 0.8, 1.2, 2, 1.5, 0.8, 1.7, 0.8, 1.6, 0.85, 0.04, 0.2, 0.1);
    ImageSet images = new DigitGenerator(fixed, new Seed(7)).images("train", 50);
    var digest = Sha256.digest();
    for (int at = 0; at < 50 * 784; at++) {
      digest.update((byte) Math.round(255 * images.value(at / 784, at % 784)));
    }
    assertThat(Sha256.hex(digest))
        .isEqualTo("415047c8ff2bd9ac37abb3a4059df4560cc6f2106fa2c6091151de776c952e84");
  }

  @Test
  void streamsAndSeedsDiffer() {
    ImageSet train = GENERATOR.images("train", 1);
    assertThat(GENERATOR.images("test", 1).batch(all(1)).images())
        .isNotEqualTo(train.batch(all(1)).images());
    assertThat(
            new DigitGenerator(DigitDifficulty.STANDARD, new Seed(6))
                .images("train", 1)
                .batch(all(1))
                .images())
        .isNotEqualTo(train.batch(all(1)).images());
  }

  @Test
  void everyClassIsEquallyFrequent() {
    ImageSet images = GENERATOR.images("train", 100);
    int[] counts = new int[10];
    IntStream.range(0, 100).forEach(i -> counts[images.label(i)]++);
    assertThat(counts).containsOnly(10);
  }

  @Test
  void inkIsNearOneAndBackgroundNearZero() {
    ImageSet images = GENERATOR.images("train", 500);
    int[] histogram = new int[3]; // background, edge, ink
    for (int i = 0; i < 500; i++) {
      for (int k = 0; k < 784; k++) {
        float value = images.value(i, k);
        histogram[value < 0.15 ? 0 : value < 0.7 ? 1 : 2]++;
      }
    }
    double total = 500 * 784;
    assertThat(histogram[0] / total).as("background").isBetween(0.75, 0.92);
    assertThat(histogram[1] / total).as("edges").isLessThan(0.09);
    assertThat(histogram[2] / total).as("ink").isBetween(0.06, 0.2);
  }

  @Test
  void noDigitLeavesTheImage() {
    ImageSet images = GENERATOR.images("train", 500);
    double border = 0;
    for (int i = 0; i < 500; i++) {
      for (int k = 0; k < 28; k++) {
        border += images.value(i, k) + images.value(i, 27 * 28 + k);
        border += images.value(i, 28 * k) + images.value(i, 28 * k + 27);
      }
    }
    assertThat(border / (500 * 112)).as("mean ink on the border").isCloseTo(0, within(0.02));
  }

  @Test
  void nearestMeanTellsDigitsApartButNotAll() {
    ImageSet train = GENERATOR.images("train", 1000);
    ImageSet test = GENERATOR.images("test", 500);
    double[][] means = means(train);
    long right =
        IntStream.range(0, 500).filter(i -> nearest(means, test, i) == test.label(i)).count();
    // Chance is 50 of 500; the plain mean of a class cannot follow styles and slant.
    assertThat(right).isBetween(250L, 475L);
  }

  @Test
  void splitsAreDrawnInTheAskedNumbers() {
    Splits splits =
        DataSets.load(
            new DataSet.SyntheticDigits(30, 10, 20), java.nio.file.Path.of("."), new Seed(1));
    assertThat(splits.train().size()).isEqualTo(30);
    assertThat(splits.validation().size()).isEqualTo(10);
    assertThat(splits.test().size()).isEqualTo(20);
    assertThat(splits.files()).isEmpty();
    assertThat(splits.source()).contains("synthetic").contains("1");
  }

  private static double[][] means(ImageSet images) {
    double[][] means = new double[10][784];
    for (int i = 0; i < images.size(); i++) {
      for (int k = 0; k < 784; k++) {
        means[images.label(i)][k] += images.value(i, k) * 10.0 / images.size();
      }
    }
    return means;
  }

  private static int nearest(double[][] means, ImageSet images, int image) {
    double[] distances =
        Arrays.stream(means)
            .mapToDouble(
                mean ->
                    IntStream.range(0, 784)
                        .mapToDouble(k -> Math.pow(mean[k] - images.value(image, k), 2))
                        .sum())
            .toArray();
    return IntStream.range(0, 10)
        .reduce((a, b) -> distances[b] < distances[a] ? b : a)
        .orElseThrow();
  }

  private static int[] all(int count) {
    return IntStream.range(0, count).toArray();
  }
}
