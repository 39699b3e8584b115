package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redoubt.result.LossTerm;
import org.redoubt.result.Proportion;
import org.redoubt.run.Samples;

class FigureTest {
  private static Set<Integer> colours(BufferedImage image) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff)
        .boxed()
        .collect(Collectors.toSet());
  }

  private static int rgb(Color colour) {
    return colour.getRGB() & 0xffffff;
  }

  private static BufferedImage image(Figure figure) {
    return new PngExport(480, 320, 2).image(figure);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void robustnessCurveShowsEverySeriesInItsColourOnTheGround(Theme theme) {
    Set<Integer> colours = colours(image(FigureSamples.robustness(theme)));
    assertThat(colours)
        .contains(rgb(theme.ground()), rgb(theme.series(0)), rgb(theme.series(1)))
        .contains(rgb(theme.series(2)))
        .hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void trainingCurvesShowEveryTermOfTheMethod(Theme theme) {
    Set<Integer> colours = colours(image(FigureSamples.training(theme)));
    assertThat(colours).contains(rgb(theme.text())); // the total
    for (LossTerm term :
        List.of(LossTerm.CE_CLEAN, LossTerm.CE_ADVERSARIAL, LossTerm.LC, LossTerm.GB)) {
      assertThat(colours).contains(rgb(Terms.colour(term, theme)));
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void seriesColoursStandOutFromTheGround(Theme theme) {
    for (int i = 0; i < theme.seriesColours(); i++) {
      assertThat(contrast(theme.series(i), theme.ground())).isGreaterThan(3);
    }
    assertThat(contrast(theme.text(), theme.ground())).isGreaterThan(7);
    assertThat(contrast(theme.quiet(), theme.ground())).isGreaterThan(4.5);
  }

  /** Contrast ratio of WCAG 2.1: 3 is asked of lines, 4.5 of text. */
  private static double contrast(Color a, Color b) {
    double light = Math.max(luminance(a), luminance(b));
    double dark = Math.min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Test
  void trainingRadiusIsMarked() {
    RobustnessCurve marked = FigureSamples.robustness(Theme.LIGHT);
    RobustnessCurve plain =
        new RobustnessCurve(marked.title(), marked.series(), null, marked.theme());
    assertThat(difference(image(marked), image(plain))).isGreaterThan(200);
  }

  private static long difference(BufferedImage a, BufferedImage b) {
    return IntStream.range(0, a.getWidth() * a.getHeight())
        .filter(
            i ->
                a.getRGB(i % a.getWidth(), i / a.getWidth())
                    != b.getRGB(i % a.getWidth(), i / a.getWidth()))
        .count();
  }

  @ParameterizedTest
  @CsvSource({"480, 320, 1", "480, 320, 2", "480, 320, 4", "1200, 800, 1"})
  void pngHasTheSizeTimesTheScale(int width, int height, int scale, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("figure.png");
    Files.write(file, new byte[3_000_000]); // what was there before is gone entirely
    new PngExport(width, height, scale).write(FigureSamples.robustness(Theme.LIGHT), file);
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(width * scale);
    assertThat(image.getHeight()).isEqualTo(height * scale);
    assertThat(Files.size(file)).isLessThan(1_000_000);
  }

  @Test
  void largerScaleDrawsFinerLinesRatherThanLargerPixels() {
    BufferedImage fine = image(FigureSamples.robustness(Theme.LIGHT));
    long unlike =
        IntStream.range(0, 480 * 320)
            .filter(
                i ->
                    fine.getRGB(i % 480 * 2, i / 480 * 2)
                        != fine.getRGB(i % 480 * 2 + 1, i / 480 * 2 + 1))
            .count();
    assertThat(unlike).isGreaterThan(1000);
  }

  @Test
  void figureIsTheSameEveryTime() {
    assertThat(
            difference(
                image(FigureSamples.training(Theme.DARK)),
                image(FigureSamples.training(Theme.DARK))))
        .isZero();
  }

  @Test
  void trainingThatHasJustBegunIsDrawn() {
    TrainingCurves none = new TrainingCurves("Begun", List.of(), Theme.LIGHT);
    assertThat(colours(image(none))).hasSizeGreaterThan(10); // axes, and that there are no data yet
    TrainingCurves one = new TrainingCurves("One row", List.of(Samples.row(2)), Theme.LIGHT);
    assertThat(colours(image(one))).hasSizeGreaterThan(10);
  }

  @Test
  void naturalAccuracyAloneIsACurve() {
    RobustnessSeries natural = new RobustnessSeries("ADV", new Proportion(9, 10), List.of());
    RobustnessCurve curve = new RobustnessCurve("Natural", List.of(natural), null, Theme.LIGHT);
    assertThat(colours(image(curve))).contains(rgb(Theme.LIGHT.series(0)));
  }

  @Test
  void badSizesAndEmptyCurvesAreRefused() {
    assertThatThrownBy(() -> new PngExport(0, 10, 1)).hasMessageStartingWith("width: found 0");
    assertThatThrownBy(() -> new PngExport(10, 10, 9)).hasMessageStartingWith("scale: found 9");
    assertThatThrownBy(() -> new RobustnessCurve("x", List.of(), null, Theme.LIGHT))
        .hasMessageContaining("at least one series");
    assertThatThrownBy(() -> new RobustnessSeries("x", null, List.of()))
        .hasMessageContaining("'x' has no points");
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 0.3",
    "0.031372549019607843, 0.0314 = 8/255",
    "0.0001, 0.0001",
    "1, 1 = 255/255"
  })
  void radiiReadAsFractionsAndPixels(double epsilon, String text) {
    assertThat(Charts.radius(epsilon)).isEqualTo(text);
  }

  @Test
  void fontsHaveTheLettersOfTheFormulas() {
    assertThat(Fonts.plain(12).canDisplayUpTo("ελ‖δ∞≤∂→×−")).isNegative();
    assertThat(Fonts.bold(12).canDisplayUpTo("ελ‖δ∞≤∂→×−")).isNegative();
  }

  @Test
  void boldLettersAreWiderThanUprightOnesOfTheSameSize() {
    FontRenderContext context = new FontRenderContext(null, true, true);
    Rectangle2D plain = Fonts.plain(12).getStringBounds("Robust accuracy", context);
    Rectangle2D bold = Fonts.bold(12).getStringBounds("Robust accuracy", context);
    assertThat(bold.getWidth()).isBetween(1.05 * plain.getWidth(), 1.3 * plain.getWidth());
  }
}
