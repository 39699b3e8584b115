package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.result.Exploration;
import org.redoubt.result.Exploration.Moment;
import org.redoubt.result.Exploration.Seen;
import org.redoubt.result.Exploration.Step;
import org.redoubt.result.Picture;
import org.redoubt.run.Samples;

class ExplorationFiguresTest {
  private static final List<String> NAMES = List.of("cat", "dog", "hen");

  /** A picture of 8 by 8 with a value in its left half and another one in its right half. */
  private static Picture picture(float left, float right) {
    return new Picture(
        8, 8, 1, IntStream.range(0, 64).mapToObj(i -> i % 8 < 4 ? left : right).toList());
  }

  private static Exploration exploration() {
    return new Exploration(
        7,
        1,
        Samples.pgd(0.25),
        SuccessRule.LAST_ITERATE,
        new Seen(picture(0, 1), List.of(-1.0, 3.5, 0.0), 1),
        new Seen(picture(0.25f, 1), List.of(2.0, -0.5, 0.25), 0),
        IntStream.range(0, 6)
            .mapToObj(i -> new Step(0.1 * i, 2 - i, 0.01 * i, i < 3 ? 1 : 0))
            .toList(),
        new Moment(0, 5, null),
        new Moment(0, 3, null),
        0.25);
  }

  private static ExplorationPictures pictures(double factor, Theme theme) {
    return new ExplorationPictures("Image 7", NAMES, exploration(), factor, theme);
  }

  private static ExplorationSheet sheet(Theme theme) {
    return new ExplorationSheet("Attack on image 7", "Fell at step 3.", pictures(4, theme));
  }

  @Test
  void theFactorDecidesTheColourOfAChange() {
    BufferedImage full = new PngExport(860, 400, 1).image(pictures(4, Theme.LIGHT));
    BufferedImage half = new PngExport(860, 400, 1).image(pictures(2, Theme.LIGHT));
    assertThat(Pixels.count(full, ColourMap.COOLWARM.at(1))).isGreaterThan(5_000);
    assertThat(Pixels.count(half, ColourMap.COOLWARM.at(0.75))).isGreaterThan(5_000);
    assertThat(Pixels.count(half, ColourMap.COOLWARM.at(1))).isLessThan(1_000);
  }

  @Test
  void aSheetTellsEverythingInWords() {
    assertThat(new Drawn(sheet(Theme.DARK), 1000, 780).text())
        .contains("Attack on image 7", "Fell at step 3.", "clean", "adversarial")
        .contains("label dog → prediction cat", "perturbation × 4.0", "logit", "true class")
        .contains("loss of the true class (nats)", "gradient steps", "rule last-iterate");
  }

  @ParameterizedTest
  @CsvSource({"1000,780", "504,393", "960,540"})
  void nothingIsCutOffOrCovered(int width, int height) {
    WrittenText text = WrittenText.of(sheet(Theme.LIGHT), width, height);
    assertThat(text.outside(width, height)).isEmpty();
    assertThat(text.overlaps()).isEmpty();
  }

  @Test
  void theNumbersAreThePixelsAndOnTheSheetThoseOfEveryPart() {
    assertThat(pictures(3, Theme.LIGHT).numbers().rows()).hasSize(64);
    assertThat(pictures(3, Theme.LIGHT).numbers().csv())
        .startsWith("row,column,channel,clean,adversarial,difference\n0,0,0,0.0,0.25,0.25\n");
    assertThat(sheet(Theme.LIGHT).numbers().rows()).hasSize(64 * 6 + 3 * 4 + 6 * 5);
  }

  @Test
  void nothingIsAmplifiedByNothing() {
    assertThatThrownBy(() -> pictures(0, Theme.LIGHT))
        .hasMessage("factor: found 0.0; allowed: a number above 0");
  }
}
