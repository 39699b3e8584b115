package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Compactness;
import org.redoubt.result.Compactness.Pairs;

/**
 * Mean distances between the examples of every two classes at the split layer; the diagonal, within
 * one class, is outlined. Several runs share one colour scale.
 *
 * @param title shown above
 * @param runs 1 to 4 with the same classes
 * @param pairs which representations are paired
 * @param unit of the distances
 * @param theme colours
 */
public record CompactnessMatrix(
    String title, List<Named<Compactness>> runs, Pairs pairs, DistanceUnit unit, Theme theme)
    implements Figure {
  private static final int MOST_RUNS = 4;
  private static final double GAP = 12;
  private static final double LEAST_OUTLINED = 9; // width of a cell that bears a wide outline
  private static final double ROOM_FOR_NAMES = 190; // of classes, beside and below a matrix

  public CompactnessMatrix {
    runs = List.copyOf(runs);
    Limits.check("a compactness matrix", "runs", runs.size(), MOST_RUNS);
    unit.check(runs);
    Limits.same("a compactness matrix", "classes", runs, Compactness::classNames);
    for (Named<Compactness> run : runs) {
      checkShape(run, PairNames.pairing(run, pairs).byClass());
    }
  }

  private static void checkShape(Named<Compactness> run, List<List<Double>> byClass) {
    int classes = run.analysis().classNames().size();
    if (byClass.size() != classes || byClass.stream().anyMatch(row -> row.size() != classes)) {
      throw new IllegalArgumentException(
          "run '%s' has %d rows of distances for %d classes; analyse its compactness again"
              .formatted(run.run(), byClass.size(), classes));
    }
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Pen pen = new Pen(graphics, theme);
    Rectangle2D area = new Sheet(title, List.of(), note()).paint(pen, width, height);
    double largest = distances().max().orElse(1);
    RampBar bar = new RampBar(unit.scale(largest, 0));
    double room = Math.max(20, area.getWidth() - bar.width() - GAP);
    Rectangle2D rest = new Rectangle2D.Double(area.getX(), area.getY(), room, area.getHeight());
    List<PlotFrame> frames = plots(room).paint(pen, rest);
    for (int i = 0; i < runs.size(); i++) {
      paint(pen, frames.get(i), runs.get(i), bar);
    }
    double right = frames.stream().mapToDouble(f -> f.inner().getMaxX()).max().orElseThrow();
    double top = frames.get(0).inner().getY();
    double bottom = frames.get(frames.size() - 1).inner().getMaxY();
    bar.paint(pen, right + GAP, top, bottom - top);
  }

  private Multiples plots(double room) {
    boolean named = room / Math.min(2, runs.size()) >= ROOM_FOR_NAMES;
    List<String> names = named ? classNames() : numbers(classNames().size());
    String word = named ? "class, " : "class number, ";
    return new Multiples(
        Multiples.headings(runs),
        Scale.names(word + PairNames.second(pairs), names),
        Scale.names(word + PairNames.first(pairs), names).backwards(),
        true);
  }

  private List<String> classNames() {
    return runs.get(0).analysis().classNames();
  }

  private static List<String> numbers(int classes) {
    return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
  }

  /** All distances that are known. */
  private DoubleStream distances() {
    return runs.stream()
        .flatMapToDouble(
            run ->
                PairNames.pairing(run, pairs).byClass().stream()
                    .flatMap(List::stream)
                    .mapToDouble(distance -> unit.of(distance, run.analysis())))
        .filter(Double::isFinite);
  }

  private void paint(Pen pen, PlotFrame frame, Named<Compactness> run, RampBar bar) {
    List<List<Double>> byClass = PairNames.pairing(run, pairs).byClass();
    int decimals = Phrases.decimals(distances().max().orElse(1));
    for (int i = 0; i < byClass.size(); i++) {
      for (int j = 0; j < byClass.size(); j++) {
        double distance = unit.of(byClass.get(i).get(j), run.analysis());
        boolean known = Double.isFinite(distance);
        Color colour = known ? bar.colour(distance, theme) : theme.ground();
        Rectangle2D cell = cell(frame, i, j);
        pen.fill(covering(cell), colour);
        write(pen, cell, known ? Phrases.number(distance, decimals) : "–", known ? colour : null);
      }
    }
    for (int i = 0; i < byClass.size(); i++) {
      if (cell(frame, i, i).getWidth() >= LEAST_OUTLINED) {
        pen.outline(cell(frame, i, i), theme.ground(), new BasicStroke(2.6f));
      }
      pen.outline(cell(frame, i, i), theme.text(), new BasicStroke(1));
    }
  }

  /** A little larger, so that the ground does not shine through between cells. */
  private static Rectangle2D covering(Rectangle2D cell) {
    return new Rectangle2D.Double(
        cell.getX(), cell.getY(), cell.getWidth() + 0.4, cell.getHeight() + 0.4);
  }

  private static Rectangle2D cell(PlotFrame frame, int row, int column) {
    double left = frame.x(column - 0.5);
    double top = frame.y(row - 0.5);
    return new Rectangle2D.Double(
        left, top, frame.x(column + 0.5) - left, frame.y(row + 0.5) - top);
  }

  /** Writes a number where there is room for it. */
  private void write(Pen pen, Rectangle2D cell, String text, @Nullable Color on) {
    boolean room =
        Lettering.NOTE.width(text) + 3 <= cell.getWidth()
            && Lettering.NOTE.lineHeight() <= cell.getHeight();
    if (room) {
      Color colour = on == null ? theme.quiet() : Ramp.readableOn(on);
      double x = cell.getCenterX();
      pen.centred(text, Lettering.NOTE, colour, x, cell.getCenterY(), Pen.Anchor.CENTRE);
    }
  }

  private String note() {
    List<Compactness> all = runs.stream().map(Named::analysis).toList();
    return "Outlined: within a class. z: %s, n = %s images. %s."
        .formatted(
            Phrases.distinct(all.stream().map(Compactness::split)),
            PairNames.images(all),
            Phrases.attacks(all.stream().map(Compactness::attack).toList()));
  }

  @Override
  public Table numbers() {
    List<List<Object>> rows = new ArrayList<>();
    List<String> names = classNames();
    for (Named<Compactness> run : runs) {
      List<List<Double>> byClass = PairNames.pairing(run, pairs).byClass();
      for (int i = 0; i < names.size(); i++) {
        for (int j = 0; j < names.size(); j++) {
          double distance = byClass.get(i).get(j);
          rows.add(
              List.of(
                  run.run(),
                  Phrases.word(pairs),
                  names.get(i),
                  names.get(j),
                  Phrases.cell(distance)));
        }
      }
    }
    return new Table(List.of("run", "pairs", "first", "second", "distance"), rows);
  }
}
