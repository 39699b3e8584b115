package org.redoubt.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.result.ExplorerReply;
import org.redoubt.run.ExplorerLines;

/**
 * Reads requests and writes replies, a line each. Every request has one reply; one that came while
 * another was computed and was not begun before a later one came is superseded by that.
 */
public final class ExplorerService {
  // Within this time an answer is finished although a newer request waits, so that a slider that
  // moves all the time still shows something.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Explorer explorer;
  private final Consumer<String> out;
  private final ExplorerInbox inbox = new ExplorerInbox();

  /**
   * Prepares to serve.
   *
   * @param out takes one line at a time, without line end, from either of two threads
   */
  public ExplorerService(Explorer explorer, Consumer<String> out) {
    this.explorer = explorer;
    this.out = out;
  }

  /**
   * Says that it is ready, then answers until the input ends; a request that waits then is answered
   * still.
   *
   * @throws InterruptedException if this thread is interrupted
   */
  public void serve(BufferedReader in) throws InterruptedException {
    send(explorer.ready());
    Thread reader = new Thread(() -> read(in), "requests");
    reader.setDaemon(true);
    reader.start();
    Optional<ExplorerRequest> request = inbox.take();
    while (request.isPresent()) {
      send(answer(request.get()));
      request = inbox.take();
    }
  }

  private ExplorerReply answer(ExplorerRequest request) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      return explorer.answer(
          request, () -> System.nanoTime() > deadline && inbox.next().isPresent());
    } catch (CancellationException e) {
      return new ExplorerReply.Superseded(
          request.id(), inbox.next().map(ExplorerRequest::id).orElse(request.id()));
    }
  }

  private void read(BufferedReader in) {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          accept(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("requests cannot be read", e);
    } finally {
      inbox.close();
    }
  }

  private void accept(String line) {
    try {
      ExplorerRequest request = ExplorerLines.request(line);
      inbox
          .put(request)
          .ifPresent(old -> send(new ExplorerReply.Superseded(old.id(), request.id())));
    } catch (ExplorerLines.Malformed e) {
      send(new ExplorerReply.Refusal(e.id(), String.valueOf(e.getMessage())));
    }
  }

  private synchronized void send(ExplorerReply reply) {
    out.accept(ExplorerLines.of(reply));
  }
}
