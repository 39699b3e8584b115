package org.redoubt.ui.gallery;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which images of a gallery are shown, in which order. */
final class GalleryFilter {
  private final ObjectProperty<@Nullable Integer> label = new SimpleObjectProperty<>();
  private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(Outcome.ANY);
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.INDEX);
  private final ObservableList<GalleryEntry> shown = FXCollections.observableArrayList();
  private final ObservableList<GalleryEntry> shownView =
      FXCollections.unmodifiableObservableList(shown); // kept: it holds its source weakly
  private List<GalleryEntry> all = List.of();

  GalleryFilter() {
    label.addListener((property, before, now) -> fill());
    outcome.addListener((property, before, now) -> fill());
    order.addListener((property, before, now) -> fill());
  }

  ObjectProperty<@Nullable Integer> labelProperty() {
    return label;
  }

  ObjectProperty<Outcome> outcomeProperty() {
    return outcome;
  }

  ObjectProperty<Order> orderProperty() {
    return order;
  }

  ObservableList<GalleryEntry> shown() {
    return shownView;
  }

  /** Filters these from now on. */
  void of(List<GalleryEntry> entries) {
    all = List.copyOf(entries);
    fill();
  }

  private void fill() {
    Integer wanted = label.get();
    shown.setAll(
        all.stream()
            .filter(entry -> wanted == null || entry.label() == wanted)
            .filter(outcome.get()::admits)
            .sorted(order.get().order())
            .toList());
  }
}
