package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.run.Samples;

class LatentFiguresTest {
  private static final LatentLook CIFAR =
      new LatentLook(ViewRecords.CIFAR, ClassColours.SAFE, Colouring.CLASS, Theme.LIGHT);

  private static LatentView view(LatentView.Point... points) {
    return new LatentView("gap", 640, 0, 1, 12.5, 500, Samples.pgd(0.1), 3, List.of(points));
  }

  private static LatentView.Point point(int label, Group group, double x, double y, double h) {
    return new LatentView.Point(label, label, label, group, x, y, h);
  }

  @Test
  void everyFigureTellsHowManyExamplesEachGroupHas() {
    LatentView view = ViewRecords.latent(300, 0.1, 7);
    int fooled = 0;
    for (LatentView.Point point : view.points()) {
      fooled += point.group() == Group.POSITIVE ? 1 : 0;
    }
    for (Figure figure :
        List.of(
            new LatentScatter("t", view, CIFAR),
            new LatentEntropyPanels("t", view, CIFAR),
            new LatentEntropy3d("t", view, CIFAR, Orthographic.USUAL, false))) {
      assertThat(new Drawn(figure, 720, 480).texts())
          .contains("clean: 300")
          .contains("positive adversarial: " + fooled + " of 300 attacked")
          .contains("negative adversarial: " + (300 - fooled) + " of 300 attacked");
    }
  }

  @Test
  void groupsWithoutExamplesAreCountedToo() {
    Figure figure = new LatentScatter("t", view(point(0, Group.CLEAN, 1, 2, 0.1)), CIFAR);
    assertThat(new Drawn(figure, 720, 480).texts())
        .contains("positive adversarial: 0 of 0 attacked");
  }

  @Test
  void noteTellsHowTheLayoutCameAbout() {
    assertThat(new Drawn(ViewSamples.scatter(Theme.LIGHT), 720, 480).text())
        .contains("z (pool2, K = 1024)")
        .contains("50 principal components keep 93.1 % of its variance")
        .contains("perplexity 30, 1000 iterations")
        .contains("12 left out: misclassified without attack");
    Figure whole = new LatentScatter("t", view(point(0, Group.CLEAN, 1, 2, 0.1)), CIFAR);
    assertThat(new Drawn(whole, 720, 480).text())
        .contains("perplexity 12.5, 500 iterations")
        .doesNotContain("principal");
  }

  @Test
  void axesOfALayoutHaveNamesAndNoNumbers() {
    Figure figure = new LatentScatter("t", ViewRecords.latent(50, 0.2, 1), CIFAR);
    assertThat(new Drawn(figure, 720, 480).texts())
        .contains("t-SNE 1", "t-SNE 2")
        .noneMatch(text -> text.matches("[-−]?[0-9.]+"));
  }

  @ParameterizedTest
  @EnumSource(ClassColours.class)
  void everyClassHasItsNameAndColour(ClassColours palette) {
    LatentLook look = new LatentLook(ViewRecords.CIFAR, palette, Colouring.CLASS, Theme.DARK);
    Drawn drawn = new Drawn(new LatentScatter("t", ViewRecords.latent(50, 0, 1), look), 720, 480);
    assertThat(drawn.texts()).containsAll(ViewRecords.CIFAR);
    Set<Color> colours = Drawn.colours(drawn.image());
    for (int label = 0; label < 10; label++) {
      assertThat(colours).contains(palette.of(label));
    }
  }

  @Test
  void aGroupThatIsHiddenStillCountsAmongTheAttacked() {
    LatentView view = ViewRecords.latent(50, 0.5, 1);
    long positive = LatentText.count(view, Group.POSITIVE);
    long negative = LatentText.count(view, Group.NEGATIVE);
    LatentLook look = CIFAR.showing(Set.of(Group.CLEAN, Group.NEGATIVE));
    LatentScatter figure = new LatentScatter("t", view, look);
    String texts = String.join("|", new Drawn(figure, 720, 480).texts());
    assertThat(positive).isPositive();
    assertThat(texts)
        .contains(
            "negative adversarial: " + negative + " of " + (positive + negative) + " attacked")
        .doesNotContain("positive adversarial");
    assertThat(figure.numbers().rows()).hasSize((int) (view.points().size() - positive));
  }

  @Test
  void colouredByGroupTheClassesAreNotInTheLegend() {
    LatentLook look =
        new LatentLook(ViewRecords.CIFAR, ClassColours.SAFE, Colouring.GROUP, Theme.LIGHT);
    Drawn drawn = new Drawn(new LatentScatter("t", ViewRecords.latent(50, 0.5, 1), look), 720, 480);
    assertThat(drawn.texts()).doesNotContainAnyElementsOf(ViewRecords.CIFAR);
    assertThat(Drawn.colours(drawn.image()))
        .contains(Theme.LIGHT.series(0), Theme.LIGHT.series(1), Theme.LIGHT.series(2));
  }

  @Test
  void moreClassesThanColoursAreSaidInTheNoteInsteadOfALegend() {
    LatentView view = view(point(0, Group.CLEAN, 0, 0, 1), point(99, Group.CLEAN, 1, 1, 1));
    LatentLook look = new LatentLook(List.of(), ClassColours.SAFE, Colouring.CLASS, Theme.LIGHT);
    assertThat(new Drawn(new LatentScatter("t", view, look), 900, 480).text())
        .contains("100 classes: colours start over after 10")
        .doesNotContain("true class");
  }

