package org.redoubt.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What surrounds the drawing: title above, legend and a quiet note below.
 *
 * @param keys entries of the legend
 * @param note how the numbers came about
 */
record Sheet(String title, List<Key> keys, String note) {
  private static final double SIDE = 14;
  private static final double TOP = 10;
  private static final double BOTTOM = 8;
  private static final double LEGEND_SHARE = 0.3; // of the height, at most, before it turns terse

  /** Paints all of it and returns the rectangle that is left for the drawing. */
  Rectangle2D paint(Pen pen, double width, double height) {
    pen.fill(new Rectangle2D.Double(0, 0, width, height), pen.theme().ground());
    double inside = width - 2 * SIDE;
    double top = paintTitle(pen, inside);
    double bottom = paintNote(pen, inside, height);
    if (!keys.isEmpty()) {
      KeyRows legend = KeyRows.fit(keys, inside, LEGEND_SHARE * height);
      bottom -= legend.height() + 4;
      legend.paint(pen, SIDE, bottom);
    }
    double room = Math.max(20, bottom - 4 - top); // a drawing has a size even on a stamp
    return new Rectangle2D.Double(SIDE, top, inside, room);
  }

  private double paintTitle(Pen pen, double inside) {
    double y = TOP;
    for (String line : Lettering.TITLE.lines(title, inside, 2)) {
      y += Lettering.TITLE.lineHeight();
      pen.text(line, Lettering.TITLE, pen.theme().text(), SIDE, y - 4, Pen.Anchor.LEFT);
    }
    return y + 4;
  }

  /** Returns the upper end of the note. */
  private double paintNote(Pen pen, double inside, double height) {
    if (note.isEmpty()) {
      return height - BOTTOM;
    }
    double lineHeight = Lettering.NOTE.lineHeight();
    int atMost = Math.max(1, (int) (0.2 * height / lineHeight));
    List<String> lines = Lettering.NOTE.lines(note, inside, atMost);
    double top = height - BOTTOM - lines.size() * lineHeight;
    double y = top;
    for (String line : lines) {
      y += lineHeight;
      pen.text(line, Lettering.NOTE, pen.theme().quiet(), SIDE, y - 2.5, Pen.Anchor.LEFT);
    }
    return top;
  }
}
