package org.redoubt.figure;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LayerDivergence.Layer;
import org.redoubt.result.LayerDivergence.Stage;

/** Names of the layers of a network, and which of them a figure with few lines shows. */
final class Layers {
  private Layers() {}

  static List<String> names(LayerDivergence divergence) {
    return divergence.evaluated().layers().stream().map(Layer::name).toList();
  }

  /**
   * Checks a record: stages, each with the same layers.
   *
   * @param run for the message
   */
  static void check(String run, LayerDivergence divergence) {
    if (divergence.stages().isEmpty() || divergence.evaluated().layers().isEmpty()) {
      throw new IllegalArgumentException(
          "run '" + run + "' has no layers to show; analyse its divergence again");
    }
    for (Stage stage : divergence.stages()) {
      List<String> found = stage.layers().stream().map(Layer::name).toList();
      Limits.same("divergence over training", "layers", run, found, names(divergence));
    }
  }

  /** Input, split layer, logits, and evenly spread ones between, in the order of the network. */
  static List<String> spread(LayerDivergence divergence, int count) {
    List<String> all = names(divergence);
    TreeSet<Integer> chosen = new TreeSet<>(List.of(0, all.size() - 1));
    int split = all.indexOf(divergence.split());
    if (split >= 0) {
      chosen.add(split);
    }
    // ever finer steps, until there are enough
    for (int parts = 2; chosen.size() < Math.min(count, all.size()); parts++) {
      for (int i = 1; i < parts && chosen.size() < count; i++) {
        chosen.add((int) Math.round((double) i * (all.size() - 1) / parts));
      }
    }
    return chosen.stream().map(all::get).toList();
  }

  /** Positions of the chosen layers in the network. */
  static List<Integer> positions(LayerDivergence divergence, List<String> chosen) {
    List<String> all = names(divergence);
    return IntStream.range(0, all.size()).boxed().filter(i -> chosen.contains(all.get(i))).toList();
  }
}
