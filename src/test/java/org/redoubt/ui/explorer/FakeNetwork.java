package org.redoubt.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.result.Exploration;
import org.redoubt.result.ExplorerReply.Answer;
import org.redoubt.result.ExplorerReply.Ready;
import org.redoubt.run.ExplorerSamples;

/** A network whose answers, and whose end, are up to the test. */
final class FakeNetwork implements LiveNetwork {
  private final Ready ready;
  private final CompletableFuture<String> death = new CompletableFuture<>();
  private final List<ExplorerRequest> requests = new ArrayList<>();
  private final List<CompletableFuture<Answer>> answers = new ArrayList<>();
  private boolean closed;

  FakeNetwork(Ready ready) {
    this.ready = ready;
  }

  @Override
  public Ready ready() {
    return ready;
  }

  @Override
  public CompletableFuture<Answer> ask(ExplorerRequest request) {
    requests.add(request);
    answers.add(new CompletableFuture<>());
    return answers.get(answers.size() - 1);
  }

  List<ExplorerRequest> requests() {
    return List.copyOf(requests);
  }

  ExplorerRequest last() {
    return requests.get(requests.size() - 1);
  }

  /** Answers request number i, from 0, about its own image and attack. */
  Answer answer(int i) {
    ExplorerRequest request = requests.get(i);
    Exploration sample = ExplorerSamples.answer(request.id()).exploration();
    Answer answer =
        new Answer(
            request.id(),
            12,
            new Exploration(
                request.image(),
                0,
                request.attack(),
                request.success(),
                sample.clean(),
                sample.adversarial(),
                sample.steps(),
                sample.kept(),
                sample.fall(),
                sample.distance()));
    answers.get(i).complete(answer);
    return answer;
  }

  void supersede(int i) {
    answers.get(i).completeExceptionally(new CancellationException("replaced"));
  }

  void refuse(int i, String sentence) {
    answers.get(i).completeExceptionally(new IllegalStateException(sentence));
  }

  void die(String sentence) {
    death.complete(sentence);
  }

  @Override
  public CompletableFuture<String> death() {
    return death;
  }

  @Override
  public void close() {
    closed = true;
  }

  boolean closed() {
    return closed;
  }
}
