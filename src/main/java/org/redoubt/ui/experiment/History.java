package org.redoubt.ui.experiment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The versions before and after the present one. */
final class History {
  private static final Duration ONE_CHANGE = Duration.ofSeconds(1);
  private static final int KEPT = 500;
  private final InstantSource clock;
  private final Deque<Version> before = new ArrayDeque<>();
  private final Deque<Version> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private String lastField = "";
  private Instant lastTime = Instant.EPOCH;

  /** A text, and where it comes from. */
  record Version(String yaml, Origin origin) {}

  History(InstantSource clock) {
    this.clock = clock;
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  /**
   * The text has been changed.
   *
   * @param old the version before
   * @param field where; what follows in the same one within a second is the same change
   */
  void changed(Version old, String field) {
    Instant now = clock.instant();
    boolean same = field.equals(lastField) && now.isBefore(lastTime.plus(ONE_CHANGE));
    if (!same || before.isEmpty()) {
      before.push(old);
    }
    if (before.size() > KEPT) {
      before.removeLast();
    }
    after.clear();
    lastField = field;
    lastTime = now;
    show();
  }

  /** The version before the last change. */
  Version undo(Version present) {
    return move(before, after, present);
  }

  /** The version that was undone last. */
  Version redo(Version present) {
    return move(after, before, present);
  }

  private Version move(Deque<Version> from, Deque<Version> to, Version present) {
    if (from.isEmpty()) {
      return present;
    }
    to.push(present);
    lastField = "";
    Version version = from.pop();
    show();
    return version;
  }

  private void show() {
    canUndo.set(!before.isEmpty());
    canRedo.set(!after.isEmpty());
  }
}
