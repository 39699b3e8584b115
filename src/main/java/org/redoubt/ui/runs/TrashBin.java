package org.redoubt.ui.runs;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;
import org.redoubt.ui.shell.Services;

/** Moves runs to the trash and the last ones back. */
final class TrashBin {
  private final Services services;
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private List<String> last = List.of();

  TrashBin(Services services) {
    this.services = services;
  }

  /** What was moved to the trash and can be taken back, as a sentence; empty: nothing. */
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /**
   * What has become of some runs.
   *
   * @param gone names under which they lie in the trash
   */
  private record Moved(List<String> gone, List<String> problems) {}

  void throwAway(List<RunDirectory> runs) {
    services
        .threads()
        .work(
            () -> move(runs),
            moved -> told(runs, moved),
            error -> services.notices().problem(String.valueOf(error.getMessage())));
  }

  private Moved move(List<RunDirectory> runs) {
    List<String> gone = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (RunDirectory run : runs) {
      try {
        Path place = services.runs().root().trash(run);
        gone.add(String.valueOf(place.getFileName()));
      } catch (RunException | UncheckedIOException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return new Moved(gone, problems);
  }

  private void told(List<RunDirectory> runs, Moved moved) {
    moved.problems().forEach(services.notices()::problem);
    if (!moved.gone().isEmpty()) {
      last = moved.gone();
      String one = runs.get(0).name();
      said.set(
          last.size() == 1
              ? RunWords.TEXTS.get("trash.one", one)
              : RunWords.TEXTS.get("trash.several", last.size()));
    }
    services.runs().refresh();
  }

  /** Takes the runs that were moved last out of the trash, and selects them. */
  void undo() {
    List<String> names = last;
    dismiss();
    services
        .threads()
        .work(
            () -> names.stream().map(name -> services.runs().root().restore(name).name()).toList(),
            this::backAgain,
            error -> services.notices().problem(String.valueOf(error.getMessage())));
  }

  private void backAgain(List<String> names) {
    services.runs().refresh();
    services.selection().select(names);
  }

  /** Leaves them where they are. */
  void dismiss() {
    last = List.of();
    said.set("");
  }
}
