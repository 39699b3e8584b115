package org.redoubt.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What stands around the panels of a figure, in the places where {@link Charts} has it.
 *
 * @param title above, bold
 * @param subtitle below the title, quiet; the first form that fits
 * @param note at the end, small; empty: none
 * @param theme colours
 */
record Page(String title, List<String> subtitle, String note, Theme theme) {
  private static final double SIDE = 14;
  private static final double TOP = 10;
  private static final double BOTTOM = 8;
  private static final double GAP = 8;

  /**
   * Paints the ground and the words.
   *
   * @return what is left for the panels
   */
  Rectangle2D draw(Graphics2D graphics, double width, double height) {
    graphics.setColor(theme.ground());
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    int most = height < 280 ? 2 : 3;
    double y = TOP;
    y = block(graphics, lines(title, Letters.TITLE, width, 2), y, theme.text());
    String second = Letters.fitting(subtitle, Letters.LABEL, width - 2 * SIDE);
    y = block(graphics, lines(second, Letters.LABEL, width, 1), y, theme.quiet());
    Block below = lines(note, Letters.NOTE, width, most);
    double end = height - BOTTOM - below.height();
    block(graphics, below, end, theme.quiet());
    double gapBelow = below.lines().isEmpty() ? 0 : GAP;
    return new Rectangle2D.Double(
        SIDE, y + GAP, width - 2 * SIDE, Math.max(1, end - gapBelow - y - GAP));
  }

  private record Block(List<String> lines, Font font) {
    double height() {
      return lines.size() * Letters.leading(font);
    }
  }

  private static Block lines(String text, Font font, double width, int most) {
    return new Block(Letters.wrapped(text, font, width - 2 * SIDE, most), font);
  }

  /** Paints lines from a height downward and returns where they end. */
  private static double block(Graphics2D graphics, Block block, double top, Color colour) {
    Letters lettering = new Letters(graphics, block.font(), colour);
    double y = top;
    for (String line : block.lines()) {
      lettering.left(line, SIDE, y + block.font().getSize2D());
      y += Letters.leading(block.font());
    }
    return y;
  }
}
