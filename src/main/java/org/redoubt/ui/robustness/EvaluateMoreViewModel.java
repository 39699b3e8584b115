package org.redoubt.ui.robustness;

import java.util.ArrayList;
import java.util.List;
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
  private int request;

  EvaluateMoreViewModel(Services services) {
    this.services = services;
    form.onChange(change -> check());
    services.selection().names().addListener((ListChangeListener<String>) c -> check());
    services.runs().items().addListener((ListChangeListener<RunItem>) c -> check());
    check();
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

  /** Starts one task per selected run, if nothing speaks against it. */
  void start() {
    List<RunItem> items = services.selection().items();
    check(
        good -> {
          EvaluationRequest wanted = EvaluationRequest.of(form);
          items.forEach(item -> start(item, wanted, good.name()));
          check();
        });
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
    check(good -> {});
  }

  private void check(Consumer<Verdict> good) {
    int mine = ++request;
    List<RunItem> items = services.selection().items();
    Verdict.Question question;
    try {
      question =
          new Verdict.Question(
              items, EvaluationRequest.of(form), form.name.get().strip(), base(), underway());
    } catch (FormProblem e) {
      verdict.set(Verdict.of(e, verdict.get().name()));
      return;
    }
    services
        .threads()
        .work(
            question::answer,
            answer -> {
              if (mine == request) {
                verdict.set(answer);
                if (answer.good()) {
                  good.accept(answer);
                }
              }
            },
            error -> services.notices().problem(String.valueOf(error.getMessage())));
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
