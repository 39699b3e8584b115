package org.redoubt.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.run.Checkpoints;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunWriter;
import org.redoubt.run.Samples;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.UiFixture;

class ExplorerViewModelTest {
  @TempDir Path root;
  private final FakeNetworks networks = new FakeNetworks();
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  private String run(String name, boolean trained) {
    RunDirectory run =
        RunDirectory.create(root, Samples.experiment(name), Samples.NOON, new YamlFormat());
    if (trained) {
      checkpoint(run);
    }
    return run.name();
  }

  private static void checkpoint(RunDirectory run) {
    try (RunWriter writer = RunWriter.open(run)) {
      writer.commitCheckpoint(Checkpoints.BEST, file -> Files.writeString(file, "x"));
    }
  }

  private ExplorerViewModel model(UiFixture fixture) {
    RunInSight run =
        new RunInSight(
            fixture.services().runs(),
            fixture.services().selection(),
            fixture.services().threads());
    return new ExplorerViewModel(run, networks, waiting::add, 7);
  }

  private ExplorerViewModel shown(String... names) {
    ExplorerViewModel model = model(UiFixture.inline(root).select(names));
    model.shown();
    return model;
  }

  private void settle() {
    Runnable last = waiting.peekLast();
    waiting.clear();
    if (last != null) {
      last.run();
    }
  }

