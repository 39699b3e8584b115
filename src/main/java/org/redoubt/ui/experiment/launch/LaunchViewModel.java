package org.redoubt.ui.experiment.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.redoubt.config.Experiment;
import org.redoubt.run.CacheFolder;
import org.redoubt.run.Json;
import org.redoubt.run.RunException;
import org.redoubt.ui.base.Failure;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.experiment.Problem;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.task.TaskItem;
import org.redoubt.ui.task.WorkerLimit;

/** Makes runs of the experiment: each verb queues some, and the window's queue starts them. */
final class LaunchViewModel {
  private static final Texts TEXTS = Texts.of("launch");
  private final ExperimentDocument document;
  private final Services services;
  private final CacheFolder cache;
  private final WorkerLimit limit;
  private final VaryViewModel vary;
  private final IntegerProperty seeds = new SimpleIntegerProperty(3);
  private final IntegerProperty workers;
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<LaunchResult> result =
      new ReadOnlyObjectWrapper<>(LaunchResult.NONE);

  /** Whether the new runs become the selected ones. */
  private enum Then {
    SELECT,
    STAY
  }

  LaunchViewModel(ExperimentDocument document, Services services) {
    this.document = document;
    this.services = services;
    this.cache = new CacheFolder(services.runs().root());
    this.limit = new WorkerLimit(services.memory());
    this.vary = new VaryViewModel(document, services.threads());
    this.workers = new SimpleIntegerProperty(limit.get());
    workers.addListener((property, before, now) -> limit.set(now.intValue()));
    document.problemProperty().addListener((property, before, now) -> hinder());
    document.experimentProperty().addListener((property, before, now) -> hinder());
    hinder();
  }

  VaryViewModel vary() {
    return vary;
  }

  /** Runs with the experiment's seed and the following ones, at least 1. */
  IntegerProperty seedsProperty() {
    return seeds;
  }

  /** Runs that the window trains at the same time, 1 to {@link WorkerLimit#most}. */
  IntegerProperty workersProperty() {
    return workers;
  }

  /** Why nothing can be launched, in one sentence; empty if it can. */
  ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** Whether runs are being made. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<LaunchResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  private void hinder() {
    Problem problem = document.problemProperty().get();
    if (problem != null) {
      obstacle.set(obstacle(problem));
    } else {
      obstacle.set(document.experimentProperty().get() == null ? TEXTS.get("obstacle.none") : "");
    }
  }

  private static String obstacle(Problem problem) {
    String what =
        problem.path().isEmpty() ? problem.sentence() : problem.path() + ": " + problem.brief();
    return problem.line() == 0
        ? what
        : TEXTS.get("obstacle.line", Integer.toString(problem.line()), what);
  }

  /** One run, selected so that the other panels show it. */
  void launchNow() {
    queue(List.of(), Then.SELECT);
  }

  /** One run that waits for its turn. */
  void addToQueue() {
    queue(List.of(), Then.STAY);
  }

  /** As many runs as seeds. */
  void launchSeeds() {
    queue(List.of("--seeds", Integer.toString(seeds.get())), Then.SELECT);
  }

  /** A run for every combination of the varied fields. */
  void launchGrid() {
    if (vary.countProperty().get() > 0) {
      queue(vary.options(), Then.SELECT);
    }
  }

  /** Shows the runs. */
  void openRuns() {
    services.navigator().open(Place.RUNS);
  }

  private void queue(List<String> options, Then then) {
    Experiment experiment = document.experimentProperty().get();
    if (experiment == null || busy.get() || !obstacle.get().isEmpty()) {
      return;
    }
    busy.set(true);
    result.set(LaunchResult.NONE);
    String text = document.yamlProperty().get();
    String name = "launch-" + UUID.randomUUID() + ".yaml";
    services
        .threads()
        .work(
            () -> cache.write(name, text),
            file -> start(file, options, then, experiment),
            error -> failed(Failure.sentence(error)));
  }

  private void start(Path file, List<String> options, Then then, Experiment experiment) {
    List<String> words = new ArrayList<>(List.of("queue", "add", file.toString(), "--json"));
    words.addAll(options);
    TaskItem item = services.tasks().quietly(TEXTS.get("task.queue", experiment.name()), words);
    item.onEnd(
        ended -> {
          forget(file);
          if (ended.state() == TaskItem.State.DONE) {
            queued(ended.output(), then, experiment);
          } else {
            failed(ended.message());
          }
        });
  }

  private void forget(Path file) {
    services.threads().background().execute(() -> cache.delete(String.valueOf(file.getFileName())));
  }

  private void queued(String output, Then then, Experiment experiment) {
    try {
      List<String> names = Json.printed(output, Queued.class).runs();
      Turn turn = new Turn(services.runs().items(), names, workers.get());
      busy.set(false);
      result.set(new LaunchResult(turn.sentence(experiment), false, names));
      services.runs().refresh();
      if (then == Then.SELECT) {
        services.selection().select(names);
      }
    } catch (RunException e) {
      failed(Failure.sentence(e));
    }
  }

  private void failed(String sentence) {
    busy.set(false);
    result.set(new LaunchResult(TEXTS.get("failed", sentence), true, List.of()));
  }
}
