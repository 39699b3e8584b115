package org.redoubt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.ExplorerSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.Samples;

@Timeout(120)
class ExplorerWorkerTest {
  private static final WorkerCommand COMMAND =
      new WorkerCommand(
          LauncherTest.COMMAND.java(),
          LauncherTest.COMMAND.flags(),
          LauncherTest.COMMAND.classPath(),
          TestExplorer.class.getName(),
          List.of());

  @TempDir Path root;
  private CompletableFuture<ExplorerWorker> started = new CompletableFuture<>();

  @AfterEach
  void leaveNoProcessBehind() {
    started.cancel(false);
    if (!started.isCompletedExceptionally()) {
      started.join().close();
      Eventually.until("the process is gone", () -> !alive(started.join().pid()));
    }
  }

  private static boolean alive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private CompletableFuture<ExplorerWorker> begin(String name) {
    started = ExplorerWorker.start(Samples.run(root, name), COMMAND);
    return started;
  }

  private ExplorerWorker worker() throws Exception {
    return get(begin("fine"));
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(60, TimeUnit.SECONDS);
  }

  private Path log() {
    return ExplorerWorker.log(RunDirectory.open(folder(), Samples.FORMAT));
  }

  private Path folder() {
    return root.resolve(java.util.Objects.requireNonNull(root.toFile().list())[0]);
  }

  @Test
  void itSaysWhatThereIsThenAnswers() throws Exception {
    ExplorerWorker worker = worker();
    assertThat(worker.ready()).isEqualTo(ExplorerSamples.ready());
    assertThat(get(worker.ask(ExplorerSamples.request(3, 0)))).isEqualTo(ExplorerSamples.answer(3));
    assertThat(get(worker.ask(ExplorerSamples.request(4, 0))).id()).isEqualTo(4);
    assertThat(log()).content().startsWith("arguments: explore, pid " + worker.pid());
  }

  @Test
  void whatALaterRequestReplacesIsCancelled() throws Exception {
    ExplorerWorker worker = worker();
    var old = worker.ask(ExplorerSamples.request(1, 1));
    assertThat(get(worker.ask(ExplorerSamples.request(2, 0))).id()).isEqualTo(2);
    assertThatThrownBy(() -> get(old)).isInstanceOf(CancellationException.class);
  }

  @Test
  void aRefusalIsASentenceAndTheWorkerLivesOn() throws Exception {
    ExplorerWorker worker = worker();
    assertThatThrownBy(() -> get(worker.ask(ExplorerSamples.request(1, 2))))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(ExplorerException.class)
        .hasMessage("image 2: there is none");
    assertThat(get(worker.ask(ExplorerSamples.request(2, 0))).id()).isEqualTo(2);
  }

  @Test
  void deathCompletesAllThatIsOpenWithASentenceThatNamesTheLog() throws Exception {
    ExplorerWorker worker = worker();
    var open = worker.ask(ExplorerSamples.request(2, 3));
    assertThatThrownBy(() -> get(open))
        .cause()
        .isInstanceOf(ExplorerException.class)
        .hasMessageContaining("ended with exit code 7; see ")
        .hasMessageEndingWith("explorer.log");
    assertThat(get(worker.death())).contains("exit code 7");
    assertThatThrownBy(() -> get(worker.ask(ExplorerSamples.request(3, 0))))
        .cause()
        .isInstanceOf(ExplorerException.class);
  }

  @Test
  void nonsenseEndsTheWorkerAndIsQuoted() throws Exception {
    ExplorerWorker worker = worker();
    assertThatThrownBy(() -> get(worker.ask(ExplorerSamples.request(2, 4))))
        .cause()
        .isInstanceOf(ExplorerException.class)
        .hasMessageContaining("nonsense");
    Eventually.until("the process is gone", () -> !alive(worker.pid()));
  }

  @Test
  void closingCancelsWhatIsOpenAndIsNoDeath() throws Exception {
    ExplorerWorker worker = worker();
    var open = worker.ask(ExplorerSamples.request(1, 1));
    worker.close();
    assertThatThrownBy(() -> get(open)).isInstanceOf(CancellationException.class);
    Eventually.until("the process is gone", () -> !alive(worker.pid()));
    assertThat(worker.death()).isNotDone();
    assertThatThrownBy(() -> get(worker.ask(ExplorerSamples.request(2, 0))))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void aRunThatCannotBeExploredSaysWhy() {
    assertThatThrownBy(() -> get(begin("refused")))
        .cause()
        .isInstanceOf(ExplorerException.class)
        .hasMessage("there is nothing to explore");
    assertThatThrownBy(() -> get(begin("broken")))
        .cause()
        .hasMessageContaining("ended with exit code 5; see ");
  }

  @Test
  void aStartThatNobodyWaitsForAnyMoreEndsItsProcess() throws Exception {
    CompletableFuture<ExplorerWorker> slow = begin("slow");
    Eventually.until("it runs", () -> Files.exists(log()) && pid().isPresent());
    long pid = pid().orElseThrow();
    assertThat(alive(pid)).isTrue();
    slow.cancel(false);
    Eventually.until("the process is gone", () -> !alive(pid));
  }

  private java.util.Optional<Long> pid() {
    try {
      String text = Files.readString(log());
      return text.endsWith("\n")
          ? java.util.Optional.of(Long.parseLong(text.replaceFirst(".*pid ", "").strip()))
          : java.util.Optional.empty();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aRequestNumberIsUsedOnce() throws Exception {
    ExplorerWorker worker = worker();
    var open = worker.ask(ExplorerSamples.request(1, 1));
    assertThatThrownBy(() -> worker.ask(ExplorerSamples.request(1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("request 1");
    assertThat(open).isNotDone();
  }

  @Test
  void theStandardCommandStartsTheCommandLine() {
    assertThat(WorkerCommand.commandLine(2).words(List.of("explore", "x")))
        .contains("org.redoubt.cli.Main", "explore", "x");
  }
}