  @Test
  void numbersAreTheExamples() {
    LatentView view = view(point(3, Group.NEGATIVE, 1.5, -2, 0.25));
    assertThat(new LatentScatter("t", view, CIFAR).numbers().csv())
        .isEqualTo("index,label,prediction,group,x,y,entropy\n3,3,3,negative,1.5,-2.0,0.25\n");
  }

  @Test
  void aLayoutIsAsLongAcrossAsUpwardsWhateverItsRectangle() {
    List<LatentView.Point> points =
        List.of(point(0, Group.CLEAN, -10, 5, 0), point(0, Group.CLEAN, 30, 25, 0));
    Plane plane = Plane.of(points, new Rectangle2D.Double(100, 50, 416, 116));
    // 20 units upwards in 100 points without the margins: 5 points a unit, both ways
    assertThat(plane.unit()).isEqualTo(5, within(1e-9));
    assertThat(plane.x(10)).isEqualTo(308, within(1e-9)); // the middle
    assertThat(plane.x(-10)).isEqualTo(308 - 100, within(1e-9));
    assertThat(plane.y(25)).isEqualTo(58, within(1e-9)); // the highest is above
    assertThat(plane.y(5)).isEqualTo(158, within(1e-9));
  }

  @Test
  void oneExampleAloneStandsInTheMiddle() {
    Plane plane =
        Plane.of(List.of(point(0, Group.CLEAN, 7, 7, 0)), new Rectangle2D.Double(0, 0, 80, 60));
    assertThat(plane.x(7)).isEqualTo(40);
    assertThat(plane.y(7)).isEqualTo(30);
  }

  @Test
  void marksShrinkWithTheirNumberAndStayVisible() {
    assertThat(GroupMarks.radius(250_000, 100)).isGreaterThan(GroupMarks.radius(250_000, 3000));
    assertThat(GroupMarks.radius(20_000, 6000)).isGreaterThanOrEqualTo(1.3);
    assertThat(GroupMarks.alpha(6000)).isBetween(100, GroupMarks.alpha(100));
  }

  @Test
  void marksOfTheGroupsDifferWithoutColour() {
    List<int[]> pictures =
        Arrays.stream(Group.values())
            .map(group -> view(point(0, group, 0, 0, 0.5)))
            .map(view -> new LatentEntropy3d("", view, CIFAR, Orthographic.USUAL, false))
            .map(figure -> new Drawn(figure, 400, 300).image().getRGB(0, 0, 400, 180, null, 0, 400))
            .toList();
    assertThat(pictures.get(0)).isNotEqualTo(pictures.get(1)).isNotEqualTo(pictures.get(2));
    assertThat(pictures.get(1)).isNotEqualTo(pictures.get(2));
  }

  @Test
  void entropyPanelShowsBothEndsOfItsScale() {
    LatentView view =
        view(point(0, Group.CLEAN, -9, 0, 0), point(9, Group.CLEAN, 9, 1, Math.log(10)));
    Drawn drawn = new Drawn(new LatentEntropyPanels("t", view, CIFAR), 720, 480);
    assertThat(drawn.texts())
        .contains("by class", "by entropy", "0.0", "2.0", "ln 10", "entropy (nats; ln 10 = 2.30)");
    RampBar bar = new RampBar(Scale.entropy(10, 0));
    assertThat(bar.colour(0, Theme.LIGHT)).isEqualTo(Ramp.of(Theme.LIGHT).at(0));
    assertThat(bar.colour(Math.log(10), Theme.LIGHT)).isEqualTo(Ramp.of(Theme.LIGHT).at(1));
  }

  @Test
  void entropyAxisHasTheLogarithmOfTheNumberOfClasses() {
    LatentLook three =
        new LatentLook(List.of("a", "b", "c"), ClassColours.SAFE, Colouring.CLASS, Theme.LIGHT);
    LatentView view = view(point(1, Group.CLEAN, 0, 0, 0.3));
    Figure figure = new LatentEntropy3d("t", view, three, Orthographic.USUAL, true);
    assertThat(new Drawn(figure, 720, 480).texts())
        .contains("entropy (nats; ln 3 = 1.10)", "ln 3", "0.0", "0.5");
  }

  @Test
  void dropLinesAreDrawnWhenAskedFor() {
    LatentView view = ViewRecords.latent(10, 0.5, 1);
    Figure with = new LatentEntropy3d("t", view, CIFAR, Orthographic.USUAL, true);
    Figure without = new LatentEntropy3d("t", view, CIFAR, Orthographic.USUAL, false);
    assertThat(new Drawn(with, 480, 360).pixels())
        .isNotEqualTo(new Drawn(without, 480, 360).pixels());
  }

  @Test
  void viewsWithNothingOrNowhereToDrawAreRefused() {
    assertThatThrownBy(() -> new LatentScatter("t", view(), CIFAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without points")
        .hasMessageContaining("at least one example");
    LatentView lost = view(point(4, Group.CLEAN, Double.NaN, 0, 0));
    assertThatThrownBy(() -> new LatentEntropyPanels("t", lost, CIFAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("example 4 lies at (NaN, 0.0)");
    LatentView unknown = view(point(4, Group.CLEAN, 0, 0, Double.NaN));
    assertThatThrownBy(() -> new LatentEntropy3d("t", unknown, CIFAR, Orthographic.USUAL, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("with entropy NaN");
  }
}
