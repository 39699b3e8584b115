package org.redoubt.ui.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.task.TaskItem;

/** Evaluates the selected runs by other attacks. */
final class EvaluateMoreViewModel {
  private static final Texts TEXTS = Texts.of("robustness");
  private final Services services;
  private final EvaluationForm form = new EvaluationForm();
  private final ReadOnlyObjectWrapper<Verdict> verdict =
      new ReadOnlyObjectWrapper<>(new Verdict("", "", "", ""));
  private final ObservableList<TaskItem> tasks = FXCollections.observableArrayList();
  private final ObservableList<TaskItem> tasksView =
      FXCollections.unmodifiableObservableList(tasks);
  private List<RunItem> known = List.of();
  private boolean starting;
  private int request;

  EvaluateMoreViewModel(Services services) {
    this.services = services;
    form.onChange(change -> check());
    services.selection().names().addListener((ListChangeListener<String>) c -> runsChanged());
    services.runs().items().addListener((ListChangeListener<RunItem>) c -> runsChanged());
    check();
  }

  private void runsChanged() {
    List<RunItem> now = services.selection().items();
    if (!now.equals(known)) {
      known = now;
      check();
    }
  }

  EvaluationForm form() {
    return form;
  }

  /** Whether the form can be run, checked anew after every change. */
  ReadOnlyObjectProperty<Verdict> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /** The evaluations that this window has started and that go on. */
  ObservableList<TaskItem> tasks() {
    return tasksView;
  }

  /**
   * Starts one task per selected run, if nothing speaks against it. What is asked for at this
   * moment is started, whatever else is looked at meanwhile: runs that train change each second.
   */
  void start() {
    if (starting) {
      return;
    }
    question()
        .ifPresent(
            question -> {
              starting = true;
              answer(question, answer -> start(question, answer));
            });
  }

  private void start(Verdict.Question question, Verdict answer) {
    starting = false;
    if (answer.good()) {
      question.items().forEach(item -> start(item, question.request(), answer.name()));
    }
    check(); // says what speaks against it, where something does
  }

  private void start(RunItem item, EvaluationRequest wanted, String name) {
    TaskItem task =
        services
            .tasks()
            .start(TEXTS.get("task.title", name, item.name()), wanted.words(item.run(), name));
    tasks.add(task);
    task.onEnd(this::ended);
  }

  /** Asks all of them to stop. */
  void stop() {
    List.copyOf(tasks).forEach(TaskItem::cancel);
  }

  private void ended(TaskItem task) {
    tasks.remove(task);
    services.runs().refresh();
    check();
  }

  private void check() {
    int mine = ++request;
    question()
        .ifPresent(
            question ->
                answer(
                    question,
                    answer -> {
                      if (mine == request) {
                        verdict.set(answer);
                      }
                    }));
  }

  /** What is to be checked; empty: the form is incomplete, which is told. */
  private Optional<Verdict.Question> question() {
    try {
      return Optional.of(
          new Verdict.Question(
              services.selection().items(),
              EvaluationRequest.of(form),
              form.name.get().strip(),
              base(),
              underway()));
    } catch (FormProblem e) {
      verdict.set(Verdict.of(e, verdict.get().name()));
      return Optional.empty();
    }
  }

  private void answer(Verdict.Question question, Consumer<Verdict> taker) {
    services
        .threads()
        .work(
            question::answer,
            taker,
            error -> {
              starting = false;
              services.notices().problem(String.valueOf(error.getMessage()));
            });
  }

  private Set<String> underway() {
    Set<String> names = new TreeSet<>();
    tasks.forEach(task -> names.add(task.words().get(task.words().indexOf("--name") + 1)));
    return names;
  }

  /** The attacks, such as {@code pgd-40-mim-40}. */
  private String base() {
    List<String> parts = new ArrayList<>();
    for (AttackKind kind : AttackKind.values()) {
      if (form.kinds.contains(kind)) {
        parts.add(kind.has("steps") ? kind.word() + "-" + form.steps.get().strip() : kind.word());
      }
    }
    return String.join("-", parts).replaceAll("[^A-Za-z0-9._-]", "");
  }
}
