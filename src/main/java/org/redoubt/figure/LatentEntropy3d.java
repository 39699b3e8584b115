package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.redoubt.result.LatentView;
import org.redoubt.result.LatentView.Point;

/**
 * A t-SNE layout with the entropy of the predictions as third axis, from 0 to ln C nats (paper
 * figures 5 and 10).
 *
 * @param title shown above
 * @param view at least one example
 * @param look colours and class names
 * @param camera where it is seen from
 * @param dropLines whether a faint line joins each example with the floor
 */
public record LatentEntropy3d(
    String title, LatentView view, LatentLook look, Orthographic camera, boolean dropLines)
    implements Figure {
  public LatentEntropy3d {
    LatentText.check(view);
  }

  /** An example in the box: the floor from -1 to 1, entropy from 0 to 1 of its largest value. */
  private record Placed(Point point, double x, double y, double z) {}

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Pen pen = new Pen(graphics, look.theme());
    Sheet sheet = new Sheet(title, LatentText.keys(view, look), LatentText.note(view, look));
    Scale entropy = Scale.entropy(LatentText.classes(view, look), 0);
    EntropyBox box = EntropyBox.fit(camera, entropy, sheet.paint(pen, width, height));
    box.paint(pen, "t-SNE 1", "t-SNE 2");
    double radius = GroupMarks.radius(3 * box.unit() * box.unit(), view.points().size());
    // what is nearer hides what is farther: the painter's order
    placed(entropy).stream()
        .sorted(Comparator.comparingDouble(one -> box.near(one.x(), one.y(), one.z())))
        .forEach(one -> paint(pen, box, one, radius));
  }

  private void paint(Pen pen, EntropyBox box, Placed one, double radius) {
    Point2D at = box.at(one.x(), one.y(), one.z());
    if (dropLines) {
      Point2D foot = box.at(one.x(), one.y(), 0);
      pen.line(
          foot.getX(),
          foot.getY(),
          at.getX(),
          at.getY(),
          Charts.translucent(look.colour(one.point()), 50));
    }
    GroupMarks.paint(
        pen,
        one.point().group(),
        at.getX(),
        at.getY(),
        radius,
        Charts.translucent(look.colour(one.point()), GroupMarks.alpha(view.points().size())));
  }

  private List<Placed> placed(Scale entropy) {
    DoubleSummaryStatistics x = view.points().stream().mapToDouble(Point::x).summaryStatistics();
    DoubleSummaryStatistics y = view.points().stream().mapToDouble(Point::y).summaryStatistics();
    double half =
        Math.max(1e-9, Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin()) / 2) * 1.03;
    double middleX = (x.getMin() + x.getMax()) / 2;
    double middleY = (y.getMin() + y.getMax()) / 2;
    return look.points(view).stream()
        .map(
            p ->
                new Placed(
                    p,
                    (p.x() - middleX) / half,
                    (p.y() - middleY) / half,
                    Math.min(1, entropy.share(p.entropy()))))
        .toList();
  }

  @Override
  public Table numbers() {
    return LatentText.numbers(view, look);
  }
}
