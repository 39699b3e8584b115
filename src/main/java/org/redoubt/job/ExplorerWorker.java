package org.redoubt.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.result.ExplorerReply;
import org.redoubt.run.ExplorerLines;
import org.redoubt.run.RunDirectory;

/**
 * A process of its own that keeps a trained network warm and attacks single images: {@code redoubt
 * explore RUN}, asked over its standard input and output. Safe to use from any thread; no call
 * waits for the process.
 */
public final class ExplorerWorker implements AutoCloseable {
  private final Process process;
  private final BufferedWriter requests;
  private final ExplorerReply.Ready ready;
  private final ExplorerCalls calls;

  ExplorerWorker(Process process, ExplorerReply.Ready ready, ExplorerCalls calls) {
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.ready = ready;
    this.calls = calls;
  }

  /**
   * Starts a process and waits, on a thread of its own, until its network is warm. Cancelling the
   * future ends the process.
   *
   * @param command {@link WorkerCommand#commandLine}
   * @return completes exceptionally with {@link ExplorerException} where the run cannot be explored
   */
  public static CompletableFuture<ExplorerWorker> start(RunDirectory run, WorkerCommand command) {
    CompletableFuture<ExplorerWorker> started = new CompletableFuture<>();
    Thread thread = new Thread(() -> listen(run, command, started), "explorer of " + run.name());
    thread.setDaemon(true);
    thread.start();
    return started;
  }

  private static void listen(
      RunDirectory run, WorkerCommand command, CompletableFuture<ExplorerWorker> started) {
    try {
      Process process = process(run, command);
      var unused = started.whenComplete((worker, error) -> endUnless(worker, process));
      new ExplorerListener(process, run, started).listen();
    } catch (IOException e) {
      started.completeExceptionally(
          new ExplorerException(
              "the explorer's process could not be started: " + e.getMessage(), e));
    }
  }

  private static void endUnless(@Nullable ExplorerWorker worker, Process process) {
    if (worker == null) {
      process.destroy();
    }
  }

  private static Process process(RunDirectory run, WorkerCommand command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                command.words(List.of("explore", run.path().toAbsolutePath().toString())))
            .redirectError(Redirect.to(log(run).toFile()));
    command
        .environment()
        .forEach(variable -> builder.environment().put(variable.name(), variable.value()));
    return builder.start();
  }

  /** What the process prints besides replies; overwritten by the next one. */
  static Path log(RunDirectory run) {
    return run.path().resolve("explorer.log");
  }

  /** What there is to ask about. */
  public ExplorerReply.Ready ready() {
    return ready;
  }

  /** Number of the process. */
  public long pid() {
    return process.pid();
  }

  /**
   * Asks; of requests that wait only the newest is answered.
   *
   * @param request with an id that no other request of this worker had
   * @return completes exceptionally with a CancellationException where a later request has replaced
   *     this one or the worker was closed, with {@link ExplorerException} where it is refused or
   *     the process has ended
   */
  public CompletableFuture<ExplorerReply.Answer> ask(ExplorerRequest request) {
    CompletableFuture<ExplorerReply.Answer> answer = calls.open(request.id());
    if (!answer.isDone()) {
      send(ExplorerLines.of(request));
    }
    return answer;
  }

  private void send(String line) {
    try {
      synchronized (requests) {
        requests.write(line);
        requests.newLine();
        requests.flush();
      }
    } catch (IOException processHasEnded) {
      return; // the listener notices too, and completes all that is open with a sentence
    }
  }

  /** Completes with a sentence if the process ends without having been closed. */
  public CompletableFuture<String> death() {
    return calls.death().copy();
  }

  /** Ends the process; what is open completes with a CancellationException. */
  @Override
  public void close() {
    calls.end(new CancellationException("the explorer was closed"));
    process.destroy();
  }
}
