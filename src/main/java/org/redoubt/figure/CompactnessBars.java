package org.redoubt.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.redoubt.result.Compactness;
import org.redoubt.result.Compactness.Pairing;
import org.redoubt.result.Compactness.Pairs;

/**
 * Mean distances within and between classes at the split layer, for clean and adversarial examples,
 * with their ratio. Several runs are drawn as plots with the same axes.
 *
 * @param title shown above
 * @param runs 1 to 6
 * @param unit of the distances
 * @param theme colours
 */
public record CompactnessBars(
    String title, List<Named<Compactness>> runs, DistanceUnit unit, Theme theme) implements Figure {
  private static final int MOST_RUNS = 6;
  private static final List<Pairs> PAIRS = List.of(Pairs.values()); // from left to right
  private static final double BAR = 0.36; // width, of the distance between pairings
  private static final double WIDEST = 56; // in points

  public CompactnessBars {
    runs = List.copyOf(runs);
    Limits.check("compactness", "runs", runs.size(), MOST_RUNS);
    unit.check(runs);
    for (Named<Compactness> run : runs) {
      for (Pairs pairs : PAIRS) {
        PairNames.pairing(run, pairs);
      }
    }
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Pen pen = new Pen(graphics, theme);
    Rectangle2D area = new Sheet(title, keys(), note()).paint(pen, width, height);
    Multiples plots =
        new Multiples(
            Multiples.headings(runs),
            Scale.names("pairs of examples", pairNames()),
            unit.scale(largest(), headroom(area)),
            false);
    List<PlotFrame> frames = plots.paint(pen, area);
    for (int i = 0; i < runs.size(); i++) {
      for (int at = 0; at < PAIRS.size(); at++) {
        paint(pen, frames.get(i), runs.get(i), at);
      }
    }
  }

  /** Room for the ratios above the bars, as a share of the highest bar. */
  private double headroom(Rectangle2D area) {
    int rows = (runs.size() + 1) / 2;
    double plot = Math.max(40, area.getHeight() / rows - 45);
    return Math.min(0.6, 20 / plot + 0.02);
  }

  private static List<String> pairNames() {
    return PAIRS.stream()
        .map(one -> PairNames.first(one) + "\n– " + PairNames.second(one))
        .map(name -> name.replace("adversarial", "adv."))
        .toList();
  }

  private void paint(Pen pen, PlotFrame frame, Named<Compactness> run, int at) {
    Pairing pairing = PairNames.pairing(run, PAIRS.get(at));
    double within = unit.of(pairing.within(), run.analysis());
    double between = unit.of(pairing.between(), run.analysis());
    double half = Math.min(BAR * (frame.x(1) - frame.x(0)), WIDEST);
    bar(pen, frame, frame.x(at) - half, half, within, within());
    bar(pen, frame, frame.x(at), half, between, between());
    double highest = Math.max(zeroIfMissing(within), zeroIfMissing(between));
    pen.text(
        ratio(pairing),
        Lettering.NUMBER,
        theme.text(),
        frame.x(at),
        frame.y(highest) - 5,
        Pen.Anchor.CENTRE);
  }

  private static void bar(
      Pen pen, PlotFrame frame, double left, double width, double value, Color colour) {
    if (value > 0) {
      double top = frame.y(value);
      pen.fill(new Rectangle2D.Double(left + 1, top, width - 2, frame.y(0) - top), colour);
    }
  }

  private static String ratio(Pairing pairing) {
    return Double.isFinite(pairing.ratio()) ? Phrases.number(pairing.ratio(), 2) : "–";
  }

  private static double zeroIfMissing(double value) {
    return Double.isFinite(value) ? value : 0;
  }

  private double largest() {
    double largest = 0;
    for (Named<Compactness> run : runs) {
      for (Pairing pairing : run.analysis().pairings()) {
        double within = unit.of(zeroIfMissing(pairing.within()), run.analysis());
        double between = unit.of(zeroIfMissing(pairing.between()), run.analysis());
        largest = Math.max(largest, Math.max(within, between));
      }
    }
    return largest;
  }

  private Color within() {
    return theme.series(0);
  }

  private Color between() {
    return theme.series(1);
  }

  private List<Key> keys() {
    return List.of(
        new Key(Key.box(within(), within()), "within classes"),
        new Key(Key.box(between(), between()), "between classes"));
  }

  private String note() {
    List<Compactness> all = runs.stream().map(Named::analysis).toList();
    String layers =
        Phrases.distinct(
            all.stream().map(one -> "%s (K = %d)".formatted(one.split(), one.latentSize())));
    return "Above the bars: within / between; smaller is more compact. z: %s, n = %s images, adv.: their adversarial examples. %s."
        .formatted(
            layers,
            PairNames.images(all),
            Phrases.attacks(all.stream().map(Compactness::attack).toList()));
  }

  @Override
  public Table numbers() {
    List<List<Object>> rows = new ArrayList<>();
    for (Named<Compactness> run : runs) {
      for (Pairs pairs : PAIRS) {
        Pairing one = PairNames.pairing(run, pairs);
        rows.add(
            List.of(
                run.run(),
                Phrases.word(pairs),
                Phrases.cell(one.within()),
                Phrases.cell(one.between()),
                Phrases.cell(one.ratio()),
                run.analysis().scale()));
      }
    }
    return new Table(List.of("run", "pairs", "within", "between", "ratio", "scale"), rows);
  }
}
