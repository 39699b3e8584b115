package org.redoubt.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Kind;
import org.redoubt.result.AttackResult;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Proportion;

/**
 * The evaluations of a run: NAME.json with the figures, NAME-1-pgd.csv and so on with what each
 * attack did to each image, and NAME-curve.csv with the robustness curve for other programs.
 */
public final class EvaluationFiles {
  /** Name of the evaluation that a run makes after training. */
  public static final String TEST = "test";

  private final Path folder;

  EvaluationFiles(Path folder) {
    this.folder = folder;
  }

  /** Names of the evaluations there are, sorted. */
  public List<String> names() {
    return new NamedFiles(folder, ".json").names();
  }

  /** Writes an evaluation; the JSON file, which names the others, comes last. */
  public void write(String name, Evaluation evaluation) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new RunException(
          "an evaluation's name has letters, digits, dots, dashes, underscores; found '"
              + name
              + "'");
    }
    List<AttackSummary> attacks = new ArrayList<>();
    for (AttackResult attack : evaluation.attacks()) {
      String kind = attack.attack().getClass().getAnnotation(Kind.class).value();
      String file = name + "-" + (attacks.size() + 1) + "-" + kind + ".csv";
      AtomicFile.write(folder.resolve(file), bytes(ResultTables.outcomes(attack.outcomes())));
      attacks.add(
          new AttackSummary(
              attack.attack(), attack.rule(), attack.robust(), attack.largestDistance(), file));
    }
    AtomicFile.write(
        folder.resolve(name + "-curve.csv"), bytes(ResultTables.curve(evaluation.curve())));
    AtomicFile.write(folder.resolve(name + ".json"), Json.bytes(Summary.of(evaluation, attacks)));
  }

  /** Whether there is an evaluation of that name. */
  public boolean has(String name) {
    return Files.exists(folder.resolve(name + ".json"));
  }

  /**
   * Reads an evaluation with the outcome of every image.
   *
   * @throws RunException if there is none of that name, or a file of it is missing or damaged
   */
  public Evaluation read(String name) {
    Summary summary = summary(name);
    try {
      List<AttackResult> attacks = new ArrayList<>();
      for (AttackSummary attack : summary.attacks()) {
        attacks.add(attack.with(ResultTables.readOutcomes(folder.resolve(attack.outcomes()))));
      }
      return summary.with(attacks);
    } catch (IOException e) {
      throw new RunException(
          folder.resolve(name + ".json") + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the figures of an evaluation only: its attacks have no outcomes. One small file, however
   * many images were attacked.
   *
   * @throws RunException if there is none of that name, or it is damaged
   */
  public Evaluation figures(String name) {
    Summary summary = summary(name);
    return summary.with(summary.attacks().stream().map(attack -> attack.with(List.of())).toList());
  }

  private Summary summary(String name) {
    Path file = folder.resolve(name + ".json");
    if (!Files.exists(file)) {
      throw new RunException(
          folder + " has no evaluation '" + name + "'; there are: " + String.join(", ", names()));
    }
    return Json.read(file, Summary.class, "evaluate the run again");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** NAME.json. */
  record Summary(
      Proportion natural,
      Proportion worstCase,
      SuccessRule rule,
      List<AttackSummary> attacks,
      List<CurvePoint> curve) {
    static Summary of(Evaluation evaluation, List<AttackSummary> attacks) {
      return new Summary(
          evaluation.natural(),
          evaluation.worstCase(),
          evaluation.rule(),
          attacks,
          evaluation.curve());
    }

    Evaluation with(List<AttackResult> results) {
      return new Evaluation(natural, results, worstCase, rule, curve);
    }
  }

  /**
   * One attack in NAME.json.
   *
   * @param outcomes name of the file with what it did to each image
   */
  record AttackSummary(
      Attack attack, SuccessRule rule, Proportion robust, double largestDistance, String outcomes) {
    AttackResult with(List<ExampleOutcome> examples) {
      return new AttackResult(attack, rule, robust, largestDistance, examples);
    }
  }
}
