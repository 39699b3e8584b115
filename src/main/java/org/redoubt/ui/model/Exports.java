package org.redoubt.ui.model;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.redoubt.report.OfferedFigure;

/** Hands figures to the export panel. */
public final class Exports {
  private final ReadOnlyObjectWrapper<List<OfferedFigure>> offered =
      new ReadOnlyObjectWrapper<>(List.of());

  public ReadOnlyObjectProperty<List<OfferedFigure>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  public void offer(List<? extends OfferedFigure> figures) {
    offered.set(List.of()); // so that the same figures offered twice are noticed twice
    offered.set(List.copyOf(figures));
  }
}
