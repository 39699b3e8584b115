package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LayerDivergence.Layer;

/**
 * How far an attack moves each layer of the network that is evaluated, from the input to the
 * logits: the mean of |h(x') - h(x)|_2 / |h(x)|_2.
 *
 * @param title shown above
 * @param series 1 to 7, of networks with the same layers
 * @param theme colours
 */
public record DivergenceByLayer(String title, List<LayerSeries> series, Theme theme)
    implements Figure {
  private static final double HEADROOM = 0.16; // for the label of the split layer

  public DivergenceByLayer {
    series = List.copyOf(series);
    Limits.check("divergence by layer", "series", series.size(), theme.seriesColours());
    List<String> first = Layers.names(series.get(0).seeds().get(0));
    series.forEach(
        one ->
            one.seeds()
                .forEach(
                    seed ->
                        Limits.same(
                            "divergence by layer",
                            "layers",
                            one.name(),
                            Layers.names(seed),
                            first)));
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Pen pen = new Pen(graphics, theme);
    double largest =
        series.stream()
            .flatMapToDouble(one -> one.layers().stream().mapToDouble(Layer::upper))
            .max()
            .orElseThrow();
    Multiples plot = Multiples.one(Scale.names("layer", names()), distance(largest, HEADROOM));
    PlotFrame frame =
        plot.paint(pen, new Sheet(title, keys(), note()).paint(pen, width, height)).get(0);
    splits().forEach(split -> mark(pen, frame, split));
    for (int i = 0; i < series.size(); i++) {
      line(i).paintBand(pen, frame, series.get(i).layers());
    }
    for (int i = 0; i < series.size(); i++) {
      line(i).paint(pen, frame, series.get(i).layers());
    }
  }

  private LayerLine line(int i) {
    return new LayerLine(theme.series(i), Charts.mark(i));
  }

  /** The axis of relative distances. */
  static Scale distance(double largest, double headroom) {
    return Scale.fromZero("mean ‖h(x′) − h(x)‖₂ / ‖h(x)‖₂", largest, headroom)
        .orBriefly("relative distance");
  }

  private List<String> names() {
    return Layers.names(series.get(0).seeds().get(0));
  }

  private List<String> splits() {
    return series.stream()
        .flatMap(one -> one.seeds().stream())
        .map(LayerDivergence::split)
        .distinct()
        .toList();
  }

  /** Marks the split layer, with its label on the side that has room. */
  private void mark(Pen pen, PlotFrame frame, String split) {
    int at = names().indexOf(split);
    if (at < 0) {
      return;
    }
    double x = frame.x(at);
    double top = frame.inner().getY();
    pen.outline(
        new Line2D.Double(x, top, x, frame.inner().getMaxY()), theme.quiet(), Charts.dashed());
    boolean right = x < frame.inner().getCenterX();
    pen.centred(
        "split layer: " + split,
        Lettering.NUMBER,
        theme.quiet(),
        right ? x + 5 : x - 5,
        top + 6,
        right ? Pen.Anchor.LEFT : Pen.Anchor.RIGHT);
  }

  private List<Key> keys() {
    return IntStream.range(0, series.size()).mapToObj(this::key).toList();
  }

  private Key key(int i) {
    LayerSeries one = series.get(i);
    String seeds = one.seeds().size() > 1 ? " (" + one.seeds().size() + " seeds)" : "";
    return new Key(line(i).swatch(), one.name() + seeds);
  }

  private String note() {
    List<LayerDivergence> all = series.stream().flatMap(one -> one.seeds().stream()).toList();
    String examples = Phrases.distinct(all.stream().map(LayerDivergence::examples));
    String attacks = Phrases.attacks(all.stream().map(LayerDivergence::attack).toList());
    List<String> bands = new ArrayList<>();
    if (series.stream().anyMatch(one -> one.seeds().size() == 1)) {
      bands.add("95 % interval of the mean");
    }
    if (series.stream().anyMatch(one -> one.seeds().size() > 1)) {
      bands.add("lowest to highest seed, line: their mean");
    }
    return "Relative distance of each layer's output, n = %s images. %s. Bands: %s."
        .formatted(examples, attacks, String.join("; several seeds: ", bands));
  }

  @Override
  public Table numbers() {
    List<List<Object>> rows = new ArrayList<>();
    for (LayerSeries one : series) {
      for (int i = 0; i < names().size(); i++) {
        Layer layer = one.layers().get(i);
        rows.add(
            List.of(
                one.name(),
                one.seeds().size(),
                i,
                layer.name(),
                layer.size(),
                layer.relative(),
                layer.lower(),
                layer.upper(),
                layer.absolute()));
      }
    }
    return new Table(
        List.of(
            "series",
            "seeds",
            "position",
            "layer",
            "size",
            "relative",
            "lower",
            "upper",
            "absolute"),
        rows);
  }
}
