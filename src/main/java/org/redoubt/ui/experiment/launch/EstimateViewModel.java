package org.redoubt.ui.experiment.launch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.result.EstimateReport;
import org.redoubt.run.CacheFolder;
import org.redoubt.run.Json;
import org.redoubt.run.RunException;
import org.redoubt.ui.base.Failure;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.task.TaskItem;

/**
 * How long the experiment takes on this computer. Some steps of it are measured by a task; the
 * result is kept by everything in the configuration but name and seed, and by computer.
 */
final class EstimateViewModel {
  private static final Texts TEXTS = Texts.of("launch");
  private final ExperimentDocument document;
  private final Services services;
  private final CacheFolder cache;
  private final ReadOnlyObjectWrapper<EstimateState> state =
      new ReadOnlyObjectWrapper<>(new EstimateState.Unknown());
  private @Nullable EstimateReport latest;
  private String shown = "";
  private int looks;

  EstimateViewModel(ExperimentDocument document, Services services) {
    this.document = document;
    this.services = services;
    this.cache = new CacheFolder(services.runs().root());
    document.experimentProperty().addListener((property, before, now) -> recall(now));
    recall(document.experimentProperty().get());
  }

  ReadOnlyObjectProperty<EstimateState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  private void recall(@Nullable Experiment experiment) {
    if (experiment == null || measuringNow()) {
      return;
    }
    int mine = ++looks;
    services
        .threads()
        .work(
            () -> remembered(experiment),
            found -> {
              if (mine == looks && !measuringNow() && !found.key().equals(shown)) {
                shown = found.key();
                found.report().ifPresentOrElse(this::known, this::unknown);
              }
            },
            error -> unknown());
  }

  /** What the cache has under the key of an experiment. */
  private record Remembered(String key, Optional<EstimateReport> report) {}

  private Remembered remembered(Experiment experiment) {
    String key = key(experiment);
    return new Remembered(key, cache.read(file(key)).flatMap(EstimateViewModel::parsed));
  }

  private boolean measuringNow() {
    return state.get() instanceof EstimateState.Measuring;
  }

  private void known(EstimateReport report) {
    latest = report;
    state.set(new EstimateState.Known(report));
  }

  private void unknown() {
    EstimateReport old = latest;
    state.set(old == null ? new EstimateState.Unknown() : new EstimateState.Stale(old));
  }

  /** Measures the experiment as it is. */
  void measure() {
    Experiment experiment = document.experimentProperty().get();
    if (experiment == null || measuringNow()) {
      return;
    }
    state.set(new EstimateState.Measuring(null));
    services
        .threads()
        .work(
            () -> prepared(experiment),
            this::start,
            error -> state.set(new EstimateState.Failed(Failure.sentence(error))));
  }

  /** A configuration to be measured, and the key of its result. */
  private record Prepared(String name, String key, String file) {}

  private Prepared prepared(Experiment experiment) {
    String key = key(experiment);
    String yaml = ExperimentYaml.write(experiment);
    Path file = cache.write("estimate-" + key + ".yaml", yaml);
    return new Prepared(experiment.name(), key, file.toString());
  }

  private void start(Prepared what) {
    TaskItem item =
        services
            .tasks()
            .quietly(
                TEXTS.get("task.estimate", what.name()),
                List.of("config", "estimate", what.file(), "--json"));
    state.set(new EstimateState.Measuring(item));
    item.onEnd(ended -> measured(ended, what.key()));
  }

  private void measured(TaskItem item, String key) {
    Optional<EstimateReport> report =
        item.state() == TaskItem.State.DONE ? parsed(item.output()) : Optional.empty();
    if (report.isPresent()) {
      shown = key;
      known(report.get());
      services.threads().background().execute(() -> cache.write(file(key), item.output()));
    } else if (item.state() == TaskItem.State.STOPPED) {
      shown = ""; // what is remembered holds again
      unknown();
    } else {
      state.set(new EstimateState.Failed(item.message()));
    }
    recall(document.experimentProperty().get());
  }

  /** Stops the measurement. */
  void stop() {
    if (state.get() instanceof EstimateState.Measuring now && now.task() != null) {
      now.task().cancel();
    }
  }

  private static Optional<EstimateReport> parsed(String output) {
    try {
      return Optional.of(Json.printed(output, Estimated.class).estimate());
    } catch (RunException damaged) {
      return Optional.empty(); // as if it had never been measured
    }
  }

  private static String file(String key) {
    return "estimate-" + key + ".json";
  }

  /** Asks for the computer's name, which may take a while: not on the window's thread. */
  private static String key(Experiment experiment) {
    String decides =
        ExperimentYaml.write(experiment)
            .lines()
            .filter(line -> !line.startsWith("name:") && !line.startsWith("seed:"))
            .collect(Collectors.joining("\n"));
    return CacheFolder.hash(decides + "\n" + computer());
  }

  private static String computer() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return System.getProperty("os.arch") + Runtime.getRuntime().availableProcessors();
    }
  }
}
