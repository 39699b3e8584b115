package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.redoubt.figure.ComparisonLayout.Panel;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Subject;

/**
 * Loss surfaces of several networks around the same image on one colour scale: the comparison of
 * figures 3, 8 and 9 of the paper. Each run shows its 3D surface, where there is room, its loss map
 * and its prediction grid; runs are columns, or rows where that makes the panels larger.
 *
 * @param title shown above
 * @param runs 1 to 4, of the same image, space, axis and coordinates
 * @param look which loss, in which colours
 * @param theme colours of the rest
 */
public record SurfaceComparison(String title, List<RunSurface> runs, SurfaceLook look, Theme theme)
    implements Figure {
  private static final double GAP = 10;

  /**
   * Checks that the runs can be compared.
   *
   * @throws IllegalArgumentException if they are too few, too many or measured on different things
   */
  public SurfaceComparison {
    runs = List.copyOf(runs);
    SameSubject.check(runs);
  }

  /**
   * Loss of the last colour and of the top of the 3D surfaces: the largest of all runs, in nats.
   */
  double largest() {
    return runs.stream().mapToDouble(of -> of.largest(look.loss())).max().orElseThrow();
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Rectangle2D inner = new Page(title, subtitle(), note(), theme).draw(graphics, width, height);
    Rectangle2D above = scales(graphics, inner);
    ComparisonStrip strip = ComparisonStrip.of(runs, theme);
    ComparisonLayout layout = ComparisonLayout.best(runs.size(), strip.rest(above));
    strip.draw(graphics, above, layout.x());
    double largest = largest();
    for (int run = 0; run < runs.size(); run++) {
      header(graphics, layout.header(run), runs.get(run));
      for (Panel panel : layout.panels()) {
        panel(graphics, layout, run, panel, largest);
      }
    }
  }

  /** Paints the scale of the loss and the classes at the end of an area; returns what is left. */
  private Rectangle2D scales(Graphics2D graphics, Rectangle2D area) {
    double half = Math.min(420, (area.getWidth() - 24) / 2);
    ClassLegend legend = ClassLegend.classes(runs, look.classes(), theme);
    double tall = Math.max(ColourBar.HEIGHT, legend.height(half));
    double y = area.getMaxY() - tall;
    double x = area.getX() + (area.getWidth() - 2 * half - 24) / 2;
    LossMap.bar(look, largest(), theme).lying(graphics, x, y, half);
    legend.draw(graphics, x + half + 24, y, half);
    return new Rectangle2D.Double(
        area.getX(), area.getY(), area.getWidth(), Math.max(1, area.getHeight() - tall - GAP));
  }

  private void header(Graphics2D graphics, Rectangle2D area, RunSurface of) {
    double width = area.getWidth();
    new Letters(graphics, Letters.HEADING, theme.text())
        .left(Letters.shortened(of.run(), Letters.HEADING, width), area.getX(), area.getY() + 10);
    new Letters(graphics, Letters.NOTE, theme.quiet())
        .left(Letters.fitting(facts(of), Letters.NOTE, width), area.getX(), area.getY() + 23);
  }

  /** What the network says at the centre, and on how much of the plane it is right. */
  private static List<String> facts(RunSurface of) {
    Subject subject = of.surface().subject();
    String share = SurfaceWords.percent(of.share(subject.label()));
    String arrow = subject.label() + " → " + subject.prediction();
    return List.of(
        "centre %s; right on %s of the plane".formatted(arrow, share),
        "%s; right on %s".formatted(arrow, share),
        "%s; %s".formatted(arrow, share),
        arrow);
  }

  private void panel(
      Graphics2D graphics, ComparisonLayout layout, int run, Panel panel, double largest) {
    RunSurface of = runs.get(run);
    Rectangle2D area = layout.panel(run, panel);
    if (panel == Panel.SURFACE) {
      LossSurface3d.Detail detail =
          layout.side() < 170 ? LossSurface3d.Detail.NOTHING : LossSurface3d.Detail.NUMBERS;
      new LossSurface3d("", of, look, theme).paint(graphics, area, detail, largest);
      return;
    }
    PlaneAxes axes = new PlaneAxes(of, area, theme);
    if (panel == Panel.LOSS) {
      LossMap.paint(graphics, axes, look, largest);
    } else {
      PredictionGrid.paint(graphics, axes, look);
    }
    if (layout.axisOnTheLeft(run, panel)) {
      axes.left(graphics);
    }
    if (layout.axisBelow(run, panel)) {
      axes.below(graphics);
    }
  }

  private List<String> subtitle() {
    LossSurface first = runs.get(0).surface();
    boolean agreed =
        runs.stream().map(of -> of.surface().subject().group()).distinct().count() == 1;
    return agreed ? SurfaceWords.place(first) : SurfaceWords.place(first, "adversarial");
  }

  private String note() {
    LossSurface first = runs.get(0).surface();
    return String.join(
        " ",
        SurfaceWords.sampling(runs.get(0)),
        "Right: gradient, up: random.",
        SurfaceWords.directions(runs),
        SurfaceWords.marks(first, look.radius(first)),
        "Line: where the prediction changes.");
  }

  @Override
  public Table numbers() {
    return RunSurface.numbers(runs);
  }
}
