package org.redoubt.ui.explorer;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunDirectory;

/**
 * The live network of the run that is looked at, if there is one: at most one is starting or
 * started. What it reports comes on the window's thread, and only about the run opened last.
 */
final class Connection {
  private final LiveNetwork.Starter starter;
  private final Executor ui;
  private final Consumer<LiveNetwork> ready;
  private final Consumer<String> failed;
  private @Nullable CompletableFuture<? extends LiveNetwork> starting;
  private @Nullable LiveNetwork network;
  private int turn;

  /**
   * @param failed is told why the network cannot be had, or has ended
   */
  Connection(
      LiveNetwork.Starter starter,
      Executor ui,
      Consumer<LiveNetwork> ready,
      Consumer<String> failed) {
    this.starter = starter;
    this.ui = ui;
    this.ready = ready;
    this.failed = failed;
  }

  /** Starts a run's network; the one before ends. */
  void open(RunDirectory run) {
    close();
    int mine = turn;
    CompletableFuture<? extends LiveNetwork> next = starter.start(run);
    starting = next;
    var unused =
        next.whenComplete((started, error) -> ui.execute(() -> settled(mine, started, error)));
  }

  private void settled(int mine, @Nullable LiveNetwork started, @Nullable Throwable error) {
    if (mine != turn) {
      if (started != null) {
        started.close();
      }
    } else if (started != null) {
      network = started;
      var unused = started.death().thenAcceptAsync(sentence -> ended(mine, sentence), ui);
      ready.accept(started);
    } else if (error != null) {
      ended(mine, sentence(error));
    }
  }

  private void ended(int mine, String sentence) {
    if (mine == turn) {
      close();
      failed.accept(sentence);
    }
  }

  /** Ends the network, also one that is only starting. */
  void close() {
    turn++;
    if (starting != null) {
      starting.cancel(false);
      starting = null;
    }
    if (network != null) {
      network.close();
      network = null;
    }
  }

  @Nullable LiveNetwork network() {
    return network;
  }

  /** What an error says, without what futures wrap around it. */
  static String sentence(Throwable error) {
    Throwable cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    return String.valueOf(cause.getMessage());
  }

  /** Whether a request was replaced by a later one. */
  static boolean replaced(Throwable error) {
    return error instanceof CancellationException
        || (error instanceof CompletionException
            && error.getCause() instanceof CancellationException);
  }
}
