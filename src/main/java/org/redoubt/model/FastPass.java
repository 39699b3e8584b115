package org.redoubt.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Seed;
import org.redoubt.model.layer.Node.Mode;
import org.redoubt.model.onednn.StagedNetwork;

/**
 * A pass on oneDNN primitives. The one thing they do not do is the parameters' gradient of batch
 * normalisation in evaluation mode, which nothing trains by: there a plain pass steps in.
 */
final class FastPass implements Pass {
  private final StagedNetwork stages;
  private final Supplier<Pass> plainPass;

  FastPass(StagedNetwork stages, Supplier<Pass> plainPass) {
    this.stages = stages;
    this.plainPass = plainPass;
  }

  @Override
  public INDArray forward(INDArray x) {
    return stages.forward(x, Mode.EVALUATION);
  }

  @Override
  public INDArray forwardTraining(INDArray x, Seed dropout, boolean updateStatistics) {
    return stages.forward(x, new Mode(dropout, updateStatistics));
  }

  @Override
  public INDArray z() {
    return stages.z();
  }

  @Override
  public INDArray activation(String layer) {
    throw new IllegalArgumentException("layer " + layer + " is not kept: this pass keeps none");
  }

  @Override
  public INDArray inputGradient(INDArray logitsGradient) {
    return stages.imageGradient(logitsGradient);
  }

  @Override
  public INDArray latentGradient(INDArray logitsGradient) {
    return stages.latentGradient(logitsGradient);
  }

  @Override
  public void accumulateGradient(INDArray logitsGradient, @Nullable INDArray extraLatentGradient) {
    if (stages.accumulates()) {
      stages.accumulate(logitsGradient, extraLatentGradient);
    } else {
      Pass plain = plainPass.get();
      plain.forward(stages.images());
      plain.accumulateGradient(logitsGradient, extraLatentGradient);
    }
  }

  @Override
  public INDArray forwardFromLatent(INDArray z) {
    return stages.forwardFromLatent(z);
  }
}
