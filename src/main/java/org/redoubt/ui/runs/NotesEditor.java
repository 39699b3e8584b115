package org.redoubt.ui.runs;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.redoubt.ui.model.RunItem;

/** Edits tags and note of the selected runs in place. Enter saves, Esc leaves them as they were. */
final class NotesEditor extends VBox {
  private final RunsViewModel model;
  private final TextField tags = new TextField();
  private final TextField note = new TextField();

  NotesEditor(RunsViewModel model) {
    this.model = model;
    setId("runs-notes-editor");
    getStyleClass().add("notes-editor");
    Notebook notebook = model.notebook();
    tags.setId("runs-tags");
    tags.setPromptText(RunWords.TEXTS.get("notes.tags.prompt"));
    tags.textProperty().bindBidirectional(notebook.tagsProperty());
    note.setId("runs-note");
    note.textProperty().bindBidirectional(notebook.noteProperty());
    HBox.setHgrow(note, Priority.ALWAYS);
    Button save = new Button(RunWords.TEXTS.get("notes.save"));
    save.setId("runs-notes-save");
    save.getStyleClass().add(Styles.ACCENT);
    save.disableProperty().bind(notebook.problemProperty().isNotEmpty());
    save.setOnAction(event -> save());
    Button cancel = new Button(RunWords.TEXTS.get("notes.cancel"));
    cancel.setId("runs-notes-cancel");
    cancel.setOnAction(event -> close());
    HBox row =
        new HBox(8, label("notes.tags", tags), tags, label("notes.note", note), note, save, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, problem(notebook));
    visibleProperty().bind(model.actions().notesOpenProperty());
    managedProperty().bind(visibleProperty());
    visibleProperty().addListener((shown, before, now) -> begin());
    model.selectedProperty().addListener((runs, before, now) -> otherRuns(before, now));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private static Label label(String key, TextField field) {
    Label label = new Label(RunWords.TEXTS.get(key));
    label.setLabelFor(field);
    return label;
  }

  private static Label problem(Notebook notebook) {
    Label problem = new Label();
    problem.getStyleClass().add("problem");
    problem.textProperty().bind(notebook.problemProperty());
    problem.visibleProperty().bind(notebook.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private void begin() {
    if (isVisible()) {
      open();
      tags.requestFocus();
    }
  }

  private void open() {
    model.notebook().open(model.selectedProperty().get());
    note.setDisable(!model.notebook().single());
    note.setPromptText(
        RunWords.TEXTS.get(model.notebook().single() ? "notes.note.prompt" : "notes.note.one"));
  }

  /** What is typed is not lost because the runs go on. */
  private void otherRuns(List<RunItem> before, List<RunItem> now) {
    boolean same = names(before).equals(names(now));
    if (isVisible() && !same) {
      if (now.isEmpty()) {
        close();
      } else {
        open();
      }
    }
  }

  private static List<String> names(List<RunItem> runs) {
    return runs.stream().map(RunItem::name).toList();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      save();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  private void save() {
    if (model.notebook().problemProperty().get().isEmpty()) {
      model.notebook().save();
      close();
    }
  }

  private void close() {
    model.actions().notesOpenProperty().set(false);
  }
}
