package org.redoubt.ui.explorer;

import java.util.concurrent.CompletableFuture;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.job.ExplorerWorker;
import org.redoubt.job.WorkerCommand;
import org.redoubt.result.ExplorerReply;
import org.redoubt.run.RunDirectory;

/** A trained network that answers, as {@link ExplorerWorker} does. */
interface LiveNetwork extends AutoCloseable {
  ExplorerReply.Ready ready();

  CompletableFuture<ExplorerReply.Answer> ask(ExplorerRequest request);

  CompletableFuture<String> death();

  @Override
  void close();

  /** Starts networks. */
  @FunctionalInterface
  interface Starter {
    CompletableFuture<? extends LiveNetwork> start(RunDirectory run);
  }

  /** In processes of their own, with as many threads as the run was trained with. */
  static Starter processes() {
    return run -> {
      Integer threads = run.experiment().compute().threads();
      int processors = Runtime.getRuntime().availableProcessors();
      int count = threads == null ? processors : Math.min(threads, processors);
      return Started.of(ExplorerWorker.start(run, WorkerCommand.commandLine(count)));
    };
  }

  /** One in a process. */
  record Started(ExplorerWorker worker) implements LiveNetwork {
    static CompletableFuture<LiveNetwork> of(CompletableFuture<ExplorerWorker> starting) {
      CompletableFuture<LiveNetwork> started = starting.thenApply(Started::new);
      // a future that is derived does not pass its cancellation on by itself
      var unused = started.whenComplete((network, error) -> starting.cancel(false));
      return started;
    }

    @Override
    public ExplorerReply.Ready ready() {
      return worker.ready();
    }

    @Override
    public CompletableFuture<ExplorerReply.Answer> ask(ExplorerRequest request) {
      return worker.ask(request);
    }

    @Override
    public CompletableFuture<String> death() {
      return worker.death();
    }

    @Override
    public void close() {
      worker.close();
    }
  }
}
