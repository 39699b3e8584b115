package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.result.LatentView;
import org.redoubt.result.LatentView.Point;

/**
 * Two panels of one t-SNE layout: coloured by class (or group), and by the entropy of the
 * predictions in nats.
 *
 * @param title shown above
 * @param view at least one example
 * @param look colours and class names
 */
public record LatentEntropyPanels(String title, LatentView view, LatentLook look)
    implements Figure {
  private static final double GAP = 4;

  public LatentEntropyPanels {
    LatentText.check(view);
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Pen pen = new Pen(graphics, look.theme());
    Sheet sheet = new Sheet(title, LatentText.keys(view, look), LatentText.note(view, look));
    Rectangle2D area = sheet.paint(pen, width, height);
    RampBar bar = new RampBar(Scale.entropy(LatentText.classes(view, look), 0));
    double room = Math.max(20, area.getWidth() - bar.width() - GAP);
    Rectangle2D rest = new Rectangle2D.Double(area.getX(), area.getY(), room, area.getHeight());
    List<PlotFrame> frames = panels().paint(pen, rest);
    List<Point> points = LatentText.painted(view, look);
    Plane.of(points, frames.get(0).inner()).paint(pen, points, look::colour);
    Rectangle2D last = frames.get(1).inner();
    Plane.of(points, last).paint(pen, points, p -> bar.colour(p.entropy(), look.theme()));
    bar.paint(pen, last.getMaxX() + GAP + 8, last.getY(), last.getHeight());
  }

  private Multiples panels() {
    String colours = look.colouring() == Colouring.CLASS ? "by class" : "by group";
    return new Multiples(
        List.of(colours, "by entropy"), Scale.bare("t-SNE 1"), Scale.bare("t-SNE 2"), false);
  }

  @Override
  public Table numbers() {
    return LatentText.numbers(view, look);
  }
}
