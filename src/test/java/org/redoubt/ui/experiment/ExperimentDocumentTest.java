package org.redoubt.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.config.ConfigException;
import org.redoubt.config.ExperimentText;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.config.Method;

class ExperimentDocumentTest {
  private static final String SAMPLE =
      ExperimentText.read(Path.of("sample-configs/mnist-small-adr.yaml"));
  private Instant now = Instant.parse("2026-11-25T12:00:00Z");
  private final List<Runnable> ui = new ArrayList<>();
  private final ExperimentDocument document =
      new ExperimentDocument(Runnable::run, Runnable::run, () -> now);

  @BeforeEach
  void open() {
    document.replace("sample", SAMPLE);
  }

  private void later(int millis) {
    now = now.plusMillis(millis);
  }

  private Problem problem() {
    return Objects.requireNonNull(document.problemProperty().get());
  }

  @Test
  void aSampleIsValidAndClean() {
    assertThat(document.problemProperty().get()).isNull();
    assertThat(document.experimentProperty().get())
        .isEqualTo(ExperimentYaml.parse(SAMPLE, "f", List.of()));
    assertThat(document.dirtyProperty().get()).isFalse();
    assertThat(document.titleProperty().get()).isEqualTo("sample");
  }

  @Test
  void aValueIsChangedInTheTextAndItsCommentStays() {
    document.set("method.lambda_gb", "2.5");

    assertThat(document.yamlProperty().get())
        .isEqualTo(
            SAMPLE.replace(
                "lambda_gb: 1             # global", "lambda_gb: 2.5           # global"));
    assertThat(document.get("method.lambda_gb")).isEqualTo("2.5");
    assertThat(document.atDefault("method.lambda_gb")).isFalse();
    assertThat(document.dirtyProperty().get()).isTrue();
  }

  @Test
  void theEditorsTextIsUnderstood() {
    document.yamlProperty().set(SAMPLE.replace("lambda_smt: 1", "lambda_smt: 0.25"));

    assertThat(document.get("method.lambda_smt")).isEqualTo("0.25");
    assertThat(Objects.requireNonNull(document.experimentProperty().get()).method())
        .isInstanceOfSatisfying(Method.Adr.class, m -> assertThat(m.lambdaSmt()).isEqualTo(0.25));
  }

  @Test
  void anotherKindKeepsSharedKeys() {
    document.set("adversary.kind", "trades-kl");

    assertThat(document.get("adversary.steps")).isEqualTo("7");
    assertThat(document.problemProperty().get()).isNull();
  }

