package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.result.AttackResult;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.Proportion;
import org.redoubt.result.TimingRow;
import org.redoubt.run.RunSummary.Asked;
import org.redoubt.run.RunSummary.Pace;
import org.redoubt.run.RunSummary.Split;

class RunSummaryTest {
  @TempDir Path root;

  private static RunSummary summary(RunDirectory run) {
    return RunSummary.of(run, run.status());
  }

  private static void train(RunDirectory run, int rows) {
    try (RunWriter writer = RunWriter.open(run);
        RowWriter<MetricsRow> metrics = writer.metricsAfter(0)) {
      for (int step = 1; step <= rows; step++) {
        metrics.append(Samples.row(step));
      }
    }
  }

  @Test
  void newRunShowsWhatWasAsked() {
    RunSummary summary = summary(Samples.run(root, "fresh"));
    assertThat(summary.state()).isEqualTo(RunState.QUEUED);
    assertThat(summary.on()).isNull();
    assertThat(summary.pace()).isNull();
    assertThat(summary.trouble()).isNull();
    assertThat(summary.asked())
        .isEqualTo(
            new Asked(
                "fresh",
                1,
                "synthetic-digits",
                "mnist-cnn",
                "standard",
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void latestValidationIsFoundFromTheEndOfALongFile() throws IOException {
    RunDirectory run = Samples.run(root, "long");
    train(run, 500);
    assertThat(Files.size(run.path().resolve("metrics.csv"))).isGreaterThan(1 << 16);
    assertThat(run.latestValidation())
        .contains(run.metrics().get(499))
        .hasValueSatisfying(row -> assertThat(row.step()).isEqualTo(500));
    assertThat(summary(run).on()).isEqualTo(Split.VALIDATION);
    assertThat(summary(run).robust()).isEqualTo(new Proportion(85, 100));
  }

  @Test
  void rowThatPassesMayBeTheFirstOfALongFile() throws IOException {
    RunDirectory run = Samples.run(root, "long");
    train(run, 300);
    RowTail<MetricsRow> tail =
        new RowTail<>(run.path().resolve("metrics.csv"), new MetricsFormat());
    for (long step : new long[] {1, 2, 150, 299, 300}) {
      assertThat(tail.last(row -> row.step() <= step)).contains(Samples.row(step));
    }
    assertThat(tail.last(row -> row.step() > 300)).isEmpty();
  }

  @Test
  void halfWrittenRowAndMissingFileAreNoTrouble() throws IOException {
    RunDirectory run = Samples.run(root, "half");
    assertThat(run.latestValidation()).isEmpty();
    train(run, 2);
    Path metrics = run.path().resolve("metrics.csv");
    Files.writeString(metrics, Files.readString(metrics) + "1,3,0.0");
    assertThat(run.latestValidation()).contains(Samples.row(2));
  }

  @Test
  void testFiguresAreReadWithoutTheOutcomes() throws IOException {
    RunDirectory run = Samples.run(root, "tested");
    train(run, 4);
    run.evaluations().write("test", evaluation());
    Files.delete(run.path().resolve("evaluation/test-1-pgd.csv"));
    RunSummary summary = summary(run);
    assertThat(summary.on()).isEqualTo(Split.TEST);
    assertThat(summary.natural()).isEqualTo(new Proportion(2, 2));
    assertThat(summary.robust()).isEqualTo(new Proportion(1, 2));
    assertThat(run.evaluations().figures("test").curve()).hasSize(1);
    assertThat(run.evaluations().figures("test").attacks().get(0).outcomes()).isEmpty();
    assertThatThrownBy(() -> run.evaluations().read("test")).isInstanceOf(RunException.class);
  }

  private static Evaluation evaluation() {
    List<ExampleOutcome> outcomes =
        List.of(
            new ExampleOutcome(0, 1, 1, 1, 0.5, -1, true),
            new ExampleOutcome(1, 2, 2, 3, -0.5, 2, false));
    Proportion robust = new Proportion(1, 2);
    SuccessRule rule = SuccessRule.ANY_ITERATE;
    return new Evaluation(
        new Proportion(2, 2),
        List.of(new AttackResult(Samples.pgd(0.3), rule, robust, 0.3, outcomes)),
        robust,
        rule,
        List.of(new CurvePoint(Samples.pgd(0.1), robust)));
  }

  @Test
  void damagedFileIsSaidAndTheRestShown() throws IOException {
    RunDirectory run = Samples.run(root, "damaged");
    run.writeNotes(RunNotes.NONE.withTags(List.of("kept")));
    Files.createDirectories(run.path().resolve("evaluation"));
    Files.writeString(run.path().resolve("evaluation/test.json"), "{");
    RunSummary summary = summary(run);
    assertThat(summary.trouble()).contains("test.json is damaged");
    assertThat(summary.natural()).isNull();
    assertThat(summary.notes().tags()).containsExactly("kept");
  }

  @Test
  void paceIsThatOfAWorkerOnly() {
    RunDirectory run = Samples.run(root, "timed");
    try (RunWriter writer = RunWriter.open(run);
        RowWriter<TimingRow> timing = writer.timingAfter(0)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "training");
      timing.append(new TimingRow(1, 1, 100, 60));
      timing.append(new TimingRow(2, 2, 200, 30));
      assertThat(summary(run).pace()).isEqualTo(new Pace(200, 30));
      writer.transition(RunState.RUNNING, RunState.FINISHED, "done");
    }
    assertThat(summary(run).pace()).isNull();
  }
}
