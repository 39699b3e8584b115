package org.redoubt.ui.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.redoubt.job.JobControl;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;
import org.redoubt.run.RunNotes;
import org.redoubt.run.RunState;
import org.redoubt.ui.model.Drafts;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.shell.Services;

/** Does with the selected runs what the user asks, in the background. */
final class RunActions {
  private final Services services;
  private final Outside outside;
  private final TrashBin trash;
  private final BooleanProperty notesOpen = new SimpleBooleanProperty();

  RunActions(Services services, Outside outside) {
    this.services = services;
    this.outside = outside;
    this.trash = new TrashBin(services);
  }

  TrashBin trash() {
    return trash;
  }

  /** Whether tags and note are being edited. */
  BooleanProperty notesOpenProperty() {
    return notesOpen;
  }

  /** Does nothing where the action has a {@link RunAction#reason} not to apply. */
  void perform(RunAction action) {
    List<RunItem> selected = services.selection().items();
    if (!action.reason(selected).isEmpty()) {
      return;
    }
    List<RunDirectory> runs = action.among(selected).stream().map(RunItem::run).toList();
    switch (action) {
      case PAUSE -> each(runs, JobControl::pause);
      case RESUME -> each(runs, RunActions::goOn);
      case STOP -> each(runs, JobControl::stop);
      case DUPLICATE -> duplicate(runs.get(0));
      case NOTES -> notesOpen.set(!notesOpen.get());
      case HIDE -> each(runs, run -> run.writeNotes(run.notes().asHidden()));
      case SHOW -> each(runs, run -> run.writeNotes(run.notes().asShown()));
      case OPEN_FOLDER -> each(runs, run -> outside.open(run.path()));
      case COPY_PATH -> copy("action.copied.path", paths(runs));
      case COPY_COMMAND -> copyCommands(runs);
      case DELETE -> trash.throwAway(runs);
    }
  }

  private static void goOn(RunDirectory run) {
    if (run.status().state() == RunState.PAUSED) {
      JobControl.proceed(run);
    } else {
      JobControl.resume(run);
    }
  }

  /**
   * Writes tags and note.
   *
   * @param change of the notes that a run has
   */
  void write(List<RunDirectory> runs, UnaryOperator<RunNotes> change) {
    each(runs, run -> run.writeNotes(change.apply(run.notes())));
  }

  private void each(List<RunDirectory> runs, Consumer<RunDirectory> work) {
    services
        .threads()
        .work(() -> problems(runs, work), this::told, error -> told(List.of(message(error))));
  }

  /** One run that refuses does not keep the others from it. */
  private static List<String> problems(List<RunDirectory> runs, Consumer<RunDirectory> work) {
    List<String> problems = new ArrayList<>();
    for (RunDirectory run : runs) {
      try {
        work.accept(run);
      } catch (RunException | UncheckedIOException | IllegalStateException e) {
        problems.add(message(e));
      }
    }
    return problems;
  }

  private void told(List<String> problems) {
    problems.forEach(services.notices()::problem);
    services.runs().refresh();
  }

  private static String message(Throwable error) {
    return String.valueOf(error.getMessage());
  }

  private void duplicate(RunDirectory run) {
    services
        .threads()
        .work(
            () -> text(run.path().resolve("config.yaml")),
            yaml -> {
              services.drafts().offer(new Drafts.Draft(run.name(), yaml));
              services.navigator().open(Place.EXPERIMENT);
            },
            error -> services.notices().problem(message(error)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static String paths(List<RunDirectory> runs) {
    return runs.stream()
        .map(run -> run.path().toAbsolutePath().toString())
        .collect(Collectors.joining("\n"));
  }

  private void copyCommands(List<RunDirectory> runs) {
    services
        .threads()
        .work(
            () -> runs.stream().map(CommandLineOf::run).collect(Collectors.joining("\n")),
            lines -> copy("action.copied.command", lines),
            error -> services.notices().problem(message(error)));
  }

  private void copy(String said, String text) {
    outside.copy(text);
    services.notices().info(RunWords.TEXTS.get(said));
  }
}
