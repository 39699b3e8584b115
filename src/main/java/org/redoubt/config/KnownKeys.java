package org.redoubt.config;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys of configuration records with their types and defaults. Reflection reads annotations anew at
 * each call; a form asks hundreds of times for every key that is pressed, so what it found is kept:
 * it depends on the classes alone.
 */
final class KnownKeys {
  private static final ClassValue<Map<String, Known>> RECORDS =
      new ClassValue<>() {
        @Override
        protected Map<String, Known> computeValue(Class<?> record) {
          return read(record);
        }
      };
  private static final ClassValue<Map<String, Class<? extends Record>>> FAMILIES =
      new ClassValue<>() {
        @Override
        protected Map<String, Class<? extends Record>> computeValue(Class<?> family) {
          return Kinds.of(family);
        }
      };

  private KnownKeys() {}

  /**
   * A key of a record.
   *
   * @param otherwise what stands in where it is left out; null where it is required
   */
  record Known(Type type, @Nullable YamlNode otherwise) {}

  /** A key of a record; null where the record has no such key. */
  static @Nullable Known of(Class<?> record, String key) {
    return RECORDS.get(record).get(key);
  }

  /** The record of a family that a word selects; null where there is none. */
  static @Nullable Class<? extends Record> member(Class<?> family, String word) {
    return FAMILIES.get(family).get(word);
  }

  private static Map<String, Known> read(Class<?> record) {
    Map<String, Known> keys = new HashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      YamlNode otherwise = RecordBinder.defaultOf(Settings.of(component), "default");
      keys.put(Settings.key(component), new Known(component.getGenericType(), otherwise));
    }
    return Collections.unmodifiableMap(keys);
  }
}
