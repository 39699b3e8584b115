package org.redoubt.figure;

import java.awt.Color;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LatentView.Point;

/**
 * How the examples of a latent view are shown.
 *
 * @param classNames by class, for the legend; empty: the classes' numbers
 * @param palette colours of the classes
 * @param colouring what colour tells
 * @param theme colours of everything else
 * @param groups of examples that are shown
 */
public record LatentLook(
    List<String> classNames,
    ClassColours palette,
    Colouring colouring,
    Theme theme,
    Set<Group> groups) {
  public LatentLook {
    classNames = List.copyOf(classNames);
    groups = Set.copyOf(groups);
  }

  /** All groups. */
  public LatentLook(
      List<String> classNames, ClassColours palette, Colouring colouring, Theme theme) {
    this(classNames, palette, colouring, theme, EnumSet.allOf(Group.class));
  }

  /** The same of some groups only; counts stay those of the whole view. */
  public LatentLook showing(Set<Group> some) {
    return new LatentLook(classNames, palette, colouring, theme, some);
  }

  /** The examples that are shown. */
  List<Point> points(LatentView view) {
    return view.points().stream().filter(point -> groups.contains(point.group())).toList();
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
