package org.redoubt.ui.shell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.redoubt.ui.base.Memory;

/** Which panel is shown. Panels are made when they are first opened. */
public final class ShellViewModel implements Navigator {
  private static final String KEY = "place";
  private final Function<Place, Panel> maker;
  private final Memory memory;
  private final Map<Place, Panel> panels = new EnumMap<>(Place.class);
  private final ReadOnlyObjectWrapper<Place> place;

  /**
   * Opens where the window was closed, else at the runs.
   *
   * @param maker makes a panel
   */
  public ShellViewModel(Function<Place, Panel> maker, Memory memory) {
    this.maker = maker;
    this.memory = memory;
    place = new ReadOnlyObjectWrapper<>(remembered());
  }

  private Place remembered() {
    String word = memory.get(KEY, Place.RUNS.word());
    return Arrays.stream(Place.values())
        .filter(candidate -> candidate.word().equals(word))
        .findFirst()
        .orElse(Place.RUNS);
  }

  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  @Override
  public void open(Place next) {
    Place before = place.get();
    if (next == before) {
      return;
    }
    panel(before).hidden();
    place.set(next);
    panel(next).shown();
    memory.put(KEY, next.word());
  }

  /** The panel now shown comes into sight for the first time. */
  public void begin() {
    panel(place.get()).shown();
  }

  Panel panel(Place wanted) {
    return panels.computeIfAbsent(wanted, maker);
  }

  /** The window closes. */
  public void close() {
    panels.values().forEach(Panel::close);
  }
}
