package org.redoubt.ui.experiment.data;

import java.nio.file.Path;
import org.redoubt.result.ImageSheet;

/** The first images of a data set. */
sealed interface Thumbnails {

  /** There are none, and none are asked for. */
  record None() implements Thumbnails {}

  /** A task reads them. */
  record Reading() implements Thumbnails {}

  /** One picture with all of them. */
  record Ready(ImageSheet sheet, Path png) implements Thumbnails {}

  /** The data set cannot be read; why. */
  record Broken(String sentence) implements Thumbnails {}
}
