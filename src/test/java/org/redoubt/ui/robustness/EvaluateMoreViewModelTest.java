package org.redoubt.ui.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.report.ReportSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.base.UiThreads;

@SuppressWarnings("NullAway.Init") // made before each test
class EvaluateMoreViewModelTest {
  @TempDir Path root;
  private UiFixture fixture;
  private EvaluateMoreViewModel model;
  private EvaluationForm form;
  private RunDirectory run;

  @BeforeEach
  void run() throws IOException {
    run = ReportSamples.run(root, "a");
    checkpoint(run);
    fixture = UiFixture.inline(root);
    model = new EvaluateMoreViewModel(fixture.services());
    form = model.form();
    fixture.select(run.name());
  }

  private static void checkpoint(RunDirectory run) throws IOException {
    Path folder = Files.createDirectories(run.path().resolve("checkpoints"));
    Files.writeString(folder.resolve("best.ckpt"), "weights");
  }

  private EvaluationPlan plan() {
    return EvaluationRequest.of(form).plan(run);
  }

  private void check(String field, String sentence) {
    assertThat(model.verdictProperty().get().field()).isEqualTo(field);
    assertThat(model.verdictProperty().get().problem()).contains(sentence);
  }

  @Test
  void severalRadiiBecomeACurveOfEveryAttackAndGoal() {
    form.list.set("8/255, 0.1 0.2");
    form.goals.add(Attack.Goal.MULTI_TARGETED);
    form.kinds.add(AttackKind.FGSM);
    form.restarts.set("5");

    assertThat(plan().attacks()).isEmpty();
    assertThat(plan().curve().epsilons()).containsExactly(8 / 255.0, 0.1, 0.2);
    assertThat(plan().curve().examples()).isEqualTo(500);
    assertThat(plan().curve().attacks())
        .extracting(Attack::goal, Attack::steps, Attack::restarts)
        .containsExactly(
            tuple(Attack.Goal.NON_TARGETED, 40, 5),
            tuple(Attack.Goal.MULTI_TARGETED, 40, 5),
            tuple(Attack.Goal.NON_TARGETED, 1, 1),
            tuple(Attack.Goal.MULTI_TARGETED, 1, 1));
  }

  @Test
  void oneRadiusBecomesAnAttackWithItsOutcomes() {
    form.list.set("0.3");
    assertThat(plan().attacks()).singleElement().extracting(Attack::epsilon).isEqualTo(0.3);
    assertThat(plan().curve().epsilons()).isEmpty();
  }

  @Test
  void aRangeIsCutIntoEqualSteps() {
    form.radii.set(EvaluationForm.Radii.RANGE);
    form.from.set("0.1");
    form.to.set("0.4");
    form.count.set("4");
    assertThat(plan().curve().epsilons()).containsExactly(0.1, 0.2, 0.3, 0.4);

    form.count.set("1");
    check("count", "found 1; allowed: a whole number from 2 to 100");
  }

  @Test
  void aWrongEntryIsNamedInTheWordsOfTheCommandLine() {
    form.steps.set("abc");
    check("steps", "steps: found 'abc'; allowed: a whole number from 1 to 100000");
    form.steps.set("20");
    form.list.set("0.3, 0.1");
    check("epsilons", "rising numbers from 0 to 100");
    form.list.set("0.1, 0.3");
    assertThat(model.verdictProperty().get().good()).isTrue();
  }

  @Test
  void theWorkCountsStepsRestartsRadiiAndClasses() {
    form.list.set("0.1, 0.2");
    form.steps.set("10");
    form.restarts.set("3");
    form.goals.add(Attack.Goal.MULTI_TARGETED);
    form.examples.set("50");
    // 2 radii x 3 restarts x 10 steps x (1 + 9 classes)
    assertThat(model.verdictProperty().get().work())
        .isEqualTo("At most 600 gradient steps on each of 50 images: 30,000 in all.");
  }

  @Test
  void everyRunIsEvaluatedInATaskOfItsOwn() throws IOException {
    RunDirectory other = ReportSamples.run(root, "b");
    checkpoint(other);
    fixture.services().runs().refresh();
    fixture.services().selection().select(List.of(run.name(), other.name()));
    form.name.set("strong");

    model.start();

    assertThat(fixture.tasks().started())
        .extracting(task -> task.words().subList(0, 4))
        .containsExactly(
            List.of("evaluate", run.toString(), "--name", "strong"),
            List.of("evaluate", other.toString(), "--name", "strong"));
    assertThat(fixture.tasks().last().words())
        .contains(
            "evaluation.curve={epsilons: [0.1, 0.2, 0.3, 0.4], attacks: [{kind: pgd, norm: linf,"
                + " steps: 40, step_size: auto, restarts: 1, goal: non-targeted}], examples: 500}");
    check("name", "the run has an evaluation 'strong' already");
    assertThat(model.tasks()).hasSize(2);

    model.stop();
    assertThat(model.tasks()).isEmpty();
  }

  @Test
  void anEmptyNameIsAFreeOne() {
    ReportSamples.evaluate(run, "pgd-40", 80);
    fixture.services().runs().refresh();
    model.start();
    assertThat(fixture.tasks().last().words()).contains("pgd-40-2");
  }

  @Test
  void aRunWithoutCheckpointCannotBeEvaluated() {
    RunDirectory bare = ReportSamples.run(root, "bare");
    fixture.services().runs().refresh();
    fixture.services().selection().select(List.of(bare.name()));
    check("", "is queued and has no checkpoint yet, so there is nothing to evaluate");
    model.start();
    assertThat(fixture.tasks().started()).isEmpty();
  }

  @Test
  void whatIsAskedForIsStartedOnceThoughTheRunGoesOnMeanwhile() {
    Deque<Runnable> later = new ArrayDeque<>();
    UiFixture busy = UiFixture.over(root, new UiThreads(later::add, Runnable::run));
    busy.services().runs().refresh();
    later.remove().run();
    busy.services().selection().select(List.of(run.name()));
    EvaluateMoreViewModel asked = new EvaluateMoreViewModel(busy.services());
    later.clear();

    asked.start();
    asked.start();
    ReportSamples.train(run);
    busy.services().runs().refresh();
    later.removeLast().run(); // the run is seen to have changed before the answer is there
    while (!later.isEmpty()) {
      later.remove().run();
    }

    assertThat(busy.tasks().started()).hasSize(1);
    assertThat(asked.tasks()).hasSize(1);
  }
}
