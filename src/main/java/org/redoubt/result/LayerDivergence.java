package org.redoubt.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.config.Kind;

/**
 * How far an attack moves each layer's representation: the mean distance between h(x) and h(x').
 *
 * @param split name of the split layer
 * @param attack that made x' (last iterates, against the network of each stage)
 * @param examples images averaged over, clean mistakes included
 * @param stages the snapshots of training in order, then the checkpoint that is evaluated
 */
@Kind(value = "divergence", doc = "How far an attack moves each layer, over training.")
public record LayerDivergence(String split, Attack attack, int examples, List<Stage> stages)
    implements Analysis {
  public LayerDivergence {
    stages = List.copyOf(stages);
  }

  /** The checkpoint that is evaluated. */
  public Stage evaluated() {
    return stages.get(stages.size() - 1);
  }

  /**
   * The network at one time.
   *
   * @param epoch epochs done at a snapshot; null: the checkpoint that is evaluated
   * @param step batches done
   * @param layers from the input to the logits; the first is the image itself, named "input"
   */
  public record Stage(@Nullable Integer epoch, long step, List<Layer> layers) {
    public Stage {
      layers = List.copyOf(layers);
    }
  }

  /**
   * One layer.
   *
   * @param size numbers in its output
   * @param relative mean over the examples of |h(x') - h(x)|_2 / |h(x)|_2
   * @param lower end of the 95 % interval of that mean
   * @param upper end of the interval
   * @param absolute mean over the examples of |h(x') - h(x)|_1 / size (the paper's local
   *     compactness, eq. 1, at the split layer)
   */
  public record Layer(
      String name, int size, double relative, double lower, double upper, double absolute) {}
}
