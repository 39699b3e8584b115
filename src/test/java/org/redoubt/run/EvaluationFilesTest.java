package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.result.AttackResult;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Proportion;

class EvaluationFilesTest {
  @TempDir Path folder;

  private static final List<Attack> EVERY_KIND =
      List.of(
          Samples.pgd(8.0 / 255),
          new Attack.Fgsm(Attack.Norm.L2, 0.5, 0.25, true, 3, Attack.Goal.TARGETED, 7),
          new Attack.Bim(Attack.Norm.LINF, 0.1, null, 5, Attack.Goal.MULTI_TARGETED, null),
          new Attack.Mim(Attack.Norm.LINF, 0.1, null, 5, 0.9, Attack.Goal.LEAST_LIKELY, null),
          new Attack.TradesKl(
              Attack.Norm.LINF,
              0.1,
              null,
              5,
              1,
              Attack.Start.UNIFORM,
              Attack.Direction.ADVERSARIAL_CLEAN));

  private static Evaluation sample() {
    List<ExampleOutcome> outcomes =
        List.of(
            new ExampleOutcome(0, 3, 3, 3, 1.0 / 3, -1, true),
            new ExampleOutcome(1, 4, 4, 9, -2.5e-7, 6, false));
    return new Evaluation(
        new Proportion(2, 2),
        EVERY_KIND.stream()
            .map(
                attack ->
                    new AttackResult(
                        attack, SuccessRule.LAST_ITERATE, new Proportion(1, 2), 0.3, outcomes))
            .toList(),
        new Proportion(1, 2),
        SuccessRule.LAST_ITERATE,
        List.of(new CurvePoint(Samples.pgd(0.1), new Proportion(2, 2))));
  }

  private EvaluationFiles files() {
    return new EvaluationFiles(folder.resolve("evaluation"));
  }

  @Test
  void evaluationWithEveryKindOfAttackIsReadBackWhole() {
    assertThat(EVERY_KIND).hasSize(Attack.class.getPermittedSubclasses().length);
    files().write("test", sample());
    assertThat(files().read("test")).isEqualTo(sample());
    assertThat(files().names()).containsExactly("test");
  }

  @Test
  void jsonUsesTheWordsOfTheConfiguration() throws IOException {
    files().write("test", sample());
    assertThat(Files.readString(folder.resolve("evaluation/test.json")))
        .contains("\"kind\" : \"trades-kl\"")
        .contains("\"direction\" : \"adversarial-clean\"")
        .contains("\"worst_case\"")
        .contains("\"rate\" : 0.5");
  }

  @Test
  void curveTableHasRateAndInterval() throws IOException {
    files().write("test", sample());
    try (Stream<String> lines = Files.lines(folder.resolve("evaluation/test-curve.csv"))) {
      List<String> table = lines.toList();
      assertThat(table.get(0)).isEqualTo("attack,epsilon,k,n,rate,lower,upper");
      assertThat(table.get(1)).startsWith("pgd,0.1,2,2,1,0.34237").endsWith(",1");
    }
  }

  @Test
  void damagedOutcomeIsNamedByFileAndLine() throws IOException {
    files().write("test", sample());
    Path table = folder.resolve("evaluation/test-1-pgd.csv");
    Files.writeString(table, Files.readString(table).replace("1,4,4,9", "1,4,4,x"));
    assertThatThrownBy(() -> files().read("test"))
        .hasMessage(
            table + ", line 3: column adversarial_prediction: found 'x', expected a whole number");
  }

  @Test
  void impossibleProportionIsDamage() throws IOException {
    files().write("test", sample());
    Path json = folder.resolve("evaluation/test.json");
    Files.writeString(json, Files.readString(json).replaceFirst("\"k\" : 2", "\"k\" : 3"));
    assertThatThrownBy(() -> files().read("test"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("test.json is damaged: ")
        .hasMessageContaining("3 of 2");
  }

  @Test
  void absentEvaluationNamesTheOthers() {
    files().write("test", sample());
    assertThatThrownBy(() -> files().read("tset"))
        .hasMessageEndingWith("has no evaluation 'tset'; there are: test");
  }
}
