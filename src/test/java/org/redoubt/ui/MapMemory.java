package org.redoubt.ui;

import java.util.HashMap;
import java.util.Map;
import org.redoubt.ui.base.Memory;

/** Remembers until the test ends. */
public final class MapMemory implements Memory {
  private final Map<String, String> values = new HashMap<>();

  @Override
  public String get(String key, String ifAbsent) {
    return values.getOrDefault(key, ifAbsent);
  }

  @Override
  public void put(String key, String value) {
    values.put(key, value);
  }
}
