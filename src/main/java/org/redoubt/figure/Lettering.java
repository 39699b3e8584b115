package org.redoubt.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Sizes of text, in points. Widths are those of the ideal font, so that a figure has the same
 * layout on every surface and at every resolution.
 */
enum Lettering {
  TITLE(13, true),
  HEADING(11, true),
  LABEL(11, false),
  NUMBER(10, false),
  NOTE(9.5, false);

  private static final FontRenderContext IDEAL = new FontRenderContext(null, true, true);

  private final double size;
  private final boolean bold;

  Lettering(double size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  Font font() {
    return bold ? Fonts.bold(size) : Fonts.plain(size);
  }

  double width(String text) {
    return font().getStringBounds(text, IDEAL).getWidth();
  }

  /** From one baseline to the next. */
  double lineHeight() {
    return 1.3 * size;
  }

  /** How far the baseline lies below the middle of capital letters. */
  double middle() {
    return 0.36 * size;
  }

  /** The text, cut with an ellipsis where it is wider. */
  String fitted(String text, double width) {
    String cut = text;
    while (!cut.isEmpty() && width(text.equals(cut) ? cut : cut + "…") > width) {
      cut = cut.substring(0, cut.length() - 1).stripTrailing();
    }
    return cut.equals(text) ? text : cut + "…";
  }

  /** The text broken at spaces; the last line is cut where more lines would be needed. */
  List<String> lines(String text, double width, int atMost) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      boolean full = line.length() > 0 && width(line + " " + word) > width;
      if (full && lines.size() < atMost - 1) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines.stream().map(one -> fitted(one, width)).toList();
  }
}
