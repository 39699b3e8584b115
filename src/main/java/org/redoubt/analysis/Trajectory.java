package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.attack.Iterate;
import org.redoubt.attack.IterateWatcher;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.model.Pass;
import org.redoubt.result.Exploration.Step;

/** Writes down what every iterate of an attack on one image does to the network. */
final class Trajectory implements IterateWatcher {
  private final Pass pass;
  private final int label;
  private final BooleanSupplier stop;
  private final Map<Ascent, List<Step>> ascents = new HashMap<>();
  private float[] cleanLatent = {};
  private @Nullable Step clean;
  private @Nullable Iterate fall;

  /**
   * @param pass the one that the attack works with
   */
  Trajectory(Pass pass, int label, BooleanSupplier stop) {
    this.pass = pass;
    this.label = label;
    this.stop = stop;
  }

  /** One climb from a start. */
  private record Ascent(int restart, int objective) {
    static Ascent of(Iterate at) {
      return new Ascent(at.restart(), at.objective());
    }
  }

  /** To be called after the clean image went through the pass. */
  void cleanSeen(Rows logits) {
    cleanLatent = Copies.floats(pass.z());
    clean = step(logits);
  }

  @Override
  public void seen(Iterate at, int[] rows, INDArray logits) {
    if (stop.getAsBoolean()) {
      throw new CancellationException("the attack was cut short at step " + at.step());
    }
    Step step = step(Rows.of(logits));
    ascents.computeIfAbsent(Ascent.of(at), first -> new ArrayList<>()).add(step);
    if (fall == null && step.prediction() != label) {
      fall = at;
    }
  }

  private Step step(Rows logits) {
    return new Step(
        -logits.logSoftmax().at(0, label),
        logits.margin(0, label),
        distance(Copies.floats(pass.z())),
        logits.argmax(0));
  }

  /** |z' - z|_1 / K. */
  private double distance(float[] latent) {
    double sum = 0;
    for (int k = 0; k < latent.length; k++) {
      sum += Math.abs((double) latent[k] - cleanLatent[k]);
    }
    return sum / latent.length;
  }

  /** The ascent in which an iterate was met; the clean image alone where there is none. */
  List<Step> steps(@Nullable Iterate kept) {
    return kept == null
        ? List.of(Objects.requireNonNull(clean))
        : ascents.getOrDefault(Ascent.of(kept), List.of());
  }

  /** First iterate that the network errs on; null: none. */
  @Nullable Iterate fall() {
    return fall;
  }
}
