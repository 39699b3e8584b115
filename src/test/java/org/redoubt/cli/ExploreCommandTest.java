package org.redoubt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.job.ExplorerException;
import org.redoubt.job.ExplorerWorker;
import org.redoubt.job.WorkerCommand;
import org.redoubt.result.Evaluation;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Exploration;
import org.redoubt.result.ExplorerReply.Answer;
import org.redoubt.result.ExplorerReply.Ready;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.YamlFormat;

/** The explorer as the window uses it: a process of its own, on a run trained by the command. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ExploreCommandTest {
  @TempDir private static Path dir;
  private static RunDirectory run;
  private static ExplorerWorker worker;

  @BeforeAll
  static void trainAndStart() throws Exception {
    Invocation trained = redoubt("run", Invocation.tiny(dir).toString());
    run = RunDirectory.open(Path.of(trained.lastLine()), new YamlFormat());
    worker = ExplorerWorker.start(run, WorkerCommand.commandLine(1)).get(120, TimeUnit.SECONDS);
  }

  @AfterAll
  static void end() {
    worker.close();
  }

  private static Invocation redoubt(String... words) {
    return Invocation.in(false, Map.of("REDOUBT_RUNS", dir.resolve("runs").toString()), words);
  }

  private static CompletableFuture<Answer> ask(long id, int image, Attack attack) {
    return worker.ask(new ExplorerRequest(id, image, SuccessRule.ANY_ITERATE, attack));
  }

  @Test
  void itSaysWhatTheRunIs() {
    Ready ready = worker.ready();
    assertThat(ready.run()).isEqualTo(run.name());
    assertThat(ready.images()).isEqualTo(20);
    assertThat(ready.classNames()).hasSize(10);
    assertThat(ready.height() * ready.width() * ready.channels()).isEqualTo(784);
    assertThat(ready.split()).isEqualTo("hidden");
    assertThat(ready.latentSize()).isEqualTo(8);
    assertThat(ready.trainingEpsilon()).isEqualTo(0.1);
    assertThat(ready.attack()).isEqualTo(run.experiment().evaluation().attacks().get(0));
  }

  @Test
  void itsVerdictsAreThoseOfTheRunsOwnEvaluation() throws Exception {
    Evaluation evaluation = run.evaluations().read("test");
    Attack attack = evaluation.attacks().get(0).attack();
    for (ExampleOutcome outcome : evaluation.attacks().get(0).outcomes()) {
      Exploration found =
          ask(1000 + outcome.index(), outcome.index(), attack)
              .get(60, TimeUnit.SECONDS)
              .exploration();
      assertThat(found.label()).isEqualTo(outcome.label());
      assertThat(found.clean().prediction()).isEqualTo(outcome.cleanPrediction());
      assertThat(found.robust()).isEqualTo(outcome.robust());
      assertThat(found.distance()).isLessThanOrEqualTo(attack.epsilon() * (1 + 1e-5));
    }
  }

  @Test
  void anImageThatThereIsNotIsRefusedAndTheNextIsAnswered() throws Exception {
    Attack attack = worker.ready().attack();
    assertThatThrownBy(() -> ask(1, 20, attack).get(60, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(ExplorerException.class)
        .hasMessage("image 20: the test set has images 0 to 19");
    assertThat(ask(2, 19, attack).get(60, TimeUnit.SECONDS).exploration().image()).isEqualTo(19);
  }

  @Test
  void ofManyRequestsAtOnceTheLastIsAnsweredAndAllAreSettled() throws Exception {
    Attack attack = worker.ready().attack();
    List<CompletableFuture<Answer>> asked =
        IntStream.range(0, 50).mapToObj(i -> ask(100 + i, i % 20, attack)).toList();
    assertThat(asked.get(49).get(60, TimeUnit.SECONDS).id()).isEqualTo(149);
    // How many are superseded depends on how fast the network answers; each gets one reply.
    CompletableFuture.allOf(asked.toArray(CompletableFuture<?>[]::new))
        .handle((settled, superseded) -> true)
        .get(60, TimeUnit.SECONDS);
    assertThat(asked).allMatch(CompletableFuture::isDone);
  }

  @Test
  void aRunWithoutCheckpointSaysSo() {
    Path queued = Path.of(redoubt("queue", "add", Invocation.tiny(dir).toString()).lastLine());
    RunDirectory bare = RunDirectory.open(queued, new YamlFormat());
    assertThatThrownBy(
            () ->
                ExplorerWorker.start(bare, WorkerCommand.commandLine(1)).get(120, TimeUnit.SECONDS))
        .cause()
        .isInstanceOf(ExplorerException.class)
        .hasMessageContaining("is queued and has no checkpoint yet");
  }
}
