package org.redoubt.ui.base;

import java.util.prefs.Preferences;

/** Remembers in the user's preferences. */
public record PreferencesMemory(Preferences node) implements Memory {

  /** That of this program. */
  public static PreferencesMemory ofUser() {
    return new PreferencesMemory(Preferences.userRoot().node("org/redoubt"));
  }

  @Override
  public String get(String key, String ifAbsent) {
    return node.get(key, ifAbsent);
  }

  @Override
  public void put(String key, String value) {
    node.put(key, value);
  }
}
