package org.redoubt.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ModifiableObservableListBase;

/**
 * A list whose entries are told apart by a key. It is brought to a new state by the fewest changes,
 * of which its listeners are told once, so that what shows it keeps its place and its selection and
 * a change of hundreds of entries costs little more than that of one.
 */
public final class KeyedList<T> extends ModifiableObservableListBase<T> {
  private final Function<T, Object> key;
  private final List<T> entries = new ArrayList<>();

  /**
   * An empty list.
   *
   * @param key tells entries apart; no two entries may share it
   */
  public KeyedList(Function<T, Object> key) {
    this.key = key;
  }

  /** Makes the list equal to {@code now}; tells no listener where it is already. */
  public void become(List<T> now) {
    beginChange();
    try {
      Set<Object> staying = now.stream().map(key).collect(Collectors.toSet());
      for (int i = size() - 1; i >= 0; i--) {
        if (!staying.contains(key.apply(get(i)))) {
          remove(i);
        }
      }
      Set<Object> present = new HashSet<>(stream().map(key).toList());
      for (int i = 0; i < now.size(); i++) {
        put(i, now.get(i), present);
      }
    } finally {
      endChange();
    }
  }

  private void put(int index, T entry, Set<Object> present) {
    Object wanted = key.apply(entry);
    boolean inPlace = index < size() && key.apply(get(index)).equals(wanted);
    if (inPlace) {
      if (!get(index).equals(entry)) {
        set(index, entry);
      }
      return;
    }
    if (present.contains(wanted)) { // further down: what moves up leaves its old place
      remove(placeOf(wanted, index));
    }
    add(index, entry);
  }

  private int placeOf(Object wanted, int from) {
    int place = from;
    while (!key.apply(get(place)).equals(wanted)) {
      place++;
    }
    return place;
  }

  @Override
  public T get(int index) {
    return entries.get(index);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  protected void doAdd(int index, T element) {
    entries.add(index, element);
  }

  @Override
  protected T doSet(int index, T element) {
    return entries.set(index, element);
  }

  @Override
  protected T doRemove(int index) {
    return entries.remove(index);
  }
}
