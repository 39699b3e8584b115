package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redoubt.result.EntropyView;
import org.redoubt.result.EntropyView.Detector;
import org.redoubt.result.EntropyView.Example;
import org.redoubt.result.EntropyView.Point;
import org.redoubt.result.EntropyView.Target;
import org.redoubt.result.Group;
import org.redoubt.run.Samples;

class EntropyFiguresTest {
  private static EntropyView view(int classes, Group group, double... entropies) {
    List<Example> examples = new ArrayList<>();
    for (double entropy : entropies) {
      examples.add(new Example(examples.size(), 0, 0, group, entropy));
    }
    return new EntropyView(classes, Samples.pgd(0.3), 2, examples, List.of());
  }

  private static EntropyHistogram histogram(EntropyView... views) {
    List<Named<EntropyView>> runs = new ArrayList<>();
    for (EntropyView view : views) {
      runs.add(new Named<>("run " + runs.size(), view));
    }
    return new EntropyHistogram("t", runs, 4, Theme.LIGHT);
  }

  @Test
  void binsHoldWhatIsCountedByHand() {
    double end = Math.log(4); // four bins of 0.3466 nats
    EntropyView view = view(4, Group.POSITIVE, 0, 0.1, 0.35, 0.5, 0.7, end, end + 1e-9, -1e-12);
    List<List<Object>> rows = histogram(view).numbers().rows();
    assertThat(rows).hasSize(4);
    assertThat(rows).extracting(row -> row.get(4)).containsExactly(3, 2, 1, 2);
    assertThat(rows).extracting(row -> row.get(6)).containsExactly(0.375, 0.25, 0.125, 0.25);
    assertThat(rows.get(3).subList(0, 2)).containsExactly("run 0", "positive");
    assertThat((double) rows.get(3).get(3)).isEqualTo(end, within(1e-12));
  }

