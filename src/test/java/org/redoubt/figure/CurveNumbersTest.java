package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.config.Attack;
import org.redoubt.figure.RobustnessSeries.Line;
import org.redoubt.figure.RobustnessSeries.Point;
import org.redoubt.figure.RobustnessSeries.Run;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.MetricsRow.Term;
import org.redoubt.result.Proportion;
import org.redoubt.run.Samples;

class CurveNumbersTest {
  private static CurvePoint point(double epsilon, int k) {
    return new CurvePoint(Samples.pgd(epsilon), new Proportion(k, 10));
  }

  private static Run run(int... robust) {
    return new Run(
        new Proportion(robust[0], 10), List.of(point(0.2, robust[2]), point(0.1, robust[1])));
  }

  @Test
  void severalSeedsAreTheirMeanBetweenTheLowestAndTheHighest() {
    RobustnessSeries seeds =
        new RobustnessSeries(
            "ADR", "PGD-20", List.of(run(9, 8, 3), run(9, 6, 4), run(9, 7, 8)), Line.SOLID);
    assertThat(seeds.points())
        .usingRecursiveComparison()
        .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
        .isEqualTo(
            List.of(
                new Point(0, 0.9, 0.9, 0.9),
                new Point(0.1, 0.7, 0.6, 0.8),
                new Point(0.2, 0.5, 0.3, 0.8)));
    assertThat(seeds.legend()).isEqualTo("ADR, PGD-20 (3 seeds)");
  }

  @Test
  void singleRunHasItsWilsonInterval() {
    RobustnessSeries one = new RobustnessSeries("ADR", null, List.of(point(0.1, 5)));
    Point point = one.points().get(0);
    // Wilson interval of 5 of 10: (0.2366, 0.7634), Brown, Cai and DasGupta 2001
    assertThat(point.lower()).isCloseTo(0.2366, within(5e-5));
    assertThat(point.upper()).isCloseTo(0.7634, within(5e-5));
    assertThat(one.legend()).isEqualTo("ADR");
  }

