package org.redoubt.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redoubt.config.Kind;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Proportion;

/** Results as CSV tables. */
public final class ResultTables {
  private static final List<String> OUTCOME_COLUMNS =
      List.of(
          "index",
          "label",
          "clean_prediction",
          "adversarial_prediction",
          "margin",
          "steps_to_fall",
          "robust");

  private ResultTables() {}

  /** A robustness curve: attack, radius, k of n, rate and its 95 % Wilson interval. */
  public static String curve(List<CurvePoint> points) {
    StringBuilder table = new StringBuilder("attack,epsilon,k,n,rate,lower,upper\n");
    for (CurvePoint point : points) {
      Proportion robust = point.robust();
      line(
          table,
          point.attack().getClass().getAnnotation(Kind.class).value(),
          Numbers.text(point.attack().epsilon()),
          Integer.toString(robust.k()),
          Integer.toString(robust.n()),
          Numbers.text(robust.rate()),
          Numbers.text(robust.lower()),
          Numbers.text(robust.upper()));
    }
    return table.toString();
  }

  /** What one attack did to each image; robust is 1 or 0. */
  public static String outcomes(List<ExampleOutcome> outcomes) {
    StringBuilder table = new StringBuilder(String.join(",", OUTCOME_COLUMNS)).append('\n');
    for (ExampleOutcome outcome : outcomes) {
      line(
          table,
          Integer.toString(outcome.index()),
          Integer.toString(outcome.label()),
          Integer.toString(outcome.cleanPrediction()),
          Integer.toString(outcome.adversarialPrediction()),
          Numbers.text(outcome.margin()),
          Integer.toString(outcome.stepsToFall()),
          outcome.robust() ? "1" : "0");
    }
    return table.toString();
  }

  private static void line(StringBuilder table, String... cells) {
    table.append(String.join(",", cells)).append('\n');
  }

  /**
   * @throws RunException naming the line that is damaged
   */
  static List<ExampleOutcome> readOutcomes(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.get(0).equals(String.join(",", OUTCOME_COLUMNS))) {
      throw new RunException(
          file + ", line 1: expected the columns " + String.join(",", OUTCOME_COLUMNS));
    }
    List<ExampleOutcome> outcomes = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        outcomes.add(outcome(new Cells(OUTCOME_COLUMNS, lines.get(i))));
      } catch (IllegalArgumentException e) {
        throw new RunException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return outcomes;
  }

  private static ExampleOutcome outcome(Cells cells) {
    return new ExampleOutcome(
        cells.count(),
        cells.count(),
        cells.count(),
        cells.count(),
        cells.number(),
        cells.count(),
        cells.count() == 1);
  }
}
