package org.redoubt.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.redoubt.result.ExplorerReply;
import org.redoubt.run.ExplorerLines;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;

/** Reads what an explorer's process writes, on one thread, until it ends. */
final class ExplorerListener {
  private final Process process;
  private final RunDirectory run;
  private final CompletableFuture<ExplorerWorker> started;
  private final ExplorerCalls calls = new ExplorerCalls();

  ExplorerListener(Process process, RunDirectory run, CompletableFuture<ExplorerWorker> started) {
    this.process = process;
    this.run = run;
    this.started = started;
  }

  void listen() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        accept(ExplorerLines.reply(line));
      }
    } catch (IOException ended) {
      // the stream of a process that was destroyed: as its end
    } catch (RunException e) {
      process.destroy();
      end(String.valueOf(e.getMessage()));
      return;
    }
    end(
        "the explorer of %s ended %s; see %s"
            .formatted(run.name(), exit(), ExplorerWorker.log(run)));
  }

  private void accept(ExplorerReply reply) {
    if (reply instanceof ExplorerReply.Ready ready) {
      ExplorerWorker worker = new ExplorerWorker(process, ready, calls);
      if (!started.complete(worker)) {
        worker.close(); // cancelled meanwhile
      }
    } else if (reply instanceof ExplorerReply.Refusal refusal && refusal.id() == null) {
      started.completeExceptionally(new ExplorerException(refusal.sentence()));
    } else {
      calls.reply(reply);
    }
  }

  private void end(String sentence) {
    started.completeExceptionally(new ExplorerException(sentence));
    calls.die(sentence);
  }

  private String exit() {
    try {
      return "with exit code " + process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unexpectedly";
    }
  }
}
