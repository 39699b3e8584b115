package org.redoubt.model.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.reorder;

/**
 * A backward primitive for weights and bias whose results, slice by slice, are added up in the
 * plain layout. The order of the additions is that of the slices, so equal runs give equal sums.
 */
final class Gathering {
  private final Kernel kernel;
  private final Kernel adding;
  private final Weights.Sums sums;
  private final Memory weightStep = new Memory();
  private final Memory biasStep = new Memory();
  private final boolean biased;

  /**
   * @param kernel takes x, dy, where the weights' derivative goes, and the bias's if there is one
   * @param layout of the weights' derivative
   */
  Gathering(Kernel kernel, memory.desc layout, Weights weights, Worker worker) {
    this.kernel = kernel;
    this.biased = weights.biased();
    this.sums = weights.sums(worker);
    var cpu = worker.library().engine();
    var d =
        new reorder.primitive_desc(
            cpu, layout, cpu, weights.plain(), new After.Addition().attributes(), false);
    adding =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_FROM, layout)
            .with(dnnl.DNNL_ARG_TO, weights.plain())
            .of(new reorder(d), d, worker);
    weightStep.reserve(layout.get_size());
    biasStep.reserve(Float.BYTES * (long) sums.biasSize());
  }

  void run(long x, long dy) {
    if (biased) {
      kernel.run(x, dy, weightStep.address(), biasStep.address());
      sums.addBias(biasStep.address());
    } else {
      kernel.run(x, dy, weightStep.address());
    }
    adding.run(weightStep.address(), sums.weights());
  }
}
