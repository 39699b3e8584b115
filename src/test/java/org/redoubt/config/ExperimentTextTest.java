package org.redoubt.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentTextTest {
  private static final String YAML =
      """
      # a comment above
      name: tiny     # the name
      data: {kind: synthetic-digits, train: 100}
      model:
        kind: mnist-cnn
        dropout: 0     # none
      method:
        kind: adr      # the method
        lambda_lc: 1   # local
        # between
        lambda_gb: 0.5
        local: {p: 2}
      evaluation:
        attacks:
          - kind: pgd  # first
            epsilon: 8/255
          - {kind: fgsm, epsilon: 0.1}
        curve:
          epsilons: [0.1, 0.2]
      """;

  private static String set(String path, String value) {
    return ExperimentText.of(YAML).with(path, value).yaml();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
name                            | other      | name: tiny     # the name             | name: other    # the name
data.train                      | 200        | train: 100}                          | train: 200}
model.dropout                   | 0.25       | dropout: 0     # none                | dropout: 0.25  # none
method.lambda_lc                | 10         | lambda_lc: 1   # local               | lambda_lc: 10  # local
method.lambda_lc                | abc        | lambda_lc: 1   # local               | lambda_lc: abc # local
method.lambda_lc                | [1         | lambda_lc: 1   # local               | lambda_lc: "[1" # local
method.lambda_lc                | a: b       | lambda_lc: 1   # local               | lambda_lc: "a: b" # local
method.lambda_lc                | 1 # one    | lambda_lc: 1   # local               | lambda_lc: "1 # one" # local
method.local.p                  | 1          | local: {p: 2}                        | local: {p: 1}
evaluation.attacks.0.epsilon    | 4/255      | epsilon: 8/255                       | epsilon: 4/255
evaluation.attacks.1.epsilon    | 0.2        | {kind: fgsm, epsilon: 0.1}           | {kind: fgsm, epsilon: 0.2}
evaluation.curve.epsilons       | [0.3]      | epsilons: [0.1, 0.2]                 | epsilons: [0.3]
data.test                       | 50         | train: 100}                          | train: 100, test: 50}
method.local.gradient           | adversarial| local: {p: 2}                        | local: {gradient: adversarial, p: 2}
""")
  void aValueIsChangedInItsPlaceAndNothingElse(String path, String value, String old, String now) {
    assertThat(set(path, value)).isEqualTo(YAML.replace(old, now));
  }

  @Test
  void aNewKeyStandsBehindTheOneBeforeIt() {
    assertThat(set("method.lambda_smt", "0"))
        .contains("  lambda_gb: 0.5\n  lambda_smt: 0\n  local: {p: 2}\n");
  }

  @Test
  void aNewSectionIsABlockWithItsKind() {
    assertThat(set("optimiser.learning_rate", "0.01"))
        .contains("  local: {p: 2}\noptimiser:\n  kind: adam\n  learning_rate: 0.01\nevaluation:");
  }

  @Test
  void anItemOfADefaultListIsWrittenOut() {
    String yaml = YAML.substring(0, YAML.indexOf("evaluation:"));

    assertThat(ExperimentText.of(yaml).with("evaluation.attacks.0.steps", "3").yaml())
        .isEqualTo(yaml + "\nevaluation:\n  attacks: [{kind: pgd, steps: 3}]".substring(1) + "\n");
  }

  @Test
  void aNewKindKeepsSharedKeysAndTheirComments() {
    String yaml = YAML.replace("lambda_gb: 0.5\n", "lambda_gb: 0.5\n  crafting: training # slow\n");

    assertThat(ExperimentText.of(yaml).with("method.kind", "trades").yaml())
        .contains("  kind: trades   # the method\n  # between\n  crafting: training # slow\neval");
  }

  @Test
  void anItemIsAddedBehindTheOthers() {
    assertThat(ExperimentText.of(YAML).withItem("evaluation.attacks", "{kind: bim}").yaml())
        .isEqualTo(YAML.replace("0.1}\n", "0.1}\n    - kind: bim\n"));
  }

  @Test
  void anItemIsRemovedWithItsLines() {
    assertThat(ExperimentText.of(YAML).without("evaluation.attacks.0").yaml())
        .isEqualTo(YAML.replace("    - kind: pgd  # first\n      epsilon: 8/255\n", ""));
  }

  @Test
  void theLastItemLeavesAnEmptyList() {
    String one =
        ExperimentText.of(YAML)
            .without("evaluation.attacks.0")
            .without("evaluation.attacks.0")
            .yaml();

    assertThat(one).contains("  attacks: []\n  curve:");
  }

  @Test
  void aKeyIsRemovedWithItsLine() {
    assertThat(ExperimentText.of(YAML).without("method.lambda_gb").yaml())
        .isEqualTo(YAML.replace("  lambda_gb: 0.5\n", ""));
  }

  @Test
  void theOnlyKeyLeavesAnEmptyMap() {
    assertThat(ExperimentText.of(YAML).without("evaluation.curve.epsilons").yaml())
        .isEqualTo(YAML.replace("curve:\n    epsilons: [0.1, 0.2]", "curve: {}"));
  }

  @Test
  void anEmptiedValueCanBeFilledAgain() {
    ExperimentText empty = ExperimentText.of(YAML).with("method.lambda_gb", "");

    assertThat(empty.yaml()).contains("  lambda_gb:\n");
    assertThat(empty.with("method.lambda_gb", "2").yaml()).contains("  lambda_gb: 2\n");
  }

  @Test
  void aPathThatLeadsNowhereIsRefused() {
    ExperimentText text = ExperimentText.of(YAML);

    assertThatThrownBy(() -> text.with("method.beta", "1"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("unknown key");
  }

  @Test
  void valuesAreReadAsWrittenOrAsTheirDefault() {
    ExperimentText text = ExperimentText.of(YAML);

    assertThat(text.get("evaluation.attacks.0.epsilon")).isEqualTo("8/255");
    assertThat(text.get("adversary.kind")).isEqualTo("pgd");
    assertThat(text.get("adversary.epsilon")).isEqualTo("0.3");
    assertThat(text.get("evaluation.curve.epsilons")).isEqualTo("[0.1, 0.2]");
    assertThat(text.get("method.beta")).isNull();
    assertThat(text.size("evaluation.attacks")).isEqualTo(2);
    assertThat(text.defaultOf("method.lambda_gb")).isEqualTo("1");
  }

  @Test
  void aWrittenDefaultIsAtDefault() {
    ExperimentText text = ExperimentText.of(YAML);

    assertThat(text.atDefault("method.lambda_lc")).isTrue();
    assertThat(text.atDefault("method.lambda_gb")).isFalse();
    assertThat(text.atDefault("schedule.epochs")).isTrue();
    assertThat(text.atDefault("name")).isTrue();
  }

  static List<Path> samples() throws IOException {
    return TestConfigurations.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyValueOfASampleCanBeSetToItselfWithoutAChange(Path file) {
    ExperimentText text = ExperimentText.of(ExperimentText.read(file));

    for (String path : YamlSpans.of(text.yaml()).keySet()) {
      String value = path.isEmpty() ? null : text.get(path);
      if (value != null) {
        assertThat(text.with(path, value).yaml()).as(path).isEqualTo(text.yaml());
      }
    }
  }
}
