package org.redoubt.ui.experiment;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.ExperimentText;
import org.redoubt.ui.base.Failure;
import org.redoubt.ui.base.Memory;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.preset.OwnPresets;
import org.redoubt.ui.experiment.preset.Preset;
import org.redoubt.ui.experiment.preset.Samples;
import org.redoubt.ui.model.Drafts;
import org.redoubt.ui.model.Notices;
import org.redoubt.ui.shell.Services;

/** Opens, saves and remembers the experiment that is edited. */
public final class ExperimentViewModel {
  private static final Texts TEXTS = Texts.of("experiment");
  private static final String FIRST = "quickstart";
  private static final String YAML_KEY = "experiment.yaml";
  private static final String TITLE_KEY = "experiment.title";
  private final ExperimentDocument document;
  private final Samples samples;
  private final OwnPresets own;
  private final UiThreads threads;
  private final Notices notices;
  private final Memory memory;
  private final ObservableList<Preset> ownList = FXCollections.observableArrayList();
  // kept: nothing else holds a view, and one that is collected takes its listeners along
  private final ObservableList<Preset> ownView = FXCollections.unmodifiableObservableList(ownList);

  public ExperimentViewModel(
      Services services, ExperimentDocument document, Samples samples, OwnPresets own) {
    this.document = document;
    this.samples = samples;
    this.own = own;
    this.threads = services.threads();
    this.notices = services.notices();
    this.memory = services.memory();
    services.drafts().offeredProperty().addListener((property, before, now) -> offered(now));
    begin(services.drafts().offeredProperty().get());
  }

  /** What was offered, else what was edited last, else the first sample. */
  private void begin(Drafts.@Nullable Draft draft) {
    String kept = memory.get(YAML_KEY, "");
    if (draft != null) {
      offered(draft);
    } else if (kept.isEmpty()) {
      openPreset(new Preset(FIRST, null));
    } else {
      document.replace(memory.get(TITLE_KEY, ""), kept);
    }
    lookForPresets();
  }

  private void offered(Drafts.@Nullable Draft draft) {
    if (draft != null) {
      document.replace(draft.title(), draft.yaml());
    }
  }

  public ExperimentDocument document() {
    return document;
  }

  public Samples samples() {
    return samples;
  }

  /** The user's own presets. */
  public ObservableList<Preset> ownPresets() {
    return ownView;
  }

  /** Reads the list of the user's own presets again. */
  public void lookForPresets() {
    work(own::list, list -> ownList.setAll(list));
  }

  /** Starts from a preset. */
  public void openPreset(Preset preset) {
    Path file = preset.file();
    work(
        () -> file == null ? samples.yaml(preset.name()) : ExperimentText.read(file),
        yaml -> document.replace(preset.name(), yaml));
  }

  /** Opens a file. */
  public void open(Path file) {
    work(() -> ExperimentText.read(file), yaml -> document.opened(file, yaml));
  }

  /** The file that {@link #save} would write; null: ask where to. */
  public @Nullable Path file() {
    return document.fileProperty().get();
  }

  /** A name for a new file. */
  public String suggestedName() {
    return Objects.requireNonNullElse(document.get("name"), "experiment") + ".yaml";
  }

  /** Saves to the file the experiment came from; does nothing where there is none. */
  public void save() {
    Path file = file();
    if (file != null) {
      saveAs(file);
    }
  }

  /** Saves to a file. */
  public void saveAs(Path file) {
    String yaml = document.yamlProperty().get();
    work(
        () -> {
          TextFiles.write(file, yaml);
          return file;
        },
        written -> {
          document.saved(written, yaml);
          notices.success(TEXTS.get("saved", written));
        });
  }

  /** Saves among the user's own presets. */
  public void savePreset(String name) {
    String yaml = document.yamlProperty().get();
    work(
        () -> {
          TextFiles.write(own.file(name), yaml);
          return own.list();
        },
        list -> {
          ownList.setAll(list);
          notices.success(TEXTS.get("preset.saved", name));
        });
  }

  /** Keeps the text for the next start. */
  public void remember() {
    memory.put(YAML_KEY, document.yamlProperty().get());
    memory.put(TITLE_KEY, document.titleProperty().get());
  }

  private <T> void work(Supplier<T> work, Consumer<T> done) {
    threads.work(work, done, error -> notices.problem(Failure.sentence(error)));
  }
}