  @Test
  void sharesOfEachGroupOfEachRunAddUpToOne() {
    Map<String, Double> sums = new HashMap<>();
    for (List<Object> row : ViewSamples.histogram(3, Theme.LIGHT).numbers().rows()) {
      sums.merge(row.get(0) + "/" + row.get(1), (double) row.get(6), Double::sum);
    }
    assertThat(sums).hasSize(9); // three runs, three groups
    assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualTo(1, within(1e-12)));
  }

  @Test
  void legendTellsTheCountsOfEveryRunInOrder() {
    EntropyView one = view(10, Group.CLEAN, 0.1, 0.2, 0.3);
    EntropyView two = view(10, Group.POSITIVE, 0.1, 0.2);
    assertThat(new Drawn(histogram(one, two), 900, 500).texts())
        .contains("run 0", "run 1", "clean: n = 3, 0")
        .contains("positive adversarial: n = 0 of 0, 2 of 2");
    assertThat(new Drawn(histogram(one), 900, 500).texts())
        .contains("clean: n = 3", "ln 10", "share of group (%)")
        .doesNotContain("run 0"); // the title names a run that is alone
  }

  @Test
  void groupsAreSeenInTheirColours() {
    for (Theme theme : Theme.values()) {
      Drawn drawn = new Drawn(ViewSamples.histogram(1, theme), 720, 480);
      assertThat(Drawn.colours(drawn.image()))
          .contains(theme.series(0), theme.series(1), theme.series(2));
    }
  }

  @Test
  void histogramsThatCannotBeDrawnAreRefused() {
    EntropyView ten = view(10, Group.CLEAN, 1);
    assertThatThrownBy(() -> histogram())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an entropy histogram shows 1 to 4 runs, found 0; name at least one");
    assertThatThrownBy(() -> histogram(ten, ten, ten, ten, ten))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 4 runs, found 5; choose fewer");
    assertThatThrownBy(() -> histogram(ten, view(100, Group.CLEAN, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("number of classes: 'run 1' has 100, the first run has 10");
    assertThatThrownBy(() -> histogram(view(10, Group.CLEAN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("run 'run 0' has no examples");
    assertThatThrownBy(
            () -> new EntropyHistogram("t", List.of(new Named<>("a", ten)), 3, Theme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bins: found 3; allowed: a number from 4 to 200");
  }

  @Test
  void curvesAreTheRecordsAndTheLegendHasTheirAreas() {
    DetectorRoc roc = ViewSamples.roc(1, List.of(Target.POSITIVE), Theme.LIGHT);
    EntropyView view = roc.runs().get(0).analysis();
    Detector positive = view.detectors().get(1);
    assertThat(positive.target()).isEqualTo(Target.POSITIVE);
    List<List<Object>> rows = roc.numbers().rows();
    assertThat(rows).hasSameSizeAs(positive.curve());
    Point tenth = positive.curve().get(10);
    assertThat(rows.get(10))
        .containsExactly(
            "ADV",
            "positive",
            positive.adversarial(),
            positive.clean(),
            positive.auc(),
            positive.lower(),
            positive.upper(),
            tenth.threshold(),
            tenth.falsePositiveRate(),
            tenth.truePositiveRate());
    String expected =
        String.format(
            Locale.ROOT,
            "positive: AUC %.3f [%.3f, %.3f], n = %d / %d",
            positive.auc(),
            positive.lower(),
            positive.upper(),
            positive.adversarial(),
            positive.clean());
    assertThat(new Drawn(roc, 720, 480).texts())
        .contains(expected, "false positive rate", "true positive rate");
  }

  @Test
  void aBetterDetectorRunsHigher() {
    Detector perfect = detector(new Point(1, 0, 1));
    Detector chance = detector(new Point(1, 0.5, 0.5));
    int[] good = new Drawn(roc(perfect), 480, 400).pixels();
    int[] bad = new Drawn(roc(chance), 480, 400).pixels();
    assertThat(meanHeight(good)).isLessThan(meanHeight(bad) - 40); // pixels count downwards
  }

  private static Detector detector(Point between) {
    List<Point> curve = List.of(new Point(2, 0, 0), between, new Point(0, 1, 1));
    return new Detector(Target.ALL, 5, 5, 0.5, 0.4, 0.6, curve);
  }

  private static DetectorRoc roc(Detector detector) {
    EntropyView view = new EntropyView(10, Samples.pgd(0.3), 0, List.of(), List.of(detector));
    return new DetectorRoc("t", List.of(new Named<>("a", view)), List.of(Target.ALL), Theme.LIGHT);
  }

  /** Mean row of the pixels in the curve's colour above the legend. */
  private static double meanHeight(int[] pixels) {
    int colour = Theme.LIGHT.series(3).getRGB();
    return IntStream.range(0, 480 * 330)
        .filter(i -> pixels[i] == colour)
        .map(i -> i / 480)
        .average()
        .orElseThrow();
  }

  @Test
  void runsWithoutExamplesOfATargetSaySoInTheLegend() {
    DetectorRoc roc = ViewSamples.roc(4, List.of(Target.NEGATIVE), Theme.LIGHT);
    assertThat(new Drawn(roc, 900, 700).text())
        .contains("Standard, negative: no such examples")
        .contains("ADR-LC/GB, negative: AUC");
  }

  @Test
  void detectorsThatCannotBeDrawnAreRefused() {
    assertThatThrownBy(() -> new DetectorRoc("t", List.of(), List.of(Target.ALL), Theme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 4 runs, found 0");
    assertThatThrownBy(() -> ViewSamples.roc(1, List.of(), Theme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 3 targets, found 0");
    List<Named<EntropyView>> none = List.of(new Named<>("a", view(10, Group.CLEAN, 1)));
    assertThatThrownBy(() -> new DetectorRoc("t", none, List.of(Target.POSITIVE), Theme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no run has adversarial examples to be found ([POSITIVE])");
  }
}
