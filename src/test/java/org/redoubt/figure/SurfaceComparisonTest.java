package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redoubt.figure.ComparisonLayout.Content;
import org.redoubt.figure.ComparisonLayout.Panel;
import org.redoubt.figure.MapSamples.Net;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;

class SurfaceComparisonTest {
  private static final List<Net> ALL = List.of(Net.STANDARD, Net.ADV, Net.TRADES, Net.ADR);

  private static SurfaceComparison of(RunSurface... runs) {
    return new SurfaceComparison("Both", List.of(runs), SurfaceLook.readable(), Theme.LIGHT);
  }

  private static RunSurface own(Net net, Group group) {
    return new RunSurface(net.name(), MapSamples.surface(net, group, 9, Space.INPUT, net.name()));
  }

  @Test
  void scaleReachesTheLargestLossOfAllRuns() {
    SurfaceComparison all = MapSamples.comparison(ALL, Group.CLEAN, 9, Theme.LIGHT);
    assertThat(all.largest())
        .isEqualTo(MapSamples.run(Net.STANDARD, Group.CLEAN, 9).largest(LossOf.LABEL))
        .isGreaterThan(MapSamples.run(Net.ADR, Group.CLEAN, 9).largest(LossOf.LABEL));
  }

  @Test
  void numbersAreThoseOfAllRunsInOrder() {
    SurfaceComparison all = MapSamples.comparison(ALL, Group.CLEAN, 9, Theme.LIGHT);
    List<List<Object>> expected = new ArrayList<>();
    all.runs().forEach(of -> expected.addAll(RunSurface.numbers(List.of(of)).rows()));
    assertThat(all.numbers().rows()).isEqualTo(expected).hasSize(4 * 81);
  }

  @Test
  void figureNamesTheRunsTheExampleAndWhoseDirectionsTheyShare() {
    SurfaceComparison two =
        MapSamples.comparison(List.of(Net.ADV, Net.ADR), Group.POSITIVE, 9, Theme.LIGHT);
    String text = WrittenText.of(two, 1000, 800).all();
    assertThat(text)
        .contains("ADV", "ADR-ADV", "test image 17, label 7, positive adversarial · input space")
        .contains("All along the directions of ADV.", "difference ×3.3")
        .contains("cross-entropy, true label (nats)", "predicted class", "7 (true)")
        .contains("centre 7 → 9; right on ");
  }

  @Test
  void ownDirectionsAreNamed() {
    assertThat(
            WrittenText.of(of(own(Net.ADV, Group.CLEAN), own(Net.ADR, Group.CLEAN)), 900, 700)
                .all())
        .contains("Each run along its own directions.");
    RunSurface other =
        new RunSurface(
            "TRADES", MapSamples.surface(Net.TRADES, Group.CLEAN, 9, Space.INPUT, "Standard"));
    assertThat(WrittenText.of(of(own(Net.ADV, Group.CLEAN), other), 900, 700).all())
        .contains("Directions, in order: ADV, Standard.");
  }

  @Test
  void eachRunMayHaveItsOwnAdversarialExample() {
    RunSurface adv = own(Net.ADV, Group.POSITIVE);
    LossSurface surface =
        MapSamples.withCentre(
            own(Net.ADR, Group.NEGATIVE).surface(), PictureSamples.picture(1, 0.1));
    String text = WrittenText.of(of(adv, new RunSurface("ADR-ADV", surface)), 1000, 800).all();
    assertThat(text)
        .contains("test image 17, label 7, adversarial · input space")
        .contains("of ADV", "of ADR-ADV");
  }

  @Test
  void namesOfFourRunsFitIntoASmallFigure() {
    SurfaceComparison four = MapSamples.comparison(ALL, Group.POSITIVE, 9, Theme.LIGHT);
    assertThat(WrittenText.of(four, 360, 300).texts())
        .contains("Standard", "ADV", "TRADES", "ADR-ADV");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void panelsLieInsideAndApart(int runs) {
    for (double width = 320; width <= 1600; width += 160) {
      for (double height = 110; height <= 1000; height += 89) {
        Rectangle2D area = new Rectangle2D.Double(5, 7, width, height);
        List<Rectangle2D> places = places(ComparisonLayout.best(runs, area), runs);
        Rectangle2D larger = new Rectangle2D.Double(4.9, 6.9, width + 0.2, height + 0.2);
        for (int i = 0; i < places.size(); i++) {
          assertThat(larger.contains(places.get(i))).isTrue();
          for (int j = i + 1; j < places.size(); j++) {
            assertThat(places.get(i).intersects(places.get(j))).isFalse();
          }
        }
      }
    }
  }

  private static List<Rectangle2D> places(ComparisonLayout layout, int runs) {
    List<Rectangle2D> places = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Rectangle2D header = layout.header(run);
      places.add(
          new Rectangle2D.Double(
              header.getX(), header.getY(), header.getWidth(), header.getHeight() - 0.1));
      for (Panel panel : layout.panels()) {
        places.add(layout.panel(run, panel));
      }
    }
    return places;
  }

  @ParameterizedTest
  @CsvSource({
    "1400, 850, 4, COLUMNS, ALL",
    "450, 720, 4, ROWS, ALL",
    "900, 160, 4, ONE_ROW, BARE_MAPS",
    "330, 120, 2, ONE_ROW, BARE_MAPS"
  })
  void runsAreArrangedForLargePanels(
      double width,
      double height,
      int runs,
      ComparisonLayout.Arrangement arrangement,
      Content content) {
    ComparisonLayout layout =
        ComparisonLayout.best(runs, new Rectangle2D.Double(0, 0, width, height));
    assertThat(layout.arrangement()).isEqualTo(arrangement);
    assertThat(layout.content()).isEqualTo(content);
  }

  @Test
  void tooFewAndTooManyRunsAreRefused() {
    assertThatThrownBy(SurfaceComparisonTest::of)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a comparison of loss surfaces has 1 to 4 runs, found 0");
    RunSurface one = own(Net.ADV, Group.CLEAN);
    assertThatThrownBy(() -> of(one, one, one, one, one)).hasMessageContaining("found 5");
  }

  @Test
  void surfacesOfDifferentThingsAreRefused() {
    RunSurface adv = own(Net.ADV, Group.CLEAN);
    assertThatThrownBy(() -> of(adv, own(Net.ADR, Group.POSITIVE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the surfaces of 'ADV' and 'ADR-ADV' are around different examples: test image 17,"
                + " label 7, clean; test image 17, label 7, adversarial; compute both alike");
    assertThatThrownBy(() -> of(adv, MapSamples.run(Net.ADR, Group.CLEAN, 17)))
        .hasMessageContaining(
            "are at different coordinates: 9 points from -0.3 to 0.3; 17 points from -0.3 to 0.3");
    LossSurface latent = MapSamples.surface(Net.ADR, Group.CLEAN, 9, Space.LATENT, "ADR-ADV");
    assertThatThrownBy(() -> of(adv, new RunSurface("ADR-ADV", latent)))
        .hasMessageContaining("in different spaces: input space; latent space");
  }
}
