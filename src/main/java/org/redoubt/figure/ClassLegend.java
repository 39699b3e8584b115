package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which colour stands for which class.
 *
 * @param heading above; empty: none
 * @param entries in the order shown
 * @param colours of the classes
 * @param theme colours of the words
 */
record ClassLegend(String heading, List<Entry> entries, ClassColours colours, Theme theme) {
  private static final double CHIP = 10;
  private static final double APART = 14;
  private static final double LINE = 16;

  /** What is said about a class. */
  record Entry(int label, String words) {}

  ClassLegend {
    entries = List.copyOf(entries);
  }

  /** The classes of one surface with their shares of the plane, the largest first. */
  static ClassLegend shares(RunSurface of, ClassColours colours, Theme theme) {
    int truth = of.surface().subject().label();
    List<Entry> entries =
        of.shares().entrySet().stream()
            .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
            .map(one -> new Entry(one.getKey(), words(one.getKey(), truth, one.getValue())))
            .toList();
    return new ClassLegend("predicted class, share", entries, colours, theme);
  }

  private static String words(int label, int truth, double share) {
    String words = label + "  " + SurfaceWords.percent(share);
    return label == truth ? words + " (true label)" : words;
  }

  /** The classes that any of some surfaces predicts; the true one is told. */
  static ClassLegend classes(List<RunSurface> surfaces, ClassColours colours, Theme theme) {
    int truth = surfaces.get(0).surface().subject().label();
    List<Entry> entries =
        surfaces.stream()
            .flatMap(of -> of.shares().keySet().stream())
            .distinct()
            .sorted()
            .map(one -> new Entry(one, one == truth ? one + " (true)" : "" + one))
            .toList();
    return new ClassLegend("predicted class", entries, colours, theme);
  }

  /** Where an entry stands, from the legend's upper left corner. */
  private record Place(Entry entry, double x, double y) {}

  private List<Place> places(double width) {
    List<Place> places = new ArrayList<>();
    double x = 0;
    double y = heading.isEmpty() ? 0 : LINE;
    for (Entry entry : entries) {
      double needed = width(entry);
      if (x > 0 && x + needed > width) {
        x = 0;
        y += LINE;
      }
      places.add(new Place(entry, x, y));
      x += needed + APART;
    }
    return places;
  }

  /** Height of the legend in a width. */
  double height(double width) {
    List<Place> places = places(width);
    return LINE + places.get(places.size() - 1).y();
  }

  void draw(Graphics2D graphics, double x, double y, double width) {
    new Letters(graphics, Letters.LABEL, theme.quiet()).left(heading, x, y + 10);
    for (Place place : places(width)) {
      draw(graphics, place.entry(), x + place.x(), y + place.y());
    }
  }

  private static double width(Entry entry) {
    return CHIP + 5 + Letters.width(entry.words(), Letters.LABEL);
  }

  private void draw(Graphics2D graphics, Entry entry, double x, double y) {
    graphics.setColor(colours.of(entry.label()));
    graphics.fill(new Rectangle2D.Double(x, y + 1.5, CHIP, CHIP));
    new Letters(graphics, Letters.LABEL, theme.text()).left(entry.words(), x + CHIP + 5, y + 10.5);
  }
}
