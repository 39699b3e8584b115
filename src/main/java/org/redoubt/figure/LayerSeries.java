package org.redoubt.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LayerDivergence.Layer;

/**
 * Divergence by layer of one method.
 *
 * @param name for the legend
 * @param seeds one run, or runs that differ in the seed and are averaged
 */
public record LayerSeries(String name, List<LayerDivergence> seeds) {
  public LayerSeries {
    seeds = List.copyOf(seeds);
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("series '" + name + "' has no runs; name at least one");
    }
    for (LayerDivergence seed : seeds) {
      Layers.check(name, seed);
      Limits.same("a series of seeds", "layers", name, Layers.names(seed), names(seeds));
    }
  }

  private static List<String> names(List<LayerDivergence> seeds) {
    return Layers.names(seeds.get(0));
  }

  /**
   * The layers of the network that is evaluated. Of one run: with its 95 % interval. Of several:
   * the mean over them, from the lowest to the highest.
   */
  List<Layer> layers() {
    return IntStream.range(0, names(seeds).size()).mapToObj(this::layer).toList();
  }

  private Layer layer(int i) {
    List<Layer> all = seeds.stream().map(seed -> seed.evaluated().layers().get(i)).toList();
    if (all.size() == 1) {
      return all.get(0);
    }
    return new Layer(
        all.get(0).name(),
        all.get(0).size(),
        all.stream().mapToDouble(Layer::relative).average().orElseThrow(),
        all.stream().mapToDouble(Layer::relative).min().orElseThrow(),
        all.stream().mapToDouble(Layer::relative).max().orElseThrow(),
        all.stream().mapToDouble(Layer::absolute).average().orElseThrow());
  }
}
