package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.redoubt.result.LatentView;

/**
 * Examples at the split layer, laid out by t-SNE (paper figure 4). Marks tell clean, positive and
 * negative adversarial examples; colours tell the class or, again, the group. The axes have no
 * numbers, because the units of t-SNE mean nothing, and one scale, because its distances do.
 *
 * @param title shown above
 * @param view at least one example
 * @param look colours and class names
 */
public record LatentScatter(String title, LatentView view, LatentLook look) implements Figure {
  static final Multiples AXES = Multiples.one(Scale.bare("t-SNE 1"), Scale.bare("t-SNE 2"));

  public LatentScatter {
    LatentText.check(view);
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Pen pen = new Pen(graphics, look.theme());
    Sheet sheet = new Sheet(title, LatentText.keys(view, look), LatentText.note(view, look));
    Rectangle2D inner = AXES.paint(pen, sheet.paint(pen, width, height)).get(0).inner();
    Plane.of(view.points(), inner).paint(pen, LatentText.painted(view, look), look::colour);
  }

  @Override
  public Table numbers() {
    return LatentText.numbers(view, look);
  }
}
