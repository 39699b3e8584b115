package org.redoubt.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.config.DataSet;
import org.redoubt.config.Seed;

class BatchesTest {
  private static final Seed SEED = new Seed(3);

  @ParameterizedTest
  @CsvSource({"10,4,10", "9,4,8", "8,4,8", "2,4,2", "130,128,130", "129,128,128"})
  void everyImageIsSeenOnceUnlessItWouldBeAlone(int size, int batch, int seen) {
    List<int[]> batches = BatchOrder.epoch(size, batch, SEED);
    assertThat(batches).allSatisfy(b -> assertThat(b.length).isBetween(2, batch));
    assertThat(batches.stream().flatMapToInt(IntStream::of).boxed().toList())
        .hasSize(seen)
        .doesNotHaveDuplicates()
        .allMatch(i -> i >= 0 && i < size);
  }

  @Test
  void epochsDifferAndRepeat() {
    int[] first = BatchOrder.permutation(100, SEED.fork(0));
    assertThat(BatchOrder.permutation(100, SEED.fork(0))).isEqualTo(first);
    assertThat(BatchOrder.permutation(100, SEED.fork(1))).isNotEqualTo(first);
  }

  @Test
  void everyPositionIsEquallyLikely() {
    int[] firsts = new int[5];
    IntStream.range(0, 5000).forEach(e -> firsts[BatchOrder.permutation(5, SEED.fork(e))[0]]++);
    assertThat(IntStream.of(firsts))
        .allMatch(n -> Math.abs(n - 1000) < 150); // 5 standard deviations
  }

  @Test
  void batchOfOneIsRefused() {
    assertThatThrownBy(() -> BatchOrder.epoch(10, 1, SEED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 1 of 10");
  }

  @Test
  void batchHoldsTheImagesAsHeightWidthChannel() {
    ImageSet images = colour(3);
    Batch batch = images.batch(new int[] {2, 0});
    assertThat(batch.images().shape()).containsExactly(2, 6, 6, 3);
    assertThat(batch.labels()).containsExactly(2, 0);
    assertThat(batch.indices()).containsExactly(2, 0);
    assertThat(batch.images().getFloat(0, 1, 4, 2)).isEqualTo(images.value(2, (6 + 4) * 3 + 2));
  }

  @Test
  void augmentedImageIsAShiftedAndPerhapsMirroredWindow() {
    ImageSet images = colour(40);
    Augmenter augmenter = new Augmenter(2, true);
    Batch batch = augmenter.batch(images, IntStream.range(0, 40).toArray(), SEED);
    int mirrored = 0;
    for (int i = 0; i < 40; i++) {
      List<float[]> windows = windows(images, i, 2);
      float[] found = batch.images().slice(i).dup().data().asFloat();
      int which =
          IntStream.range(0, windows.size())
              .filter(w -> java.util.Arrays.equals(windows.get(w), found))
              .findFirst()
              .orElse(-1);
      assertThat(which).as("image %d is one of its windows", i).isNotNegative();
      mirrored += which % 2;
    }
    assertThat(mirrored).isBetween(8, 32);
  }

  @Test
  void augmentationDependsOnTheImageAndNotOnTheBatch() {
    ImageSet images = colour(10);
    Augmenter augmenter = new Augmenter(4, true);
    Batch all = augmenter.batch(images, IntStream.range(0, 10).toArray(), SEED);
    Batch one = augmenter.batch(images, new int[] {7}, SEED);
    assertThat(one.images().slice(0)).isEqualTo(all.images().slice(7));
    assertThat(augmenter.batch(images, new int[] {7}, SEED.fork(1)).images())
        .isNotEqualTo(one.images());
  }

  @Test
  void onlyCifarIsAugmented() {
    assertThat(Augmenter.of(new DataSet.Mnist(null, null, null, null))).isEqualTo(Augmenter.NONE);
    assertThat(
            Augmenter.of(
                new DataSet.Cifar10(null, null, null, null, DataSet.Augmentation.CROP_FLIP, 4)))
        .isEqualTo(new Augmenter(4, true));
    ImageSet images = colour(3);
    assertThat(Augmenter.NONE.batch(images, new int[] {1}, SEED).images())
        .isEqualTo(images.batch(new int[] {1}).images());
  }

  /** Every window of an image padded with zeros; odd positions are mirrored. */
  private static List<float[]> windows(ImageSet images, int image, int padding) {
    int side = 2 * padding + 1;
    return IntStream.range(0, 2 * side * side)
        .mapToObj(
            w -> window(images, image, w / 2 / side - padding, w / 2 % side - padding, w % 2 == 1))
        .toList();
  }

  private static float[] window(ImageSet images, int image, int down, int right, boolean mirrored) {
    float[] window = new float[6 * 6 * 3];
    for (int k = 0; k < window.length; k++) {
      int row = k / 18 + down;
      int column = k / 3 % 6;
      int from = (mirrored ? 5 - column : column) + right;
      boolean inside = row >= 0 && row < 6 && from >= 0 && from < 6;
      window[k] = inside ? images.value(image, (row * 6 + from) * 3 + k % 3) : 0;
    }
    return window;
  }

  /** Colour images of 6x6 without equal pixels. */
  private static ImageSet colour(int count) {
    byte[] pixels = new byte[count * 108];
    byte[] labels = new byte[count];
    for (int at = 0; at < pixels.length; at++) {
      pixels[at] = (byte) (1 + at % 108 + at / 108);
    }
    IntStream.range(0, count).forEach(i -> labels[i] = (byte) (i % 10));
    return new ImageSet(new ImageShape(6, 6, 3), KnownData.CIFAR10.classNames(), pixels, labels);
  }
}
