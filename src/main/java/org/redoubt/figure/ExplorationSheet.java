package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.redoubt.config.AttackNames;
import org.redoubt.config.Settings;
import org.redoubt.result.Exploration;

/**
 * All that an attack did to an image on one sheet: the pictures, and below them the logits and what
 * happened step by step.
 *
 * @param title shown above
 * @param verdict how it came out, in a sentence
 * @param pictures the image and what the attack made of it
 */
public record ExplorationSheet(String title, String verdict, ExplorationPictures pictures)
    implements Figure {
  private static final double PICTURES = 0.48; // share of the height
  private static final double GAP = 10;

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Rectangle2D inner =
        new Page(title, List.of(verdict), note(), theme()).draw(graphics, width, height);
    double above = PICTURES * inner.getHeight();
    pictures.paint(
        graphics, new Rectangle2D.Double(inner.getX(), inner.getY(), inner.getWidth(), above));
    double half = (inner.getWidth() - GAP) / 2;
    double y = inner.getY() + above + GAP;
    double below = Math.max(1, inner.getMaxY() - y);
    part(graphics, new Rectangle2D.Double(inner.getX(), y, half, below), logits());
    part(graphics, new Rectangle2D.Double(inner.getMaxX() - half, y, half, below), steps());
  }

  private static void part(Graphics2D graphics, Rectangle2D area, Figure figure) {
    AffineTransform before = graphics.getTransform();
    Shape clip = graphics.getClip();
    graphics.clip(area);
    graphics.translate(area.getX(), area.getY());
    figure.draw(graphics, area.getWidth(), area.getHeight());
    graphics.setTransform(before);
    graphics.setClip(clip);
  }

  private Theme theme() {
    return pictures.theme();
  }

  private LogitBars logits() {
    return new LogitBars("", pictures.classNames(), pictures.exploration(), theme());
  }

  private AttackSteps steps() {
    return new AttackSteps("", pictures.exploration(), theme());
  }

  private String note() {
    Exploration seen = pictures.exploration();
    return "%s, rule %s. Size of the perturbation: %s."
        .formatted(
            AttackNames.of(seen.attack()),
            Settings.word(seen.success()),
            Charts.radius(seen.distance()));
  }

  /** Those of the pictures (panel 1), the logits (2) and the steps (3), a line for each cell. */
  @Override
  public Table numbers() {
    return new FigureGrid(List.of(List.of(pictures), List.of(logits(), steps())), theme())
        .numbers();
  }
}
