package org.redoubt.figure;

import java.awt.Color;
import java.util.List;
import org.redoubt.result.LatentView.Point;

/**
 * How the examples of a latent view are shown.
 *
 * @param classNames by class, for the legend; empty: the classes' numbers
 * @param palette colours of the classes
 * @param colouring what colour tells
 * @param theme colours of everything else
 */
public record LatentLook(
    List<String> classNames, ClassColours palette, Colouring colouring, Theme theme) {
  public LatentLook {
    classNames = List.copyOf(classNames);
  }

  /** What the colour of an example tells. Its mark always tells its group. */
  public enum Colouring {
    /** The true class. */
    CLASS,
    /** Clean, positive or negative adversarial. */
    GROUP
  }

  String className(int label) {
    return label < classNames.size() ? classNames.get(label) : Integer.toString(label);
  }

  Color colour(Point point) {
    return colouring == Colouring.CLASS
        ? palette.of(point.label())
        : GroupMarks.colour(point.group(), theme);
  }
}
