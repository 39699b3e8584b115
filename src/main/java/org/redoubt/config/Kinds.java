package org.redoubt.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The records of a sealed family, by the word that selects them in YAML. */
public final class Kinds {
  /** The key that selects a record of a family. */
  public static final String KEY = "kind";

  private Kinds() {}

  /** The records of a family in the order of their declaration. */
  public static Map<String, Class<? extends Record>> of(Class<?> family) {
    Map<String, Class<? extends Record>> kinds = new LinkedHashMap<>();
    for (Class<?> member : family.getPermittedSubclasses()) {
      kinds.put(annotation(member).value(), member.asSubclass(Record.class));
    }
    return Collections.unmodifiableMap(kinds);
  }

  /** The word of a record of a family. */
  public static String word(Record member) {
    return annotation(member.getClass()).value();
  }

  /** What a record of a family is, in one sentence. */
  public static String doc(Class<? extends Record> member) {
    return annotation(member).doc();
  }

  /** The keys that a record may have in YAML, in order; {@code kind} first in a family. */
  static List<String> keys(Class<? extends Record> record) {
    List<String> keys = Settings.components(record).stream().map(Settings::key).toList();
    if (!record.isAnnotationPresent(Kind.class)) {
      return keys;
    }
    return Stream.concat(Stream.of(KEY), keys.stream()).toList();
  }

  private static Kind annotation(Class<?> member) {
    Kind kind = member.getAnnotation(Kind.class);
    if (kind == null) {
      throw new IllegalStateException(member + " lacks @Kind");
    }
    return kind;
  }
}
