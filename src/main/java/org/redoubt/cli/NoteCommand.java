package org.redoubt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.Json;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunNotes;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes on runs. */
@Command(
    name = "note",
    description = {
      "Tags runs, writes a note on them, or leaves them out of lists; without an option shows",
      "what is written there. Nothing that is computed depends on it."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt note latest --tag paper --text 'lower weight of SMT'",
      "  redoubt note first-try second-try --hide",
      "  redoubt note latest --untag paper --show"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class NoteCommand implements Callable<Integer> {
  private final Globals globals;

  @Mixin private RunsParameter runs;

  @Option(names = "--tag", paramLabel = "TAG", description = "Add this tag; repeatable.")
  private List<String> added = new ArrayList<>();

  @Option(names = "--untag", paramLabel = "TAG", description = "Take this tag off; repeatable.")
  private List<String> removed = new ArrayList<>();

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      description = "Replace the note by this text; '' deletes it.")
  private @Nullable String text;

  @ArgGroup private @Nullable Visibility visibility;
  @Mixin private JsonOption json;

  NoteCommand(Globals globals) {
    this.globals = globals;
  }

  /** Whether lists show a run. */
  static final class Visibility {
    @Option(names = "--hide", description = "Leave the runs out of 'redoubt list'.")
    private boolean hide;

    @Option(names = "--show", description = "List the runs again.")
    private boolean show;

    RunNotes applied(RunNotes notes) {
      return hide && !show ? notes.asHidden() : notes.asShown();
    }
  }

  /** What is written on a run. */
  record Entry(String run, RunNotes notes) {}

  /** What --json prints. */
  record Document(List<Entry> runs) {}

  @Override
  public Integer call() {
    List<Entry> entries = runs.find(globals).stream().map(this::write).toList();
    if (json.json()) {
      globals.print(Json.text(new Document(entries)));
    } else {
      entries.forEach(entry -> globals.print(entry.run() + ": " + words(entry.notes())));
    }
    return ExitCode.DONE;
  }

  private Entry write(RunDirectory run) {
    RunNotes old = run.notes();
    RunNotes changed = changed(old);
    if (!changed.equals(old)) {
      run.writeNotes(changed);
    }
    return new Entry(run.name(), changed);
  }

  private RunNotes changed(RunNotes old) {
    List<String> tags = new ArrayList<>(old.tags());
    tags.removeAll(removed);
    tags.addAll(added);
    RunNotes notes = old.withTags(tags);
    RunNotes written = text == null ? notes : notes.withNote(text);
    return visibility == null ? written : visibility.applied(written);
  }

  private static String words(RunNotes notes) {
    List<String> parts = new ArrayList<>();
    if (!notes.tags().isEmpty()) {
      parts.add("tags " + String.join(", ", notes.tags()));
    }
    if (!notes.note().isBlank()) {
      parts.add("note '" + notes.note() + "'");
    }
    if (notes.hidden()) {
      parts.add("hidden");
    }
    return parts.isEmpty() ? "nothing is written on it" : String.join("; ", parts);
  }
}