  @Test
  void robustnessTableHasEveryRunAndTheMeanOfSeeds() {
    RobustnessSeries seeds =
        new RobustnessSeries(
            "ADR",
            "PGD",
            List.of(new Run(null, List.of(point(0.1, 0))), new Run(null, List.of(point(0.1, 10)))),
            Line.DASHED);
    Table table = new RobustnessCurve("t", List.of(seeds), 0.1, Theme.LIGHT).numbers();
    assertThat(table.columns())
        .containsExactly("series", "attack", "run", "epsilon", "k", "n", "rate", "lower", "upper");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.rows().get(0)).startsWith("ADR", "PGD", "1", 0.1, 0, 10, 0.0);
    assertThat(table.rows().get(1)).startsWith("ADR", "PGD", "2", 0.1, 10, 10, 1.0);
    assertThat(table.rows().get(2))
        .containsExactly("ADR", "PGD", "mean", 0.1, "", "", 0.5, 0.0, 1.0);
  }

  @Test
  void radiusOfZeroThatWasMeasuredComesBeforeTheNaturalAccuracy() {
    Run run = new Run(new Proportion(9, 10), List.of(point(0, 7)));
    assertThat(run.byRadius()).hasSize(1).containsEntry(0.0, new Proportion(7, 10));
  }

  @Test
  void seedsMeasuredAtDifferentRadiiAreNotAveraged() {
    Run other = new Run(null, List.of(point(0.3, 5)));
    assertThatThrownBy(
            () -> new RobustnessSeries("ADR", "", List.of(run(9, 8, 7), other), Line.SOLID))
        .hasMessageContaining("series 'ADR' joins runs with different radii, [0.0, 0.1, 0.2]")
        .hasMessageContaining("[0.3]");
  }

  @Test
  void goalsOfAttacksHaveLinesOfTheirOwn() {
    assertThat(Line.of(Attack.Goal.NON_TARGETED)).isEqualTo(Line.SOLID);
    assertThat(Line.of(Attack.Goal.MULTI_TARGETED)).isEqualTo(Line.DASHED);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "79, 1", "80, 3", "400, 11", "8000, 201"})
  void windowIsOddAndAboutAFortiethOfTheRows(int rows, int window) {
    assertThat(Trace.window(rows)).isEqualTo(window);
  }

  @Test
  void smoothingKeepsStraightLinesAndShiftsNothing() {
    double[] line = {1, 3, 5, 7, 9, 11, 13};
    assertThat(Trace.smoothed(line, 5)).containsExactly(line, within(1e-12));
    double[] peak = {0, 0, 0, 3, 0, 0, 0};
    assertThat(Trace.smoothed(peak, 3))
        .containsExactly(new double[] {0, 0, 1, 1, 1, 0, 0}, within(1e-12));
    assertThat(Trace.smoothed(peak, 1)).containsExactly(peak);
  }

  @Test
  void changesOfPaceAreReadOffTheRows() {
    List<MetricsRow> rows =
        List.of(row(10, 0.1, 0.1), row(20, 0.1, 0.3), row(30, 0.1, 0.3), row(40, 0.01, 0.3));
    assertThat(Pace.of(rows).note())
        .isEqualTo("Dotted: full ε from step 20; learning rate 0.01 from step 40.");
    assertThat(Pace.of(List.of(row(10, 0.1, 0.3), row(20, 0.1, 0.3))).note()).isEmpty();
  }

  private static MetricsRow row(long step, double learningRate, double epsilon) {
    return new MetricsRow(
        1,
        step,
        learningRate,
        epsilon,
        3,
        List.of(new Term(LossTerm.CE_CLEAN, 2, 2, 0.75), new Term(LossTerm.LC, 0.01, 1, 0.25)),
        1,
        1,
        null,
        step == 20 ? new Proportion(3, 4) : null);
  }

  @ParameterizedTest
  @CsvSource({"4.1, 40", "2.8, 34", "0.0999, 20", "7, 300", "0, 30"})
  void lowPanelsStillHaveANumberAboveZeroAndHighOnesNotMoreThanFit(double largest, double height) {
    NumberAxis axis = Charts.fromZero("", largest, Panels.numbers(largest, height), Theme.LIGHT);
    double step = axis.getTickUnit().getSize();
    double end = largest > 0 ? largest : 1;
    assertThat(step).isLessThanOrEqualTo(end * (1 + 1e-9));
    assertThat(end / step).isLessThanOrEqualTo(Math.max(2.5, height / 28));
  }

  @Test
  void trainingTableHasWeightedTermsAndValidationCounts() {
    Table table =
        new TrainingCurves("t", List.of(row(10, 1, 1), row(20, 1, 1)), Theme.LIGHT).numbers();
    assertThat(table.csv())
        .isEqualTo(
            """
            step,quantity,value,smoothed,k,n
            10,loss,3.0,3.0,,
            20,loss,3.0,3.0,,
            10,ce_clean_weighted,2.0,2.0,,
            20,ce_clean_weighted,2.0,2.0,,
            10,lc_weighted,1.0,1.0,,
            20,lc_weighted,1.0,1.0,,
            20,robust_validation,0.75,,3,4
            """);
  }

  @Test
  void termTableHasTheTermItselfBesideItsWeightedValue() {
    Table table = new LossTerms("t", List.of(row(10, 1, 1)), Theme.LIGHT).numbers();
    assertThat(table.csv())
        .isEqualTo(
            """
            step,term,value,smoothed,weighted
            10,ce_clean,2.0,2.0,2.0
            10,lc,0.01,0.01,1.0
            """);
  }

  @Test
  void shareTableHasEveryRunStepAndTerm() {
    Table table =
        new GradientShares(
                "t",
                List.of(
                    new GradientShares.Run("a", List.of(row(10, 1, 1))),
                    new GradientShares.Run("b", List.of(row(20, 1, 1)))),
                Theme.LIGHT)
            .numbers();
    assertThat(table.csv())
        .isEqualTo(
            """
            run,step,term,share,smoothed
            a,10,ce_clean,0.75,0.75
            a,10,lc,0.25,0.25
            b,20,ce_clean,0.75,0.75
            b,20,lc,0.25,0.25
            """);
  }

  @Test
  void smoothedSharesStillAddUpToTheWhole() {
    List<MetricsRow> rows = CurveSamples.rows(400, 1);
    Table table =
        new GradientShares("t", List.of(new GradientShares.Run("a", rows)), Theme.LIGHT).numbers();
    double sum =
        table.rows().stream()
            .filter(cells -> cells.get(1).equals(2000L))
            .mapToDouble(cells -> (double) cells.get(4))
            .sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void sharesWithoutARunAreRefused() {
    assertThatThrownBy(() -> new GradientShares("t", List.of(), Theme.LIGHT))
        .hasMessageContaining("at least one run");
  }

  @Test
  void runsThatHaveJustBegunOrDivergedAreDrawn() {
    MetricsRow diverged =
        new MetricsRow(
            1,
            20,
            0.1,
            0.3,
            Double.NaN,
            List.of(new Term(LossTerm.CE_CLEAN, Double.NaN, Double.NaN, Double.NaN)),
            1,
            1,
            null,
            null);
    for (List<MetricsRow> rows :
        List.of(List.<MetricsRow>of(), List.of(row(10, 0.1, 0.3), diverged))) {
      List<Figure> figures =
          List.of(
              new TrainingCurves("t", rows, Theme.LIGHT),
              new LossTerms("t", rows, Theme.LIGHT),
              new GradientShares("t", List.of(new GradientShares.Run("a", rows)), Theme.LIGHT));
      for (Figure figure : figures) {
        BufferedImage image = new PngExport(300, 200, 1).image(figure);
        assertThat(image.getRGB(0, 0)).isEqualTo(Theme.LIGHT.ground().getRGB());
        assertThat(figure.numbers().rows().isEmpty()).isEqualTo(rows.isEmpty());
      }
    }
  }
}
