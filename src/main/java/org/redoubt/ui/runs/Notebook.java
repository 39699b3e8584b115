package org.redoubt.ui.runs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.redoubt.run.RunException;
import org.redoubt.run.RunNotes;
import org.redoubt.ui.model.RunItem;

/**
 * Tags and note of the selected runs, as they are edited. Of several runs the tags that all have
 * are edited, and each keeps its others; a note is edited for one run only.
 */
final class Notebook {
  private final RunActions actions;
  private final StringProperty tags = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private List<RunItem> runs = List.of();

  Notebook(RunActions actions) {
    this.actions = actions;
    tags.addListener((text, before, now) -> check());
  }

  /** Tags, separated by commas. */
  StringProperty tagsProperty() {
    return tags;
  }

  StringProperty noteProperty() {
    return note;
  }

  /** Why the tags cannot be saved, as a sentence; empty: they can. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Begins with what the runs have now. */
  void open(List<RunItem> selected) {
    runs = List.copyOf(selected);
    tags.set(String.join(", ", common()));
    note.set(runs.size() == 1 ? runs.get(0).summary().notes().note() : "");
  }

  /** Whether there is one run, whose note can be edited. */
  boolean single() {
    return runs.size() == 1;
  }

  private Set<String> common() {
    Set<String> common = new LinkedHashSet<>();
    runs.stream().limit(1).forEach(run -> common.addAll(run.summary().notes().tags()));
    runs.forEach(run -> common.retainAll(run.summary().notes().tags()));
    return common;
  }

  private List<String> typed() {
    return Stream.of(tags.get().split(",", -1))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .toList();
  }

  private void check() {
    try {
      RunNotes.NONE.withTags(typed());
      problem.set("");
    } catch (RunException e) {
      problem.set(String.valueOf(e.getMessage()));
    }
  }

  /** Writes them; does nothing while there is a {@link #problemProperty problem}. */
  void save() {
    if (!problem.get().isEmpty() || runs.isEmpty()) {
      return;
    }
    Set<String> removed = common();
    List<String> wanted = typed();
    boolean withNote = single();
    String text = note.get();
    actions.write(
        runs.stream().map(RunItem::run).toList(),
        notes -> {
          List<String> merged = new ArrayList<>(notes.tags());
          merged.removeAll(removed);
          merged.addAll(wanted);
          RunNotes tagged = notes.withTags(merged);
          return withNote ? tagged.withNote(text) : tagged;
        });
  }
}
