package org.redoubt.ui.experiment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The texts before and after the present one. */
final class History {
  private static final Duration ONE_CHANGE = Duration.ofSeconds(1);
  private static final int KEPT = 500;
  private final InstantSource clock;
  private final Deque<String> before = new ArrayDeque<>();
  private final Deque<String> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private String lastField = "";
  private Instant lastTime = Instant.EPOCH;

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
   * @param old the text before
   * @param field where; what follows in the same one within a second is the same change
   */
  void changed(String old, String field) {
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

  /** The text before the last change. */
  String undo(String present) {
    return move(before, after, present);
  }

  /** The text that was undone last. */
  String redo(String present) {
    return move(after, before, present);
  }

  private String move(Deque<String> from, Deque<String> to, String present) {
    if (from.isEmpty()) {
      return present;
    }
    to.push(present);
    lastField = "";
    String text = from.pop();
    show();
    return text;
  }

  private void show() {
    canUndo.set(!before.isEmpty());
    canRedo.set(!after.isEmpty());
  }
}
