package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redoubt.result.Compactness;
import org.redoubt.result.Compactness.Pairing;
import org.redoubt.result.Compactness.Pairs;
import org.redoubt.run.Samples;

class CompactnessFiguresTest {
  private static Compactness two(double scale, double within, double between) {
    return new Compactness(
        "pool2",
        32,
        Samples.pgd(0.3),
        List.of("cat", "dog"),
        List.of(1, 9),
        scale,
        Arrays.stream(Pairs.values())
            .map(
                pairs ->
                    new Pairing(
                        pairs,
                        within,
                        between,
                        List.of(List.of(Double.NaN, between), List.of(between, within))))
            .toList());
  }

  private static CompactnessBars bars(DistanceUnit unit, Compactness... runs) {
    return new CompactnessBars("t", named(runs), unit, Theme.LIGHT);
  }

  private static List<Named<Compactness>> named(Compactness... runs) {
    return Arrays.stream(runs).map(run -> new Named<>("ADV", run)).toList();
  }

  private static CompactnessMatrix matrix(Compactness... runs) {
    return new CompactnessMatrix(
        "t", named(runs), Pairs.ADVERSARIAL_CLEAN, DistanceUnit.ABSOLUTE, Theme.LIGHT);
  }

  @Test
  void barsAreTheRecordAndTheRatioIsPrinted() {
    CompactnessBars figure = bars(DistanceUnit.ABSOLUTE, two(0.5, 0.1, 0.8));
    assertThat(figure.numbers().rows())
        .containsExactly(
            List.of("ADV", "clean_clean", 0.1, 0.8, 0.125, 0.5),
            List.of("ADV", "adversarial_clean", 0.1, 0.8, 0.125, 0.5),
            List.of("ADV", "adversarial_adversarial", 0.1, 0.8, 0.125, 0.5));
    assertThat(new Drawn(figure, 720, 480).texts())
        .contains("0.13", "within classes", "between classes", "mean ‖z − z′‖₁ / K");
    assertThat(new Drawn(figure, 720, 480).text()).contains("n = 10 images");
  }

  @Test
  void dividedByTheNormDistancesDoNotDependOnTheScaleOfZ() {
    Compactness small = two(0.05, 0.01, 0.08);
    Compactness large = two(5, 1, 8);
    assertThat(DistanceUnit.PER_NORM.of(0.01, small))
        .isEqualTo(DistanceUnit.PER_NORM.of(1, large), within(1e-12))
        .isEqualTo(0.2, within(1e-12));
    assertThat(new Drawn(bars(DistanceUnit.PER_NORM, small), 720, 480).pixels())
        .isEqualTo(new Drawn(bars(DistanceUnit.PER_NORM, large), 720, 480).pixels());
    assertThat(new Drawn(bars(DistanceUnit.ABSOLUTE, small), 720, 480).pixels())
        .isNotEqualTo(new Drawn(bars(DistanceUnit.ABSOLUTE, large), 720, 480).pixels());
  }

  @Test
  void distancesThatCouldNotBeMeasuredAreLeftOut() {
    CompactnessBars figure = bars(DistanceUnit.ABSOLUTE, two(0.5, Double.NaN, 0.8));
    assertThat(figure.numbers().rows().get(0))
        .containsExactly("ADV", "clean_clean", "", 0.8, "", 0.5);
    assertThat(new Drawn(figure, 720, 480).texts()).contains("–");
  }

  @Test
  void matrixIsTheRecordRowByRow() {
    CompactnessMatrix figure = matrix(two(0.5, 0.25, 0.75));
    assertThat(figure.numbers().rows())
        .containsExactly(
            List.of("ADV", "adversarial_clean", "cat", "cat", ""),
            List.of("ADV", "adversarial_clean", "cat", "dog", 0.75),
            List.of("ADV", "adversarial_clean", "dog", "cat", 0.75),
            List.of("ADV", "adversarial_clean", "dog", "dog", 0.25));
    assertThat(new Drawn(figure, 720, 480).texts())
        .contains("–", "0.75", "0.25", "cat", "dog", "class, clean", "class, adversarial");
  }

  @Test
  void cellsHaveNumbersOnlyWhereThereIsRoom() {
    Figure figure = ViewSamples.matrix(1, ViewRecords.DIGITS, Theme.LIGHT);
    double first = (double) figure.numbers().rows().get(0).get(4);
    String text = Phrases.number(first, 2);
    assertThat(new Drawn(figure, 720, 480).texts()).contains(text);
    assertThat(new Drawn(figure, 300, 260).texts()).doesNotContain(text);
  }

  @Test
  void coloursOfTheSmallestAndLargestDistanceAreThoseOfTheScale() {
    RampBar bar = new RampBar(DistanceUnit.ABSOLUTE.scale(0.75, 0));
    Drawn drawn = new Drawn(matrix(two(0.5, 0.25, 0.75)), 720, 480);
    assertThat(Drawn.colours(drawn.image()))
        .contains(bar.colour(0.25, Theme.LIGHT), Ramp.of(Theme.LIGHT).at(1));
  }

  @Test
  void longClassNamesGiveWayToNumbersInSmallMatrices() {
    Figure figure = ViewSamples.matrix(3, ViewRecords.CIFAR, Theme.LIGHT);
    assertThat(new Drawn(figure, 360, 300).texts())
        .contains("class number, clean")
        .doesNotContain("airplane");
    assertThat(new Drawn(figure, 1200, 700).texts()).containsAll(ViewRecords.CIFAR);
  }

  @Test
  void runsThatCannotBeComparedAreRefused() {
    Compactness good = two(0.5, 0.1, 0.8);
    assertThatThrownBy(() -> bars(DistanceUnit.ABSOLUTE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("compactness shows 1 to 6 runs, found 0; name at least one");
    assertThatThrownBy(
            () ->
                bars(
                    DistanceUnit.ABSOLUTE,
                    Collections.nCopies(7, good).toArray(Compactness[]::new)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 7; choose fewer");
    assertThatThrownBy(() -> bars(DistanceUnit.PER_NORM, two(0, 0, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("run 'ADV': the mean norm of z is 0.0")
        .hasMessageContaining("show distances as they are");
    Compactness digits = ViewRecords.compactness(ViewRecords.DIGITS, 0.5, 1);
    assertThatThrownBy(() -> matrix(good, digits))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the same classes")
        .hasMessageContaining("the first run has [cat, dog]");
    Compactness none =
        new Compactness("z", 2, Samples.pgd(0.3), List.of("a"), List.of(3), 1, List.of());
    assertThatThrownBy(() -> matrix(none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no distances of adversarial with clean examples");
  }
}
