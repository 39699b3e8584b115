package org.redoubt.ui.base;

import java.util.prefs.Preferences;

/**
 * Remembers in the user's preferences. These take values of {@value Preferences#MAX_VALUE_LENGTH}
 * characters: a longer one goes on under further keys.
 */
public record PreferencesMemory(Preferences node) implements Memory {
  private static final String FURTHER = ".further";

  /** That of this program. */
  public static PreferencesMemory ofUser() {
    return new PreferencesMemory(Preferences.userRoot().node("org/redoubt"));
  }

  @Override
  public String get(String key, String ifAbsent) {
    String first = node.get(key, null);
    if (first == null) {
      return ifAbsent;
    }
    StringBuilder value = new StringBuilder(first);
    for (int part = 1; part <= further(key); part++) {
      value.append(node.get(part(key, part), ""));
    }
    return value.toString();
  }

  @Override
  public void put(String key, String value) {
    int before = further(key);
    int end = end(value, 0);
    node.put(key, value.substring(0, end));
    int parts = 0;
    while (end < value.length()) {
      int start = end;
      end = end(value, start);
      node.put(part(key, ++parts), value.substring(start, end));
    }
    for (int part = parts + 1; part <= before; part++) {
      node.remove(part(key, part));
    }
    if (parts > 0) {
      node.putInt(key + FURTHER, parts);
    } else if (before > 0) {
      node.remove(key + FURTHER);
    }
  }

  /** Where the part that begins at {@code start} ends: never within a character. */
  private static int end(String value, int start) {
    int end = Math.min(value.length(), start + Preferences.MAX_VALUE_LENGTH);
    boolean within = end < value.length() && Character.isHighSurrogate(value.charAt(end - 1));
    return within ? end - 1 : end;
  }

  private int further(String key) {
    return node.getInt(key + FURTHER, 0);
  }

  private static String part(String key, int part) {
    return key + "." + part;
  }
}
