package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redoubt.result.EntropyView;
import org.redoubt.result.EntropyView.Detector;
import org.redoubt.result.EntropyView.Example;
import org.redoubt.result.EntropyView.Point;
import org.redoubt.result.EntropyView.Target;
import org.redoubt.result.Group;

class EntropiesTest {

  @ParameterizedTest
  @ValueSource(strings = {"tied", "untied", "hanley"})
  void areaAndIntervalAgreeWithTheDefinition(String name) throws IOException {
    Reference expected = Reference.read().of(name);
    Auc auc = Auc.of(expected.numbers("positives"), expected.numbers("negatives"));
    assertThat(auc.area()).isCloseTo(expected.number("area"), within(1e-14));
    assertThat(auc.lower()).isCloseTo(expected.number("lower"), within(1e-14));
    assertThat(auc.upper()).isCloseTo(expected.number("upper"), within(1e-14));
  }

  /** Stata's manual, roctab on these data: area 0.8932, DeLong's interval 0.83295 to 0.95339. */
  @Test
  void areaOfHanleyAndMcNeilIsThePublishedOne() throws IOException {
    Reference hanley = Reference.read().of("hanley");
    Auc auc = Auc.of(hanley.numbers("positives"), hanley.numbers("negatives"));
    assertThat(auc.area()).isCloseTo(0.8932, within(5e-5));
    assertThat(auc.lower()).isCloseTo(0.83295, within(5e-6));
    assertThat(auc.upper()).isCloseTo(0.95339, within(5e-6));
  }

  /** By hand: V10 = (1/2, 1), V01 = (1, 1/2), variance 1/16 + 1/16. */
  @Test
  void intervalIsClampedToTheUnitInterval() {
    Auc auc = Auc.of(new double[] {1, 3}, new double[] {0, 2});
    assertThat(auc.area()).isEqualTo(0.75);
    assertThat(auc.lower()).isCloseTo(0.75 - 1.959963984540054 * Math.sqrt(0.125), within(1e-12));
    assertThat(auc.upper()).isEqualTo(1);
  }

  @Test
  void separatedSamplesHaveNoWidthAndASingleExampleNoInterval() {
    assertThat(Auc.of(new double[] {5, 6}, new double[] {1, 2, 3})).isEqualTo(new Auc(1, 1, 1));
    assertThat(Auc.of(new double[] {0, 0}, new double[] {1, 2})).isEqualTo(new Auc(0, 0, 0));
    assertThat(Auc.of(new double[] {2, 2}, new double[] {2, 2})).isEqualTo(new Auc(0.5, 0.5, 0.5));
    assertThat(Auc.of(new double[] {2}, new double[] {1, 3})).isEqualTo(new Auc(0.5, 0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tied", "untied", "hanley"})
  void curvePassesThroughEveryThresholdAndHasTheArea(String name) throws IOException {
    Reference expected = Reference.read().of(name);
    List<Point> curve = Roc.curve(expected.numbers("positives"), expected.numbers("negatives"));
    double[][] all = expected.table("curve");
    assertThat(curve).hasSizeLessThanOrEqualTo(all.length);
    for (double[] point : all) {
      assertThat(liesOn(curve, point[0], point[1])).as("(%s, %s)", point[0], point[1]).isTrue();
    }
    double area = 0;
    for (int i = 1; i < curve.size(); i++) {
      Point from = curve.get(i - 1);
      Point to = curve.get(i);
      area +=
          (to.falsePositiveRate() - from.falsePositiveRate())
              * (to.truePositiveRate() + from.truePositiveRate())
              / 2;
    }
    assertThat(area).isCloseTo(expected.number("area"), within(1e-12));
  }

  @Test
  void straightPiecesAreReducedToTheirEnds() {
    double[] positives = {5, 4, 4, 3, 1};
    double[] negatives = {2, 1, 0};
    assertThat(Roc.curve(positives, negatives))
        .containsExactly(
            new Point(Math.nextUp(5.0), 0, 0),
            new Point(3, 0, 0.8),
            new Point(2, 1 / 3.0, 0.8),
            new Point(1, 2 / 3.0, 1),
            new Point(0, 1, 1));
  }

  @Test
  void examplesCarryTheirGroupAndEntropy() {
    int[] labels = {0, 1, 2, 0};
    AdversarialSet set =
        AnalysisFixture.set(labels, new int[] {0, 1, 0, 0}, new int[] {1, 1, 1, 2});
    EntropyView view = Entropies.of(set);
    assertThat(view.classes()).isEqualTo(3);
    assertThat(view.attack()).isEqualTo(AnalysisFixture.PGD);
    assertThat(view.cleanMistakes()).isEqualTo(1);
    assertThat(view.examples())
        .containsExactly(
            new Example(0, 0, 0, Group.CLEAN, 0),
            new Example(1, 1, 1, Group.CLEAN, 0.01),
            new Example(3, 0, 0, Group.CLEAN, 0.03),
            new Example(0, 0, 1, Group.POSITIVE, 0),
            new Example(3, 0, 2, Group.POSITIVE, 0.06),
            new Example(1, 1, 1, Group.NEGATIVE, 0.02));
  }

  /** Clean 0, .01, .03; positive 0, .06; negative .02: pairs won 3.5 of 6, 2 of 3. */
  @Test
  void detectorsAreAskedForAllAndForEachGroup() {
    int[] labels = {0, 1, 2, 0};
    AdversarialSet set =
        AnalysisFixture.set(labels, new int[] {0, 1, 0, 0}, new int[] {1, 1, 1, 2});
    List<Detector> detectors = Entropies.of(set).detectors();
    assertThat(detectors).extracting(Detector::target).containsExactly(Target.values());
    assertThat(detectors).extracting(Detector::adversarial).containsExactly(3, 2, 1);
    assertThat(detectors).extracting(Detector::clean).containsOnly(3);
    assertThat(detectors.get(0).auc()).isCloseTo(5.5 / 9, within(1e-15));
    assertThat(detectors.get(1).auc()).isCloseTo(3.5 / 6, within(1e-15));
    assertThat(detectors.get(2).auc()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(detectors.get(2).curve().get(1)).isEqualTo(new Point(0.03, 1 / 3.0, 0));
  }

  @Test
  void groupWithoutExamplesHasNoDetector() {
    int[] labels = {0, 1, 2, 0};
    AdversarialSet set = AnalysisFixture.set(labels, labels, labels);
    assertThat(Entropies.of(set).detectors())
        .extracting(Detector::target)
        .containsExactly(Target.ALL, Target.NEGATIVE);
  }

  private static boolean liesOn(List<Point> curve, double x, double y) {
    for (int i = 1; i < curve.size(); i++) {
      Point a = curve.get(i - 1);
      Point b = curve.get(i);
      double over = b.falsePositiveRate() - a.falsePositiveRate();
      double up = b.truePositiveRate() - a.truePositiveRate();
      boolean straight =
          Math.abs(over * (y - a.truePositiveRate()) - up * (x - a.falsePositiveRate())) < 1e-12;
      boolean inside =
          x >= a.falsePositiveRate() - 1e-12
              && x <= b.falsePositiveRate() + 1e-12
              && y >= a.truePositiveRate() - 1e-12
              && y <= b.truePositiveRate() + 1e-12;
      if (straight && inside) {
        return true;
      }
    }
    return false;
  }
}
