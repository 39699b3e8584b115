package org.redoubt.experiment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.ExplorerRequest;

/** Room for one request: a newer one takes the place of one that nobody has begun to answer. */
final class ExplorerInbox {
  private @Nullable ExplorerRequest waiting;
  private boolean closed;

  /**
   * Puts a request in.
   *
   * @return the one that it replaces
   */
  synchronized Optional<ExplorerRequest> put(ExplorerRequest request) {
    Optional<ExplorerRequest> replaced = Optional.ofNullable(waiting);
    waiting = request;
    notifyAll();
    return replaced;
  }

  /** Takes the request out, waiting for one; empty once this is closed and nothing is left. */
  synchronized Optional<ExplorerRequest> take() throws InterruptedException {
    while (waiting == null && !closed) {
      wait();
    }
    Optional<ExplorerRequest> taken = Optional.ofNullable(waiting);
    waiting = null;
    return taken;
  }

  /** The request that waits. */
  synchronized Optional<ExplorerRequest> next() {
    return Optional.ofNullable(waiting);
  }

  /** No more requests will come. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
