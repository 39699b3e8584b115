package org.redoubt.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.ExplorerReply;

/** The requests of one explorer that have no reply yet. */
final class ExplorerCalls {
  private final Map<Long, CompletableFuture<ExplorerReply.Answer>> open = new ConcurrentHashMap<>();
  private final CompletableFuture<String> death = new CompletableFuture<>();
  private volatile @Nullable RuntimeException end; // why no more replies will come

  /** Notes a request; its future is complete at once where no reply can come any more. */
  CompletableFuture<ExplorerReply.Answer> open(long id) {
    CompletableFuture<ExplorerReply.Answer> answer = new CompletableFuture<>();
    if (open.putIfAbsent(id, answer) != null) {
      throw new IllegalArgumentException("request " + id + " is still open; take another id");
    }
    RuntimeException ended = end;
    if (ended != null) {
      open.remove(id);
      answer.completeExceptionally(ended);
    }
    return answer;
  }

  /** Hands a reply to whom it is for. */
  void reply(ExplorerReply reply) {
    if (reply instanceof ExplorerReply.Answer answer) {
      take(answer.id()).complete(answer);
    } else if (reply instanceof ExplorerReply.Superseded old) {
      take(old.id()).completeExceptionally(new CancellationException("replaced by " + old.by()));
    } else if (reply instanceof ExplorerReply.Refusal refusal && refusal.id() != null) {
      take(refusal.id()).completeExceptionally(new ExplorerException(refusal.sentence()));
    }
  }

  private CompletableFuture<ExplorerReply.Answer> take(long id) {
    CompletableFuture<ExplorerReply.Answer> answer = open.remove(id);
    return answer == null ? new CompletableFuture<>() : answer;
  }

  /** No more replies will come; the first reason counts. */
  void end(RuntimeException reason) {
    first(reason);
    List.copyOf(open.keySet()).forEach(id -> take(id).completeExceptionally(reason));
  }

  private synchronized boolean first(RuntimeException reason) {
    boolean first = end == null;
    end = first ? reason : end;
    return first;
  }

  /** The process has ended by itself, unless it was told to. */
  void die(String sentence) {
    RuntimeException reason = new ExplorerException(sentence);
    boolean unasked = first(reason);
    end(reason);
    if (unasked) {
      death.complete(sentence);
    }
  }

  CompletableFuture<String> death() {
    return death;
  }
}
