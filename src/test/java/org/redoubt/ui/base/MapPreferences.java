package org.redoubt.ui.base;

import java.util.HashMap;
import java.util.Map;
import java.util.prefs.AbstractPreferences;
import org.jspecify.annotations.Nullable;

/** Preferences that last until the test ends; what is too long for any is too long for these. */
public final class MapPreferences extends AbstractPreferences {
  private final Map<String, String> values = new HashMap<>();

  public MapPreferences() {
    super(null, "");
  }

  Map<String, String> values() {
    return Map.copyOf(values);
  }

  @Override
  protected void putSpi(String key, String value) {
    values.put(key, value);
  }

  @Override
  protected @Nullable String getSpi(String key) {
    return values.get(key);
  }

  @Override
  protected void removeSpi(String key) {
    values.remove(key);
  }

  @Override
  protected void removeNodeSpi() {}

  @Override
  protected String[] keysSpi() {
    return values.keySet().toArray(String[]::new);
  }

  @Override
  protected String[] childrenNamesSpi() {
    return new String[0];
  }

  @Override
  protected AbstractPreferences childSpi(String name) {
    throw new UnsupportedOperationException("there are no children");
  }

  @Override
  protected void syncSpi() {}

  @Override
  protected void flushSpi() {}
}
