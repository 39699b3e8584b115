package org.redoubt.ui.experiment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.experiment.ExperimentFixture;

class VaryViewModelTest {
  @TempDir Path runs;
  private final Queue<Runnable> background = new ArrayDeque<>();
  private VaryViewModel model;

  @BeforeEach
  void open() {
    model = model(Runnable::run);
  }

  private VaryViewModel model(Executor background) {
    ExperimentDocument document = ExperimentFixture.direct(runs).open("quickstart").document();
    return new VaryViewModel(document, new UiThreads(background, Runnable::run));
  }

  private void first(String path, String values) {
    model.rows().get(0).pathProperty().set(path);
    model.rows().get(0).valuesProperty().set(values);
  }

  @Test
  void numbersChoicesKindsAndTheSplitMayVary() {
    assertThat(model.fields())
        .contains(
            "method.kind",
            "method.lambda_lc",
            "method.global.pairs",
            "adversary.epsilon",
            "optimiser.learning_rate",
            "schedule.validation.select",
            "evaluation.attacks.0.epsilon",
            "model.split",
            "data.train")
        .doesNotContain("name", "seed", "data.directory", "schedule.milestones");
  }

  @Test
  void aValueThatIsNotAllowedIsNamedAsOnTheCommandLine() {
    first("method.lambda_lc", "0, -3");
    assertThat(model.problemProperty().get()).contains("lambda_lc").contains("-3");
    assertThat(model.countProperty().get()).isZero();
    first("method.lambda_lc", "0, 3");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.countProperty().get()).isEqualTo(2);
  }

  @Test
  void noMoreRunsThanAllowedComeOut() {
    first(
        "method.lambda_lc",
        IntStream.range(0, 201).mapToObj(Integer::toString).collect(Collectors.joining(",")));
    assertThat(model.problemProperty().get()).startsWith("201 runs come out");
    assertThat(model.countProperty().get()).isZero();
  }

  @Test
  void oneFieldTwiceAndOneValueTwiceAreRefused() {
    first("method.lambda_lc", "1, 1");
    assertThat(model.problemProperty().get()).contains("twice");
    first("method.lambda_lc", "1, 2");
    model.rows().get(1).pathProperty().set("method.lambda_lc");
    assertThat(model.problemProperty().get()).contains("same field");
  }

  @Test
  void nothingChosenIsNoProblemAndNoGrid() {
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.countProperty().get()).isZero();
    first("method.lambda_lc", "");
    assertThat(model.problemProperty().get()).startsWith("Write the values");
  }

  @Test
  void nothingCanBeLaunchedUntilTheValuesAreCheckedInTheBackground() {
    model = model(background::add);
    first("method.lambda_lc", "0, -3");
    assertThat(model.countProperty().get()).isZero();
    first("method.lambda_lc", "0, 3");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.countProperty().get()).isZero();
    background.forEach(Runnable::run);
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.countProperty().get()).isEqualTo(2);
  }

  @Test
  void theListOfFieldsIsOneListThatListenersCanStayOn() {
    assertThat(model.fields()).isSameAs(model.fields());
  }
}
