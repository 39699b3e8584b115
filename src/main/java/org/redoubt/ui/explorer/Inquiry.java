package org.redoubt.ui.explorer;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.result.ExplorerReply.Answer;

/** Asks a network and keeps the newest answer, or what is wrong with the newest question. */
public final class Inquiry {
  private final Executor ui;
  private final ReadOnlyObjectWrapper<@Nullable Answer> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private long asked;
  private long forgotten; // answers up to this number are about another network

  Inquiry(Executor ui) {
    this.ui = ui;
  }

  /** What is asked. */
  record Question(int image, SuccessRule success, Attack attack) {}

  void ask(LiveNetwork network, Question question) {
    long id = ++asked;
    problem.set("");
    computing.set(true);
    ExplorerRequest request =
        new ExplorerRequest(id, question.image(), question.success(), question.attack());
    var unused =
        network.ask(request).whenCompleteAsync((found, error) -> answered(id, found, error), ui);
  }

  private void answered(long id, @Nullable Answer found, @Nullable Throwable error) {
    if (id <= forgotten) {
      return;
    }
    boolean newest = id == asked;
    if (newest) {
      computing.set(false);
    }
    if (found != null) {
      answer.set(found);
    } else if (newest && error != null && !Connection.replaced(error)) {
      problem.set(Connection.sentence(error));
    }
  }

  /** The question cannot be asked. */
  void refuse(String sentence) {
    problem.set(sentence);
  }

  /** What was answered is about another network. */
  void forget() {
    forgotten = asked;
    computing.set(false);
    problem.set("");
    answer.set(null);
  }

  /** The wrong class that the network finds most likely on the clean image of the newest answer. */
  OptionalInt runnerUp(int label) {
    Answer known = answer.get();
    if (known == null) {
      return OptionalInt.empty();
    }
    List<Double> logits = known.exploration().clean().logits();
    return IntStream.range(0, logits.size())
        .filter(k -> k != label)
        .reduce((a, b) -> logits.get(b) > logits.get(a) ? b : a);
  }

  /** The newest answer; null until there is one. */
  public ReadOnlyObjectProperty<@Nullable Answer> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Whether a newer answer is on its way. */
  public ReadOnlyBooleanProperty computingProperty() {
    return computing.getReadOnlyProperty();
  }

  /** What is wrong with the question; empty: nothing. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
