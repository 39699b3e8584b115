package org.redoubt.ui.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Hands an experiment, as YAML, to the experiment panel: "duplicate", a dropped file. */
public final class Drafts {
  private final ReadOnlyObjectWrapper<@Nullable Draft> offered = new ReadOnlyObjectWrapper<>();

  /**
   * An experiment to be edited.
   *
   * @param title where it comes from, such as a file's name
   */
  public record Draft(String title, String yaml) {}

  public ReadOnlyObjectProperty<@Nullable Draft> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  public void offer(Draft draft) {
    offered.set(null); // so that the same draft offered twice is noticed twice
    offered.set(draft);
  }
}
