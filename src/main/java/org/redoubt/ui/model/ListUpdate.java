package org.redoubt.ui.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/**
 * Brings a list to a new state by the fewest changes that keep its entries apart by a key, so that
 * what shows the list keeps its place and its selection.
 *
 * @param key tells entries apart; no two entries of a list may share it
 */
public record ListUpdate<T>(Function<T, Object> key) {

  /** Makes the list equal to {@code now}; tells no listener where it is already. */
  public void apply(ObservableList<T> list, List<T> now) {
    if (list.isEmpty()) {
      list.setAll(now); // one change instead of hundreds
      return;
    }
    Set<Object> staying = now.stream().map(key).collect(Collectors.toSet());
    for (int i = list.size() - 1; i >= 0; i--) {
      if (!staying.contains(key.apply(list.get(i)))) {
        list.remove(i);
      }
    }
    Set<Object> present = new HashSet<>(list.stream().map(key).toList());
    for (int i = 0; i < now.size(); i++) {
      put(list, i, now.get(i), present);
    }
  }

  private void put(ObservableList<T> list, int index, T entry, Set<Object> present) {
    Object wanted = key.apply(entry);
    boolean inPlace = index < list.size() && key.apply(list.get(index)).equals(wanted);
    if (inPlace) {
      if (!list.get(index).equals(entry)) {
        list.set(index, entry);
      }
      return;
    }
    if (present.contains(wanted)) { // further down: what moves up leaves its old place
      list.removeIf(other -> key.apply(other).equals(wanted));
    }
    list.add(index, entry);
  }
}
