package org.redoubt.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redoubt.result.Exploration;

/**
 * The logits of an image and of its adversarial example, class by class. Of many classes those with
 * the largest logits are shown, and the true one.
 *
 * @param title shown above; empty: none
 * @param classNames by class
 * @param exploration what the attack did
 * @param theme colours
 */
public record LogitBars(String title, List<String> classNames, Exploration exploration, Theme theme)
    implements Figure {
  private static final int MOST = 12;
  private static final double EDGE = 12;
  private static final double TOP = 34; // points for the key
  private static final double BOTTOM = 30; // points for the axis
  private static final String TRUE_CLASS = "true class";
  private static final String PREDICTED = "predicted";

  public LogitBars {
    classNames = List.copyOf(classNames);
    if (classNames.size() != exploration.clean().logits().size()) {
      throw new IllegalArgumentException(
          "%d class names for %d logits"
              .formatted(classNames.size(), exploration.clean().logits().size()));
    }
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Pen pen = new Pen(graphics, theme);
    if (title.isEmpty()) {
      pen.fill(new Rectangle2D.Double(0, 0, width, height), theme.ground());
      bars(pen, width, height);
      return;
    }
    double below = new Sheet(title, List.of(), "").paint(pen, width, height).getY();
    AffineTransform before = graphics.getTransform();
    graphics.translate(0, below);
    bars(pen, width, height - below);
    graphics.setTransform(before);
  }

  private void bars(Pen pen, double width, double height) {
    List<Integer> shown = shown();
    double names = EDGE + nameWidth(shown, width / 4) + 8;
    double notes = Lettering.NOTE.width(TRUE_CLASS) + EDGE + 8;
    Rectangle2D inner =
        new Rectangle2D.Double(
            names, TOP, Math.max(20, width - names - notes), Math.max(20, height - TOP - BOTTOM));
    PlotFrame frame = new PlotFrame(inner, scale(shown), Scale.bare(""));
    key(pen, inner.getX());
    axis(pen, frame);
    double row = inner.getHeight() / shown.size();
    for (int i = 0; i < shown.size(); i++) {
      row(pen, frame, shown.get(i), inner.getY() + i * row, row);
    }
    double zero = frame.x(0);
    pen.line(zero, inner.getY(), zero, inner.getMaxY(), theme.quiet());
  }

  /** The classes that are drawn, rising. */
  List<Integer> shown() {
    List<Integer> all = IntStream.range(0, classNames.size()).boxed().toList();
    if (all.size() <= MOST) {
      return all;
    }
    List<Integer> largest =
        all.stream()
            .sorted(Comparator.comparingDouble((Integer k) -> -largest(k)))
            .limit(MOST - 1L)
            .toList();
    return Stream.concat(largest.stream(), Stream.of(exploration.label()))
        .distinct()
        .sorted()
        .toList();
  }

  private double largest(int k) {
    return Math.max(exploration.clean().logits().get(k), exploration.adversarial().logits().get(k));
  }

  private static double nameWidth(String name) {
    return Lettering.HEADING.width(name);
  }

  private double nameWidth(List<Integer> shown, double most) {
    double widest = shown.stream().mapToDouble(k -> nameWidth(classNames.get(k))).max().orElse(0);
    return Math.min(most, widest);
  }

  private Scale scale(List<Integer> shown) {
    double[] values =
        shown.stream()
            .flatMap(
                k ->
                    Stream.of(
                        exploration.clean().logits().get(k),
                        exploration.adversarial().logits().get(k)))
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .toArray();
    double low = java.util.Arrays.stream(values).reduce(0, Math::min);
    double high = java.util.Arrays.stream(values).reduce(0, Math::max);
    double room = low == high ? 1 : 0.02 * (high - low);
    return Scale.numbers("logit", low - room, high + room);
  }

  private void key(Pen pen, double left) {
    double x = left;
    for (String name : List.of("clean", "adversarial")) {
      Color colour = name.equals("clean") ? theme.series(0) : theme.series(1);
      pen.fill(new Rectangle2D.Double(x, 13, 10, 10), colour);
      pen.centred(name, Lettering.NUMBER, theme.text(), x + 15, 18, Pen.Anchor.LEFT);
      x += 15 + Lettering.NUMBER.width(name) + 16;
    }
  }

  private void axis(Pen pen, PlotFrame frame) {
    Rectangle2D inner = frame.inner();
    int most = Math.max(2, (int) (inner.getWidth() / 45));
    for (Scale.Tick tick : frame.horizontal().ticks().atMost(most)) {
      double x = frame.x(tick.at());
      pen.line(x, inner.getY(), x, inner.getMaxY(), theme.grid());
      pen.centred(
          tick.text(), Lettering.NUMBER, theme.text(), x, inner.getMaxY() + 9, Pen.Anchor.CENTRE);
    }
    pen.centred(
        "logit",
        Lettering.NOTE,
        theme.quiet(),
        inner.getCenterX(),
        inner.getMaxY() + 22,
        Pen.Anchor.CENTRE);
  }

  private void row(Pen pen, PlotFrame frame, int k, double top, double height) {
    double middle = top + height / 2;
    boolean label = k == exploration.label();
    double thickness = Math.min(9, 0.38 * height);
    bar(pen, frame, exploration.clean().logits().get(k), middle - thickness, theme.series(0));
    bar(pen, frame, exploration.adversarial().logits().get(k), middle, theme.series(1));
    double room = frame.inner().getX() - EDGE - 8;
    Lettering lettering = label ? Lettering.HEADING : Lettering.NUMBER;
    String name = lettering.fitted(classNames.get(k), room);
    pen.centred(name, lettering, theme.text(), frame.inner().getX() - 8, middle, Pen.Anchor.RIGHT);
    String note = label ? TRUE_CLASS : k == exploration.adversarial().prediction() ? PREDICTED : "";
    Color colour = label ? theme.quiet() : theme.series(1);
    pen.centred(note, Lettering.NOTE, colour, frame.inner().getMaxX() + 8, middle, Pen.Anchor.LEFT);
  }

  private void bar(Pen pen, PlotFrame frame, double value, double top, Color colour) {
    if (!Double.isFinite(value)) {
      return;
    }
    double thickness = Math.min(9, 0.38 * frame.inner().getHeight() / shown().size());
    double zero = frame.x(0);
    double end = frame.x(value);
    pen.fill(
        new Rectangle2D.Double(Math.min(zero, end), top, Math.abs(end - zero), thickness - 0.5),
        colour);
  }

  /** Both logits of every class. */
  @Override
  public Table numbers() {
    List<List<Object>> cells = new ArrayList<>();
    for (int k = 0; k < classNames.size(); k++) {
      cells.add(
          List.of(
              k,
              classNames.get(k),
              exploration.clean().logits().get(k),
              exploration.adversarial().logits().get(k)));
    }
    return new Table(List.of("class", "name", "clean", "adversarial"), cells);
  }
}
