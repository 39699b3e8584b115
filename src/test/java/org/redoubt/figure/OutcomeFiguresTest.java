package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.result.AttackResult;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Proportion;
import org.redoubt.run.Samples;

class OutcomeFiguresTest {
  private static ExampleOutcome outcome(double margin, int steps, boolean robust) {
    return new ExampleOutcome(0, 1, 1, robust ? 1 : 2, margin, steps, robust);
  }

  private static AttackedRun run(String name, SuccessRule rule, ExampleOutcome... outcomes) {
    int k = (int) List.of(outcomes).stream().filter(ExampleOutcome::robust).count();
    Proportion robust = new Proportion(k, Math.max(1, outcomes.length));
    return new AttackedRun(
        name, new AttackResult(Samples.pgd(0.3), rule, robust, 0.3, List.of(outcomes)));
  }

  private static AttackedRun four() {
    return run(
        "ADR",
        SuccessRule.ANY_ITERATE,
        outcome(-0.5, 0, false),
        outcome(-0.25, 3, false),
        outcome(0, -1, true),
        outcome(1.5, -1, true));
  }

  @Test
  void imagesFallByTheirStepAndStayFallen() {
    Table table = new StepsToFall("t", List.of(four()), Theme.LIGHT).numbers();
    assertThat(table.rows()).hasSize(21); // PGD-20, from step 0
    assertThat(table.rows().stream().map(row -> row.get(2)))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(0, 20).mapToObj(step -> (Object) (step < 3 ? 1 : 2)).toList());
    assertThat(table.rows().get(20)).startsWith("ADR", 20, 2, 4, 0.5);
  }

  @Test
  void lastIterateRuleIsNamedBecauseItHidesEarlierFalls(@TempDir Path folder) throws Exception {
    AttackedRun last = run("ADV", SuccessRule.LAST_ITERATE, outcome(-1, 20, false));
    assertThat(svg(new StepsToFall("t", List.of(four(), last), Theme.LIGHT), folder))
        .contains("Judged at the last iterate only")
        .contains("ADR: 2 of 4");
    assertThat(svg(new StepsToFall("t", List.of(four()), Theme.LIGHT), folder))
        .doesNotContain("Judged at the last iterate");
  }

  private static String svg(Figure figure, Path folder) throws Exception {
    Path file = folder.resolve("figure.svg");
    FigureFile.write(figure, Format.SVG, new Size(2000, 400, 1), "", file);
    return Files.readString(file);
  }

  @Test
  void noBinHoldsBothSidesOfZero() {
    MarginBins bins = MarginBins.of(List.of(four()));
    assertThat(bins.count(four()))
        .allMatch(bin -> bin.to() <= 0 || bin.from() >= 0)
        .anyMatch(bin -> bin.from() == 0 && bin.robust() == 1)
        .anyMatch(bin -> bin.to() == 0 || bin.fell() == 0);
    assertThat(bins.width()).isEqualTo(0.05);
  }

  @Test
  void everyImageIsInOneBin() {
    List<AttackedRun> runs =
        List.of(
            CurveSamples.attacked("a", 5, SuccessRule.ANY_ITERATE, 1),
            CurveSamples.attacked("b", -40, SuccessRule.ANY_ITERATE, 2));
    Table table = new MarginDistribution("t", runs, Theme.LIGHT).numbers();
    for (AttackedRun run : runs) {
      int images =
          table.rows().stream()
              .filter(row -> row.get(0).equals(run.name()))
              .mapToInt(row -> (int) row.get(4))
              .sum();
      assertThat(images).isEqualTo(run.n());
    }
  }

  @Test
  void marginsAreCountedByOutcome() {
    Table table = new MarginDistribution("t", List.of(four()), Theme.LIGHT).numbers();
    assertThat(table.csv())
        .isEqualTo(
            """
            run,outcome,from,to,k,n
            ADR,fell,-0.5,-0.45,1,4
            ADR,fell,-0.25,-0.2,1,4
            ADR,robust,0.0,0.05,1,4
            ADR,robust,1.5,1.55,1,4
            """);
  }

  @Test
  void marginsThatAreNoNumbersAreLeftOutAndCounted(@TempDir Path folder) throws Exception {
    AttackedRun diverged =
        run(
            "diverged",
            SuccessRule.ANY_ITERATE,
            outcome(Double.NaN, 0, false),
            outcome(Double.NEGATIVE_INFINITY, 0, false),
            outcome(2, -1, true));
    MarginDistribution figure = new MarginDistribution("t", List.of(diverged), Theme.LIGHT);
    assertThat(figure.numbers().rows()).hasSize(1);
    assertThat(svg(figure, folder)).contains("without a finite margin: 2 images");
  }

  @Test
  void runsWithoutOutcomesAreRefused() {
    assertThatThrownBy(() -> run("ADV", SuccessRule.ANY_ITERATE))
        .hasMessageContaining("run 'ADV' has no outcomes by image");
    assertThatThrownBy(() -> new StepsToFall("t", List.of(), Theme.LIGHT))
        .hasMessageContaining("at least one attacked run");
  }
}
