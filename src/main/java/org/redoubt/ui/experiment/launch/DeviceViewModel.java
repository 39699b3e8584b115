package org.redoubt.ui.experiment.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;
import org.redoubt.config.Settings;
import org.redoubt.run.Json;
import org.redoubt.run.RunException;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.task.TaskItem;
import org.redoubt.ui.task.TasksModel;

/** Where the experiment computes, and what doctor says of it. */
final class DeviceViewModel {
  private static final Texts TEXTS = Texts.of("launch");
  private static final String PATH = "compute.device";
  private final ExperimentDocument document;
  private final TasksModel tasks;
  private final ObservableList<DeviceOption> options = FXCollections.observableArrayList();
  // kept: nothing else holds a view, and one that is collected takes its listeners along
  private final ObservableList<DeviceOption> optionsView =
      FXCollections.unmodifiableObservableList(options);
  private final ReadOnlyObjectWrapper<@Nullable DeviceOption> chosen =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private @Nullable TaskItem asking;
  private @Nullable Doctor doctor;

  DeviceViewModel(ExperimentDocument document, TasksModel tasks) {
    this.document = document;
    this.tasks = tasks;
    offer();
    document.experimentProperty().addListener((property, before, now) -> show(now));
  }

  ObservableList<DeviceOption> options() {
    return optionsView;
  }

  /** What the experiment asks for; null while it is invalid from the start. */
  ReadOnlyObjectProperty<@Nullable DeviceOption> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** What doctor found, for reading. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Why the experiment cannot compute where it asks to; empty if it can. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Has doctor look at this computer, once. */
  void ask() {
    if (asking != null) {
      return;
    }
    note.set(TEXTS.get("device.asking"));
    TaskItem item = tasks.quietly(TEXTS.get("task.doctor"), List.of("doctor", "--json"));
    asking = item;
    item.onEnd(this::told);
  }

  private void told(TaskItem item) {
    try {
      // doctor fails where something is missing, but prints all the same
      doctor = Json.printed(item.output(), Doctor.class);
      note.set(note(Objects.requireNonNull(doctor)));
    } catch (RunException e) {
      asking = null; // ask again when the panel is next seen
      String why = item.message().isEmpty() ? String.valueOf(e.getMessage()) : item.message();
      note.set(TEXTS.get("device.unknown", why));
    }
    offer();
  }

  private static String note(Doctor doctor) {
    List<String> lines = new ArrayList<>();
    doctor.says("computer").ifPresent(found -> lines.add(TEXTS.get("device.cpu-note", found)));
    doctor.says("gpu").ifPresent(found -> lines.add(TEXTS.get("device.gpu-note", found)));
    doctor.says("backend").ifPresent(found -> lines.add(TEXTS.get("device.backend", found)));
    return String.join("\n", lines);
  }

  private void offer() {
    Doctor known = doctor;
    List<DeviceOption> all = new ArrayList<>();
    all.add(new DeviceOption("auto", TEXTS.get("device.auto"), true));
    all.add(new DeviceOption("cpu", TEXTS.get("device.cpu"), true));
    if (known == null) {
      all.add(new DeviceOption("gpu", TEXTS.get("device.gpu"), true));
    } else if (known.gpus().isEmpty()) {
      all.add(new DeviceOption("gpu", TEXTS.get("device.no-gpu"), false));
    } else {
      // the engine computes on the first one
      all.add(new DeviceOption("gpu", known.gpus().get(0), true));
    }
    if (!options.equals(all)) {
      options.setAll(all);
    }
    show(document.lastValid());
  }

  private void show(@Nullable Experiment experiment) {
    if (experiment == null) {
      return;
    }
    String word = Settings.word(experiment.compute().device());
    DeviceOption option =
        options.stream().filter(o -> o.word().equals(word)).findFirst().orElseThrow();
    chosen.set(option);
    trouble.set(option.usable() ? "" : trouble());
  }

  private String trouble() {
    Doctor known = doctor;
    return known == null
        ? ""
        : TEXTS.get("device.trouble", known.says("gpu").orElse(TEXTS.get("device.none-found")));
  }

  /** Writes the choice into the experiment. */
  void choose(DeviceOption option) {
    DeviceOption now = chosen.get();
    if (now == null || !now.word().equals(option.word())) {
      document.set(PATH, option.word());
    }
  }
}
