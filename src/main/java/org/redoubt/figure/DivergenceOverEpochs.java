package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LayerDivergence.Layer;
import org.redoubt.result.LayerDivergence.Stage;

/**
 * How far an attack moves some layers, over training: one line per layer, from the snapshots of
 * training, and the checkpoint that is evaluated. Several runs are drawn as plots with the same
 * axes.
 *
 * @param title shown above
 * @param runs 1 to 4 with the same layers and with snapshots
 * @param layers those to show, 1 to 10; empty: input, split, logits and some between
 * @param theme colours
 */
public record DivergenceOverEpochs(
    String title, List<Named<LayerDivergence>> runs, List<String> layers, Theme theme)
    implements Figure {
  private static final String FIGURE = "divergence over epochs";
  private static final int MOST_RUNS = 4;
  private static final int MOST_LAYERS = 10;
  private static final int USUAL_LAYERS = 7;
  private static final double LEAST_SPACING = 12; // of marks on a line

  public DivergenceOverEpochs {
    runs = List.copyOf(runs);
    Limits.check(FIGURE, "runs", runs.size(), MOST_RUNS);
    for (Named<LayerDivergence> run : runs) {
      Layers.check(run.run(), run.analysis());
      Epochs.check(run);
    }
    Limits.same(FIGURE, "layers", runs, Layers::names);
    LayerDivergence first = runs.get(0).analysis();
    layers = layers.isEmpty() ? Layers.spread(first, USUAL_LAYERS) : List.copyOf(layers);
    Limits.check(FIGURE, "layers", layers.size(), MOST_LAYERS);
    for (String layer : layers) {
      if (!Layers.names(first).contains(layer)) {
        throw new IllegalArgumentException(
            "layer: found '%s'; allowed: %s".formatted(layer, Layers.names(first)));
      }
    }
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Pen pen = new Pen(graphics, theme);
    Multiples plots =
        new Multiples(
            Multiples.headings(runs),
            Scale.fromZero("epoch", Epochs.largest(runs), 0.03),
            DivergenceByLayer.distance(largest(), 0.06),
            false);
    List<PlotFrame> frames =
        plots.paint(pen, new Sheet(title, keys(), note()).paint(pen, width, height));
    for (int i = 0; i < runs.size(); i++) {
      for (int position : positions()) {
        paint(pen, frames.get(i), runs.get(i).analysis(), position);
      }
    }
  }

  private List<Integer> positions() {
    return Layers.positions(runs.get(0).analysis(), layers);
  }

  private void paint(Pen pen, PlotFrame frame, LayerDivergence run, int position) {
    Color colour = colour(position);
    Path2D path = new Path2D.Double();
    boolean sparse = run.stages().size() * LEAST_SPACING < frame.inner().getWidth();
    for (Stage stage : run.stages()) {
      OptionalDouble epoch = Epochs.of(run, stage);
      if (epoch.isEmpty()) {
        continue;
      }
      double x = frame.x(epoch.getAsDouble());
      double y = frame.y(stage.layers().get(position).relative());
      Ellipse2D mark = new Ellipse2D.Double(x - 2.8, y - 2.8, 5.6, 5.6);
      if (stage.epoch() == null) {
        pen.fill(mark, theme.ground());
        pen.outline(mark, colour, new BasicStroke(1.6f));
      } else if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
      if (stage.epoch() != null && sparse) {
        pen.fill(mark, colour);
      }
    }
    pen.outline(path, colour, stroke(position));
  }

  private double largest() {
    return runs.stream()
        .flatMap(run -> run.analysis().stages().stream())
        .flatMapToDouble(
            stage -> positions().stream().mapToDouble(i -> stage.layers().get(i).relative()))
        .max()
        .orElse(1);
  }

  /** Colours in the order of the network. */
  private Color colour(int position) {
    List<Integer> all = positions();
    return Ramp.of(theme).at(all.size() == 1 ? 1 : all.indexOf(position) / (all.size() - 1.0));
  }

  private BasicStroke stroke(int position) {
    float width = split(position) ? 3.4f : 1.7f;
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private boolean split(int position) {
    LayerDivergence first = runs.get(0).analysis();
    return Layers.names(first).get(position).equals(first.split());
  }

  private List<Key> keys() {
    List<String> names = Layers.names(runs.get(0).analysis());
    return positions().stream()
        .map(
            i ->
                new Key(
                    Key.line(colour(i), stroke(i)),
                    names.get(i) + (split(i) ? " (split layer)" : "")))
        .toList();
  }

  private String note() {
    List<LayerDivergence> all = runs.stream().map(Named::analysis).toList();
    String examples = Phrases.distinct(all.stream().map(LayerDivergence::examples));
    return "Relative distance of each layer's output, n = %s images, attacked anew at each snapshot. %s. Hollow: the checkpoint that is evaluated."
        .formatted(examples, Phrases.attacks(all.stream().map(LayerDivergence::attack).toList()));
  }

  @Override
  public Table numbers() {
    List<List<Object>> rows = new ArrayList<>();
    for (Named<LayerDivergence> run : runs) {
      for (Stage stage : run.analysis().stages()) {
        positions().forEach(i -> rows.add(row(run.run(), stage, i)));
      }
    }
    return new Table(
        List.of(
            "run",
            "epoch",
            "step",
            "evaluated",
            "layer",
            "size",
            "relative",
            "lower",
            "upper",
            "absolute"),
        rows);
  }

  private static List<Object> row(String run, Stage stage, int i) {
    Layer layer = stage.layers().get(i);
    Integer epoch = stage.epoch();
    return List.of(
        run,
        epoch == null ? "" : epoch,
        stage.step(),
        epoch == null,
        layer.name(),
        layer.size(),
        layer.relative(),
        layer.lower(),
        layer.upper(),
        layer.absolute());
  }
}
