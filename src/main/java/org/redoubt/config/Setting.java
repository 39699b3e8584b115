package org.redoubt.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a configuration record: the only place where its meaning, range and
 * default stand. The YAML reader, the JSON Schema, the records' own checks and the form in the
 * window are all derived from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
  /** The value, written as in YAML, that stands in when the key is left out; empty: required. */
  String def() default REQUIRED;

  /** What it means, in one sentence, with its unit and source. */
  String doc();

  /** Smallest allowed number (inclusive unless {@link #exclusiveMin}). */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest allowed number, inclusive. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min} itself is excluded. */
  boolean exclusiveMin() default false;

  /**
   * The word that stands in YAML for the null of a nullable component, such as {@code auto} or
   * {@code all}.
   */
  String absent() default "";

  /** Marks a component without default. */
  String REQUIRED = "\0required";
}
