package org.redoubt.figure;

import java.util.List;

/** The name of an axis, as large and as telling as its length allows. */
record AxisName(String text, Lettering lettering) {
  static AxisName of(Scale scale, double length) {
    return List.of(
            new AxisName(scale.label(), Lettering.LABEL),
            new AxisName(scale.label(), Lettering.NOTE),
            new AxisName(scale.brief(), Lettering.LABEL),
            new AxisName(scale.brief(), Lettering.NOTE))
        .stream()
        .filter(name -> name.lettering.width(name.text) <= length)
        .findFirst()
        .orElseGet(
            () -> new AxisName(Lettering.NOTE.fitted(scale.brief(), length), Lettering.NOTE));
  }

  /** Writes it around a point, rising by an angle in degrees. */
  void paint(Pen pen, double x, double y, double degrees) {
    pen.turned(text, lettering, x, y, degrees, Pen.Anchor.CENTRE);
  }
}