  @Test
  void theLastValidExperimentIsKept() {
    document.set("schedule.epochs", "many");

    assertThat(document.experimentProperty().get()).isNull();
    assertThat(document.lastValid()).isEqualTo(ExperimentYaml.parse(SAMPLE, "f", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
name                          | a b
seed                          | -1
data.train                    | 5
data.train                    | most
model.dropout                 | 1
model.split                   | pool9
method.kind                   | ard
method.lambda_lc              | -1
method.lambda_gb              | 1001
method.local.p                | 3
method.global.gamma           | 0.6
adversary.epsilon             | 0
adversary.step_size           | none
adversary.steps               | 7.5
adversary.restarts            | 0
adversary.random_start        | maybe
optimiser.learning_rate       | fast
schedule.milestones           | [6
schedule.milestones           | [6, 3]
schedule.batch_size           | 20000
evaluation.success            | always
evaluation.attacks.0.goal     | untargeted
evaluation.curve.epsilons     | [0.2, 0.1]
compute.device                | tpu
""")
  void aBrokenValueIsKeptAndMarkedWithTheCommandLinesSentence(String path, String value) {
    document.set(path, value);

    String yaml = document.yamlProperty().get();
    ConfigException said =
        catchThrowableOfType(
            ConfigException.class, () -> ExperimentYaml.parse(yaml, "sample", List.of()));
    assertThat(document.get(path)).isEqualTo(value);
    assertThat(problem().path()).isEqualTo(path);
    assertThat(problem().sentence()).isEqualTo(said.getMessage());
    assertThat(problem().brief()).startsWith("found ").endsWith(said.advice());
    String key = path.substring(path.lastIndexOf('.') + 1);
    assertThat(yaml.lines().toList().get(problem().line() - 1)).contains(key + ":");
  }

  @Test
  void aBrokenTextIsNoYamlAndIsLeftAlone() {
    document.yamlProperty().set("name: [a");
    document.set("name", "b");

    assertThat(document.yamlProperty().get()).isEqualTo("name: [a");
    assertThat(document.readableProperty().get()).isFalse();
    assertThat(problem().sentence()).contains("no valid YAML");
    assertThat(problem().path()).isEmpty();
  }

  @Test
  void typingInOneFieldIsOneChange() {
    document.set("schedule.epochs", "1");
    later(300);
    document.set("schedule.epochs", "12");
    later(300);
    document.set("schedule.epochs", "120");
    document.undo();

    assertThat(document.yamlProperty().get()).isEqualTo(SAMPLE);
    assertThat(document.canUndoProperty().get()).isFalse();
  }

  @Test
  void fieldsAndPausesSeparateChanges() {
    document.set("schedule.epochs", "3");
    document.set("schedule.batch_size", "32");
    later(1500);
    document.set("schedule.batch_size", "16");
    document.undo();
    assertThat(document.get("schedule.batch_size")).isEqualTo("32");
    document.undo();
    assertThat(document.get("schedule.batch_size")).isEqualTo("64");
    assertThat(document.get("schedule.epochs")).isEqualTo("3");
    document.redo();
    document.redo();
    assertThat(document.get("schedule.batch_size")).isEqualTo("16");
    assertThat(document.canRedoProperty().get()).isFalse();
  }

  @Test
  void aChangeAfterUndoForgetsWhatWasUndone() {
    document.set("schedule.epochs", "3");
    document.undo();
    document.set("schedule.batch_size", "32");

    assertThat(document.canRedoProperty().get()).isFalse();
  }

  @Test
  void resetRemovesTheLine() {
    document.reset("schedule.batch_size");

    assertThat(document.get("schedule.batch_size")).isEqualTo("128");
    assertThat(document.yamlProperty().get()).doesNotContain("twice the steps");
  }

  @Test
  void itemsAreAddedToAListAndTakenOut() {
    document.add("evaluation.attacks", "{kind: fgsm, epsilon: 0.3}");
    assertThat(document.get("evaluation.attacks.1.kind")).isEqualTo("fgsm");

    document.reset("evaluation.attacks.0");
    assertThat(document.get("evaluation.attacks.0.kind")).isEqualTo("fgsm");
    assertThat(document.problemProperty().get()).isNull();
  }

  @Test
  void onlyTheLastOfManyTextsIsRead() {
    List<Runnable> waiting = new ArrayList<>();
    ExperimentDocument slow = new ExperimentDocument(waiting::add, ui::add, () -> now);
    slow.replace("a", "name: [");
    slow.replace("b", SAMPLE);
    waiting.forEach(Runnable::run);
    ui.forEach(Runnable::run);

    assertThat(slow.problemProperty().get()).isNull();
    assertThat(slow.experimentProperty().get()).isNotNull();
    assertThat(ui).hasSize(1);
  }

  @Test
  void undoBringsBackTheNameAndFileOfTheExperimentBefore() {
    document.opened(Path.of("folder/mine.yaml"), SAMPLE);
    document.set("schedule.epochs", "3");
    document.replace("preset", SAMPLE.replace("epochs: 8", "epochs: 9"));
    assertThat(document.fileProperty().get()).isNull();

    document.undo();
    assertThat(document.titleProperty().get()).isEqualTo("mine.yaml");
    assertThat(document.fileProperty().get()).isEqualTo(Path.of("folder/mine.yaml"));
    assertThat(document.get("schedule.epochs")).isEqualTo("3");
    assertThat(document.dirtyProperty().get()).isTrue();
    document.undo();
    assertThat(document.dirtyProperty().get()).isFalse();
    document.redo();
    document.redo();
    assertThat(document.titleProperty().get()).isEqualTo("preset");
    assertThat(document.fileProperty().get()).isNull();
    assertThat(document.dirtyProperty().get()).isFalse();
  }

  @Test
  void undoOfAChangeDoesNotUndoThatItWasSaved() {
    document.set("schedule.epochs", "3");
    String written = document.yamlProperty().get();
    document.saved(Path.of("kept.yaml"), written);
    document.undo();

    assertThat(document.yamlProperty().get()).isEqualTo(SAMPLE);
    assertThat(document.titleProperty().get()).isEqualTo("kept.yaml");
    assertThat(document.fileProperty().get()).isEqualTo(Path.of("kept.yaml"));
    assertThat(document.dirtyProperty().get()).isTrue();
    document.redo();
    assertThat(document.dirtyProperty().get()).isFalse();
  }

  @Test
  void aProblemAfterUndoNamesTheFileItIsIn() {
    document.opened(Path.of("mine.yaml"), SAMPLE.replace("epochs: 8", "epochs: 0"));
    document.replace("preset", SAMPLE);
    document.undo();

    assertThat(problem().sentence()).startsWith("mine.yaml:");
  }
}
