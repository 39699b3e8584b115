package org.redoubt.config;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@link Setting} annotations of configuration records and checks values against them.
 */
public final class Settings {
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  /** Java reads a class file's annotations anew for every array of components that it gives out. */
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  private Settings() {}

  /** The components of a record, in order; the same objects every time. */
  static List<RecordComponent> components(Class<? extends Record> type) {
    return COMPONENTS.get(type);
  }

  /**
   * Checks the values of a record under construction, in component order, against their
   * annotations.
   *
   * @throws InvalidSetting naming the first component out of range, or null where null is not
   *     allowed
   */
  public static void check(Class<? extends Record> type, @Nullable Object... values) {
    List<RecordComponent> components = components(type);
    if (components.size() != values.length) {
      throw new IllegalStateException(
          type + " checks " + values.length + " of " + components.size() + " components");
    }
    for (int i = 0; i < components.size(); i++) {
      checkOne(components.get(i), values[i]);
    }
  }

  private static void checkOne(RecordComponent component, @Nullable Object value) {
    Setting setting = of(component);
    if (value == null) {
      if (setting.absent().isEmpty()) {
        throw new InvalidSetting(key(component), "nothing", allowed(component));
      }
      return;
    }
    if (value instanceof Number number && !inRange(setting, number.doubleValue())) {
      String found = YamlNumber.text(number);
      throw new InvalidSetting(key(component), found, allowed(component));
    }
    if (value instanceof String text && (text.isBlank() || text.equals(setting.absent()))) {
      // the reserved word would read back as null
      String found = text.isBlank() ? "an empty text" : "the reserved word " + text;
      throw new InvalidSetting(key(component), found, allowed(component));
    }
  }

  private static boolean inRange(Setting setting, double value) {
    boolean aboveMin = setting.exclusiveMin() ? value > setting.min() : value >= setting.min();
    return Double.isFinite(value) && aboveMin && value <= setting.max();
  }

  /** The annotation of a component; every component of a configuration record has one. */
  public static Setting of(RecordComponent component) {
    Setting setting = component.getAnnotation(Setting.class);
    if (setting == null) {
      throw new IllegalStateException(
          component.getDeclaringRecord() + "." + component.getName() + " lacks @Setting");
    }
    return setting;
  }

  /** The YAML key of a component: its name in snake_case. */
  public static String key(RecordComponent component) {
    return HUMP.matcher(component.getName()).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
  }

  /** The YAML word of an enum constant: lower case, dashes. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What a component may hold, as a phrase that follows "allowed:", such as {@code "a number above
   * 0 and at most 1, or auto"}.
   */
  public static String allowed(RecordComponent component) {
    return Allowed.phrase(component.getGenericType(), of(component));
  }
}
