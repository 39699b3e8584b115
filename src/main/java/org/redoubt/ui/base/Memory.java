package org.redoubt.ui.base;

/** What the window remembers from one start to the next, by key. */
public interface Memory {

  /** The value of a key. */
  String get(String key, String ifAbsent);

  void put(String key, String value);

  /** The number of a key. */
  default double number(String key, double ifAbsent) {
    try {
      return Double.parseDouble(get(key, Double.toString(ifAbsent)));
    } catch (NumberFormatException changedByHand) {
      return ifAbsent;
    }
  }
}
