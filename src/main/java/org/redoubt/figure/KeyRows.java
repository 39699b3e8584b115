package org.redoubt.figure;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A legend broken into rows, each centred.
 *
 * @param lettering size of its text
 * @param brief whether the brief texts are shown
 */
record KeyRows(List<List<Key>> rows, Lettering lettering, boolean brief, double width) {
  private static final double GAP = 14; // between entries

  /** The most telling form that fits a height, else the tersest. */
  static KeyRows fit(List<Key> keys, double width, double height) {
    for (KeyRows form :
        List.of(
            broken(keys, Lettering.LABEL, false, width),
            broken(keys, Lettering.NOTE, false, width))) {
      if (form.height() <= height && form.wholeTexts()) {
        return form;
      }
    }
    return broken(keys, Lettering.NOTE, true, width);
  }

  private static KeyRows broken(List<Key> keys, Lettering lettering, boolean brief, double width) {
    List<List<Key>> rows = new ArrayList<>();
    double left = 0;
    for (Key key : keys) {
      double needed = key.width(lettering, brief);
      if (rows.isEmpty() || left < needed || key.heading()) {
        rows.add(new ArrayList<>());
        left = width;
      }
      rows.get(rows.size() - 1).add(key);
      left -= needed + GAP;
    }
    return new KeyRows(rows, lettering, brief, width);
  }

  private boolean wholeTexts() {
    return rows.stream()
        .flatMap(List::stream)
        .allMatch(key -> key.width(lettering, false) <= width);
  }

  double height() {
    return rows.size() * rowHeight();
  }

  private double rowHeight() {
    return 1.45 * lettering.lineHeight() / 1.3;
  }

  /** Paints the rows below a height, from x on. */
  void paint(Pen pen, double x, double top) {
    double y = top + rowHeight() / 2;
    for (List<Key> row : rows) {
      paint(row, pen, x + Math.max(0, width - width(row)) / 2, y);
      y += rowHeight();
    }
  }

  private double width(List<Key> row) {
    double keys = row.stream().mapToDouble(key -> key.width(lettering, brief)).sum();
    return keys + (row.size() - 1) * GAP;
  }

  private void paint(List<Key> row, Pen pen, double left, double y) {
    double x = left;
    for (Key key : row) {
      key.swatch().paint(pen, x + 9, y);
      String text = lettering.fitted(key.text(brief), width - key.indent());
      Color colour = key.heading() ? pen.theme().quiet() : pen.theme().text();
      pen.centred(text, lettering, colour, x + key.indent(), y, Pen.Anchor.LEFT);
      x += key.indent() + lettering.width(text) + GAP;
    }
  }
}
