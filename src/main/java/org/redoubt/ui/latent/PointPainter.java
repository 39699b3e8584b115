package org.redoubt.ui.latent;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.redoubt.figure.GroupMarks;
import org.redoubt.result.Group;

/** Paints the points of a layout. */
final class PointPainter {
  private static final int FAINT = 45; // opacity of what is not selected
  private static final int FULL = 255;
  private final PointPicture picture;
  private final double radius;
  private final double pixels;
  private final Map<Group, Mark> marks = new EnumMap<>(Group.class);

  /**
   * @param radius of the marks, in points
   * @param pixels of the screen per point
   */
  PointPainter(PointPicture picture, double radius, double pixels) {
    this.picture = picture;
    this.radius = radius;
    this.pixels = pixels;
    for (Group group : Group.values()) {
      marks.put(group, new Mark(group, radius * pixels));
    }
  }

  /** Whether its marks are those that such a picture needs. */
  boolean fits(PointPicture other, double otherRadius, double otherPixels) {
    return picture == other && radius == otherRadius && pixels == otherPixels;
  }

  /**
   * Paints all of them, and the selected ones over the others.
   *
   * @param colour of a point by its position, red, green and blue in its lowest 24 bits
   */
  void paint(Placed placed, Set<Example> selection, IntUnaryOperator colour) {
    picture.clear();
    Cloud cloud = placed.cloud();
    Set<Integer> selected = new HashSet<>();
    selection.forEach(example -> cloud.find(example).ifPresent(selected::add));
    int usual = GroupMarks.alpha(cloud.size());
    int opacity = selection.isEmpty() ? usual : FAINT;
    placed
        .order()
        .filter(i -> !selected.contains(i))
        .forEach(i -> paint(placed, i, colour.applyAsInt(i), opacity));
    placed
        .order()
        .filter(selected::contains)
        .forEach(i -> paint(placed, i, colour.applyAsInt(i), FULL));
    picture.show();
  }

  private void paint(Placed placed, int i, int colour, int opacity) {
    Mark mark = marks.get(placed.cloud().point(i).group());
    if (mark != null) {
      picture.paint(mark, placed.across(i) * pixels, placed.down(i) * pixels, colour, opacity);
    }
  }
}
