package org.redoubt.ui.runs;

import java.util.List;
import java.util.function.Predicate;
import org.redoubt.config.Settings;
import org.redoubt.run.RunState;
import org.redoubt.ui.model.RunItem;

/** What can be done with the selected runs. */
enum RunAction {
  PAUSE(item -> item.status().state() == RunState.RUNNING),
  RESUME(item -> item.status().state() == RunState.PAUSED || item.status().state().resumable()),
  STOP(item -> item.status().state().active() || item.status().state() == RunState.QUEUED),
  DUPLICATE(item -> true),
  NOTES(item -> true),
  HIDE(item -> !item.summary().notes().hidden()),
  SHOW(item -> item.summary().notes().hidden()),
  OPEN_FOLDER(item -> true),
  COPY_PATH(item -> true),
  COPY_COMMAND(item -> true),
  DELETE(item -> !item.status().state().active());

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Predicate<RunItem> applies;

  RunAction(Predicate<RunItem> applies) {
    this.applies = applies;
  }

  /** Its word in ids and text keys. */
  String word() {
    return Settings.word(this);
  }

  /** Those of the runs that it can be done with. */
  List<RunItem> among(List<RunItem> selected) {
    return selected.stream().filter(applies).toList();
  }

  /** Why it cannot be done, as a sentence; empty: it can. */
  String reason(List<RunItem> selected) {
    if (selected.isEmpty()) {
      return RunWords.TEXTS.get("action.reason.none");
    }
    boolean one = this == DUPLICATE || this == OPEN_FOLDER;
    if (one && selected.size() > 1) {
      return RunWords.TEXTS.get("action.reason.several");
    }
    return among(selected).isEmpty() ? RunWords.TEXTS.get("action.reason." + word()) : "";
  }
}
