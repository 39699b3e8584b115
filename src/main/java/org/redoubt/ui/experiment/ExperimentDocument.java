package org.redoubt.ui.experiment;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.ConfigException;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentText;
import org.redoubt.ui.base.UiThreads;

/**
 * The experiment that is edited. Its text is the truth: the form, the editor and the launch bar all
 * read and change that. What the text means is found out a moment after each change.
 */
public final class ExperimentDocument {
  private static final int MOMENT_MS = 100;
  private static final String EDITOR = "\0editor";
  private static final String REPLACED = "\0replace ";
  private static final String UNRECORDED = "\0undo";
  private final StringProperty yaml = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final BooleanBinding dirty = yaml.isNotEqualTo(saved);
  private final History history;
  private final Understanding understanding;
  private Origin origin = new Origin("", null, "");
  private String changing = EDITOR;

  /**
   * @param later runs the reading of a text
   * @param ui runs what touches the properties
   */
  public ExperimentDocument(Executor later, Executor ui, InstantSource clock) {
    this.understanding = new Understanding(later, ui);
    this.history = new History(clock);
    yaml.addListener((property, old, now) -> changed(old));
  }

  /** One that reads its text when it has rested for a moment, in the background. */
  public static ExperimentDocument of(UiThreads threads) {
    Executor later =
        CompletableFuture.delayedExecutor(MOMENT_MS, TimeUnit.MILLISECONDS, threads.background());
    return new ExperimentDocument(later, threads.ui(), InstantSource.system());
  }

  /** The text; an editor is bound to it both ways. */
  public StringProperty yamlProperty() {
    return yaml;
  }

  /** The values of the text, also where it is no valid experiment; the last ones while no YAML. */
  public ReadOnlyObjectProperty<@Nullable ExperimentText> textProperty() {
    return understanding.textProperty();
  }

  /** Whether the text is YAML: only then can single values be changed. */
  public ReadOnlyBooleanProperty readableProperty() {
    return understanding.readableProperty();
  }

  /** The experiment that the text describes; null while it is invalid. */
  public ReadOnlyObjectProperty<@Nullable Experiment> experimentProperty() {
    return understanding.experimentProperty();
  }

  /** The latest valid experiment; null if there has been none. */
  public @Nullable Experiment lastValid() {
    return understanding.lastValid();
  }

  /** What is wrong with the text; null if nothing. */
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return understanding.problemProperty();
  }

  /** Where it comes from: a file's name, a preset's or a run's. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** The file it was read from or saved to last; null if none. */
  public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** Whether the text differs from what was opened or saved. */
  public BooleanBinding dirtyProperty() {
    return dirty;
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return history.canUndoProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return history.canRedoProperty();
  }

  /** The value at a path as written, or its default; null if there is neither. */
  public @Nullable String get(String path) {
    ExperimentText now = textProperty().get();
    return now == null ? null : now.get(path);
  }

  /** The default of a path; null where its key is required. */
  public @Nullable String defaultOf(String path) {
    ExperimentText now = textProperty().get();
    return now == null ? null : now.defaultOf(path);
  }

  /** The number at a path, or its default; null where there is no number. */
  public @Nullable Double number(String path) {
    ExperimentText now = textProperty().get();
    return now == null ? null : now.number(path);
  }

  /** Number of items of a list. */
  public int size(String path) {
    ExperimentText now = textProperty().get();
    return now == null ? 0 : now.size(path);
  }

  /** Whether a path has the value it would have if it were left out. */
  public boolean atDefault(String path) {
    ExperimentText now = textProperty().get();
    return now == null || now.atDefault(path);
  }

  /**
   * Writes a value into the text, in its place. A value that is not allowed is written too, and
   * then is the problem. Does nothing while the text is no YAML.
   *
   * @param path keys and list indices (from 0) joined by dots
   * @param value as typed
   */
  public void set(String path, String value) {
    change(path, now -> now.with(path, value));
  }

  /** Takes a key out of the text, so that its default holds, or an item out of a list. */
  public void reset(String path) {
    change("\0reset " + path, now -> now.without(path));
  }

  /** Adds an item to the end of a list. */
  public void add(String path, String item) {
    change("\0add " + path, now -> now.withItem(path, item));
  }

  private void change(String field, UnaryOperator<ExperimentText> change) {
    ExperimentText known = textProperty().get();
    boolean current = known != null && known.yaml().equals(yaml.get());
    ExperimentText now = current ? known : Reading.textOf(yaml.get());
    if (now != null) {
      try {
        put(change.apply(now), field);
      } catch (ConfigException leadsNowhere) {
        understanding.refused(Problem.of(leadsNowhere));
      }
    }
  }

  private void put(ExperimentText changed, String field) {
    understanding.knows(changed); // the form need not wait
    changing = field;
    yaml.set(changed.yaml());
    changing = EDITOR;
  }

  /**
   * Another experiment in place of this one; undo brings this one back.
   *
   * @param from where it comes from
   */
  public void replace(String from, String newYaml) {
    replace(new Origin(from, null, newYaml));
  }

  /** What was read from a file in place of this one. */
  void opened(Path from, String newYaml) {
    replace(Origin.of(from, newYaml));
  }

  private void replace(Origin next) {
    if (!yaml.get().isEmpty()) {
      history.changed(present(), REPLACED + next.title());
    }
    become(new History.Version(next.saved(), next));
  }

  /** The text is in a file now. */
  void saved(Path to, String written) {
    origin.saved(to, written);
    showOrigin();
    read();
  }

  /** Goes back by one change; several in one field within a second are one. */
  public void undo() {
    become(history.undo(present()));
  }

  /** Takes back what was undone last. */
  public void redo() {
    become(history.redo(present()));
  }

  private History.Version present() {
    return new History.Version(yaml.get(), origin);
  }

  private void become(History.Version version) {
    origin = version.origin();
    changing = UNRECORDED;
    yaml.set(version.yaml());
    changing = EDITOR;
    showOrigin();
    read();
  }

  private void showOrigin() {
    title.set(origin.title());
    file.set(origin.file());
    saved.set(origin.saved());
  }

  private void changed(String old) {
    if (changing.equals(UNRECORDED)) {
      return; // is read when its origin is known
    }
    if (!old.isEmpty()) {
      history.changed(new History.Version(old, origin), changing);
    }
    read();
  }

  private void read() {
    understanding.read(yaml.get(), origin.source());
  }
}
