package org.redoubt.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The word that selects a record of a sealed family in YAML: {@code kind: pgd}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
  /** The word, in lower case with dashes. */
  String value();

  /** What it is, in one sentence. */
  String doc();
}