  @Test
  void nothingIsStartedBeforeThePanelIsSeen() {
    String name = run("adv", true);
    ExplorerViewModel model = model(UiFixture.inline(root).select(name));
    assertThat(networks.names()).isEmpty();
    model.shown();
    assertThat(networks.names()).containsExactly(name);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.STARTING);
  }

  @Test
  void whenTheNetworkIsReadyTheRunsOwnAttackIsAsked() {
    ExplorerViewModel model = shown(run("adv", true));
    FakeNetwork network = networks.begin();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.READY);
    assertThat(network.requests()).hasSize(1);
    assertThat(network.last().attack()).isEqualTo(FakeNetworks.EVALUATED);
    assertThat(network.last().success()).isEqualTo(SuccessRule.LAST_ITERATE);
    assertThat(model.inquiry().computingProperty().get()).isTrue();
    var answer = network.answer(0);
    assertThat(model.inquiry().answerProperty().get()).isEqualTo(answer);
    assertThat(model.inquiry().computingProperty().get()).isFalse();
  }

  @Test
  void manyChangesAreAskedOnceTheyHaveSettled() {
    ExplorerViewModel model = shown(run("adv", true));
    FakeNetwork network = networks.begin();
    for (double epsilon : new double[] {0.1, 0.12, 0.14}) {
      model.attack().epsilonProperty().set(epsilon);
    }
    model.stopAtFallProperty().set(true);
    assertThat(network.requests()).hasSize(1);
    settle();
    assertThat(network.requests()).hasSize(2);
    assertThat(network.last().attack().epsilon()).isEqualTo(0.14);
    assertThat(network.last().success()).isEqualTo(SuccessRule.ANY_ITERATE);
  }

  @Test
  void whatIsReplacedLeavesTheLastAnswerInSight() {
    ExplorerViewModel model = shown(run("adv", true));
    FakeNetwork network = networks.begin();
    var first = network.answer(0);
    model.images().next();
    settle();
    model.images().next();
    settle();
    network.supersede(1);
    assertThat(model.inquiry().answerProperty().get()).isEqualTo(first);
    assertThat(model.inquiry().computingProperty().get()).isTrue();
    assertThat(model.inquiry().problemProperty().get()).isEmpty();
    var third = network.answer(2);
    assertThat(model.inquiry().answerProperty().get()).isEqualTo(third);
  }

  @Test
  void whatIsWrongWithTheFormIsSaidAndNotAsked() {
    ExplorerViewModel model = shown(run("adv", true));
    FakeNetwork network = networks.begin();
    model.attack().stepsProperty().set(0);
    settle();
    assertThat(network.requests()).hasSize(1);
    assertThat(model.inquiry().problemProperty().get()).startsWith("steps: found 0; allowed: ");
    model.attack().stepsProperty().set(3);
    settle();
    assertThat(network.requests()).hasSize(2);
    assertThat(model.inquiry().problemProperty().get()).isEmpty();
  }

  @Test
  void aRefusalIsSaid() {
    ExplorerViewModel model = shown(run("adv", true));
    FakeNetwork network = networks.begin();
    network.refuse(0, "the gradient is not finite");
    assertThat(model.inquiry().problemProperty().get()).isEqualTo("the gradient is not finite");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.READY);
  }

  @Test
  void deathIsSaidAndTryingAgainStartsAnother() {
    ExplorerViewModel model = shown(run("adv", true));
    networks.begin().die("it ended with exit code 1; see LOG");
    assertThat(model.stageProperty().get()).isEqualTo(Stage.FAILED);
    assertThat(model.failureProperty().get()).contains("see LOG");
    model.reload();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.STARTING);
    assertThat(networks.names()).hasSize(2);
  }

  @Test
  void aNetworkThatCannotBeLoadedSaysWhy() {
    ExplorerViewModel model = shown(run("adv", true));
    networks.last().completeExceptionally(new IllegalStateException("MNIST is not there"));
    assertThat(model.stageProperty().get()).isEqualTo(Stage.FAILED);
    assertThat(model.failureProperty().get()).isEqualTo("MNIST is not there");
  }

  @Test
  void anotherSelectionEndsTheNetworkAndKeepsTheForm() {
    String adv = run("adv", true);
    String adr = run("adr", true);
    UiFixture fixture = UiFixture.inline(root).select(adv);
    ExplorerViewModel model = model(fixture);
    model.shown();
    FakeNetwork first = networks.begin();
    first.answer(0);
    model.attack().epsilonProperty().set(0.4);
    model.images().go(3);
    fixture.select(adr);
    assertThat(first.closed()).isTrue();
    assertThat(model.inquiry().answerProperty().get()).isNull();
    FakeNetwork second = networks.begin();
    assertThat(networks.names()).containsExactly(adv, adr);
    assertThat(second.last().attack().epsilon()).isEqualTo(0.4);
    assertThat(second.last().image()).isEqualTo(3);
  }

  @Test
  void oneOfSeveralSelectedRunsIsChosenHere() {
    String adv = run("adv", true);
    String adr = run("adr", true);
    ExplorerViewModel model = shown(adv, adr);
    assertThat(networks.names()).containsExactly(adv);
    model.run().choose(adr);
    assertThat(networks.names()).containsExactly(adv, adr);
    assertThat(model.run().name()).isEqualTo(adr);
  }

  @Test
  void aStartThatIsNotWantedAnyMoreIsCancelled() {
    String adv = run("adv", true);
    ExplorerViewModel model = shown(adv, run("adr", true));
    var first = networks.last();
    model.run().choose(model.run().names().get(1));
    assertThat(first).isCancelled();
    model.close();
    assertThat(networks.last()).isCancelled();
  }

  @Test
  void withoutARunOrACheckpointTheStageSaysSoUntilThereIsOne() {
    UiFixture fixture = UiFixture.inline(root);
    ExplorerViewModel model = model(fixture);
    model.shown();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.NO_RUN);
    String name = run("adv", false);
    fixture.select(name);
    assertThat(model.stageProperty().get()).isEqualTo(Stage.NO_CHECKPOINT);
    checkpoint(RunDirectory.open(root.resolve(name), new YamlFormat()));
    fixture.services().runs().refresh();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.STARTING);
  }

  @Test
  void theNormMovesTheRadiusToTheSamePlaceOfTheSlider() {
    ExplorerViewModel model = shown(run("adv", true));
    networks.begin();
    double share = model.attack().epsilonProperty().get() / model.largestEpsilon();
    model.attack().normProperty().set(Norm.L2);
    assertThat(model.attack().epsilonProperty().get() / model.largestEpsilon())
        .isCloseTo(share, within(1e-3));
  }

  @Test
  void aimingAtAClassBeginsWithTheMostLikelyWrongOne() {
    ExplorerViewModel model = shown(run("adv", true));
    FakeNetwork network = networks.begin();
    network.answer(0);
    model.attack().goalProperty().set(Goal.TARGETED);
    settle();
    assertThat(network.last().attack().targetClass()).isEqualTo(1);
  }

  @Test
  void theRunsOwnAttackComesBack() {
    ExplorerViewModel model = shown(run("adv", true));
    FakeNetwork network = networks.begin();
    model.attack().take(new Attack.Fgsm(Norm.L2, 2, null, false, 1, Goal.LEAST_LIKELY, null));
    model.resetAttack();
    settle();
    assertThat(network.last().attack()).isEqualTo(FakeNetworks.EVALUATED);
  }

  @Test
  void outOfSightNothingIsAskedAndThenTheLatestQuestionOnce() {
    ExplorerViewModel model = shown(run("adv", true));
    FakeNetwork network = networks.begin();
    model.hidden();
    model.attack().epsilonProperty().set(0.1);
    settle();
    model.images().next();
    settle();
    assertThat(network.requests()).hasSize(1);
    model.shown();
    assertThat(network.requests()).hasSize(2);
    assertThat(network.last().attack().epsilon()).isEqualTo(0.1);
    assertThat(network.last().image()).isEqualTo(1);
  }

  @Test
  void aNetworkThatIsReadyOutOfSightIsAskedWhenThePanelIsSeen() {
    ExplorerViewModel model = shown(run("adv", true));
    model.hidden();
    FakeNetwork network = networks.begin();
    assertThat(network.requests()).isEmpty();
    model.shown();
    assertThat(network.requests()).hasSize(1);
    model.hidden();
    model.shown();
    assertThat(network.requests()).hasSize(1);
  }

  @Test
  void anotherSelectionOutOfSightStartsNothing() {
    String adv = run("adv", true);
    String adr = run("adr", true);
    UiFixture fixture = UiFixture.inline(root).select(adv);
    ExplorerViewModel model = model(fixture);
    model.shown();
    networks.begin();
    model.hidden();
    fixture.select(adr);
    assertThat(networks.names()).containsExactly(adv);
    model.shown();
    assertThat(networks.names()).containsExactly(adv, adr);
  }
}
