package org.redoubt.config;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@link Setting} annotations of configuration records and checks values against them.
 */
public final class Settings {
  private Settings() {}

  /**
   * Checks the values of a record under construction, in component order, against their
   * annotations.
   *
   * @throws InvalidSetting naming the first component out of range, or null where null is not
   *     allowed
   */
  public static void check(Class<? extends Record> type, @Nullable Object... values) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length != values.length) {
      throw new IllegalStateException(
          type + " checks " + values.length + " of " + components.length + " components");
    }
    for (int i = 0; i < components.length; i++) {
      checkOne(components[i], values[i]);
    }
  }

  private static void checkOne(RecordComponent component, @Nullable Object value) {
    Setting setting = of(component);
    if (value == null) {
      if (setting.absent().isEmpty()) {
        throw new InvalidSetting(key(component), "nothing", allowed(setting));
      }
      return;
    }
    if (value instanceof Number number && !inRange(setting, number.doubleValue())) {
      throw new InvalidSetting(key(component), String.valueOf(value), allowed(setting));
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
    return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /** The YAML word of an enum constant: lower case, dashes. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The allowed numbers as a phrase, such as {@code "a number above 0, at most 1"}. */
  public static String allowed(Setting setting) {
    StringBuilder text = new StringBuilder("a number");
    if (setting.min() > Double.NEGATIVE_INFINITY) {
      text.append(setting.exclusiveMin() ? " above " : " of at least ")
          .append(plain(setting.min()));
    }
    if (setting.max() < Double.POSITIVE_INFINITY) {
      text.append(setting.min() > Double.NEGATIVE_INFINITY ? " and" : " of").append(" at most ");
      text.append(plain(setting.max()));
    }
    if (!setting.absent().isEmpty()) {
      text.append(", or ").append(setting.absent());
    }
    return text.toString();
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
