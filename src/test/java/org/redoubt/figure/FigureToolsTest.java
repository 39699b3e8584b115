package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redoubt.figure.Scale.Tick;

/** The parts that figures are made of. */
class FigureToolsTest {
  private static final Pen PEN =
      new Pen(
          new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB).createGraphics(), Theme.LIGHT);

  @Test
  void linesFitTheirWidthAndKeepEveryWordWhereThereAreEnoughOfThem() {
    String text = "Relative distance of each layer's output over five hundred images";
    List<String> lines = Lettering.NOTE.lines(text, 120, 9);
    assertThat(lines).allMatch(line -> Lettering.NOTE.width(line) <= 120);
    assertThat(String.join(" ", lines)).isEqualTo(text);
    assertThat(Lettering.NOTE.lines(text, 120, 2)).hasSize(2).last().asString().endsWith("…");
  }

  @Test
  void textThatIsTooWideIsCutVisibly() {
    String cut = Lettering.LABEL.fitted("adversarial examples", 60);
    assertThat(cut).startsWith("adv").endsWith("…");
    assertThat(Lettering.LABEL.width(cut)).isLessThanOrEqualTo(60);
    assertThat(Lettering.LABEL.fitted("clean", 60)).isEqualTo("clean");
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 5", "0, 0.037, 4", "-2, 3, 8", "0, 2.4, 1", "0, 9000, 10"})
  void numbersOfAnAxisAreEvenlySpacedWithinItAndFew(double min, double max, int atMost) {
    List<Tick> ticks = Scale.numbers("", min, max).ticks().atMost(atMost);
    assertThat(ticks).isNotEmpty().hasSizeLessThanOrEqualTo(atMost + 1);
    assertThat(ticks).allMatch(t -> t.at() >= min - 1e-9 && t.at() <= max * (1 + 1e-9));
    assertThat(ticks)
        .allSatisfy(t -> assertThat(Double.parseDouble(t.text())).isEqualTo(t.at(), within(1e-9)));
    for (int i = 2; i < ticks.size(); i++) {
      double step = ticks.get(i).at() - ticks.get(i - 1).at();
      assertThat(step).isEqualTo(ticks.get(1).at() - ticks.get(0).at(), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100})
  void entropyEndsAtItsLargestValueWithoutCrowdingIt(int classes) {
    List<Tick> ticks = Scale.entropy(classes, 0.03).ticks().atMost(8);
    Tick last = ticks.get(ticks.size() - 1);
    assertThat(last).isEqualTo(new Tick(Math.log(classes), "ln " + classes));
    double step = ticks.get(1).at() - ticks.get(0).at();
    assertThat(last.at() - ticks.get(ticks.size() - 2).at()).isGreaterThan(0.55 * step);
  }

  @Test
  void namesAreThinnedWhereTheyDoNotFit() {
    List<String> names = IntStream.range(0, 60).mapToObj(i -> "layer" + i).toList();
    Scale scale = Scale.names("layer", names);
    assertThat(TickRow.of(scale, 6000).ticks()).hasSize(60);
    assertThat(TickRow.of(scale, 6000).slanted()).isFalse();
    TickRow slanted = TickRow.of(scale, 900);
    assertThat(slanted.slanted()).isTrue();
    assertThat(slanted.ticks()).hasSize(60);
    assertThat(TickRow.of(scale, 300).ticks())
        .hasSizeLessThanOrEqualTo(21)
        .contains(new Tick(0, "layer0"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void multiplesAreOfOneSizeApartAndInTheirArea(int count) {
    Rectangle2D area = new Rectangle2D.Double(20, 30, 800, 500);
    Scale x = Scale.fromZero("x", 10, 0);
    Scale y = Scale.fromZero("y", 1, 0);
    List<PlotFrame> frames =
        new Multiples(Collections.nCopies(count, "run"), x, y, false).paint(PEN, area);
    assertThat(frames).hasSize(count);
    for (PlotFrame one : frames) {
      assertThat(area.contains(one.inner())).isTrue();
      assertThat(one.inner().getWidth()).isEqualTo(frames.get(0).inner().getWidth());
      assertThat(one.inner().getHeight()).isEqualTo(frames.get(0).inner().getHeight());
      assertThat(frames.stream().filter(f -> f.inner().intersects(one.inner()))).hasSize(1);
    }
    PlotFrame first = frames.get(0);
    assertThat(first.x(0)).isEqualTo(first.inner().getX());
    assertThat(first.x(5)).isEqualTo(first.inner().getCenterX(), within(1e-9));
    assertThat(first.y(1)).isEqualTo(first.inner().getY(), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void rampGoesOneWayInBrightnessAndIsSeenOnItsGround(Theme theme) {
    double[] luma =
        IntStream.rangeClosed(0, 20).mapToDouble(i -> luma(Ramp.of(theme).at(i / 20.0))).toArray();
    int way = theme == Theme.LIGHT ? -1 : 1; // the high end is farthest from the ground
    for (int i = 1; i < luma.length; i++) {
      assertThat(way * (luma[i] - luma[i - 1])).isPositive();
    }
    assertThat(Math.abs(luma[0] - luma(theme.ground()))).isGreaterThan(40);
    assertThat(Ramp.of(theme).at(7)).isEqualTo(Ramp.of(theme).at(1));
  }

  private static double luma(Color colour) {
    return 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
  }

  @Test
  void legendTurnsTerseWhereItsTextsDoNotFit() {
    Key key =
        new Key((pen, x, y) -> {}, "positive adversarial: 23 of 400 attacked", "positive: 23");
    assertThat(KeyRows.fit(List.of(key), 600, 50).brief()).isFalse();
    KeyRows terse = KeyRows.fit(Collections.nCopies(6, key), 300, 30);
    assertThat(terse.brief()).isTrue();
    assertThat(terse.rows()).hasSizeLessThan(6);
    List<List<Key>> rows = KeyRows.fit(List.of(key, Key.heading("class:")), 600, 90).rows();
    assertThat(rows).hasSize(2); // a heading begins a row
  }
}
