package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.model.Classifier;
import org.redoubt.model.Pass;

/** Another classifier, whose inputs are written down: images, and latent representations. */
record RecordingClassifier(Classifier inner, List<float[]> inputs) implements Classifier {

  RecordingClassifier(Classifier inner) {
    this(inner, new ArrayList<>());
  }

  @Override
  public ImageShape inputShape() {
    return inner.inputShape();
  }

  @Override
  public int classes() {
    return inner.classes();
  }

  @Override
  public int latentSize() {
    return inner.latentSize();
  }

  @Override
  public List<String> layerNames() {
    return inner.layerNames();
  }

  @Override
  public Pass pass(Set<String> kept) {
    return new Recording(inner.pass(kept), inputs);
  }

  private record Recording(Pass pass, List<float[]> inputs) implements Pass {
    @Override
    public INDArray forward(INDArray x) {
      inputs.add(Copies.floats(x));
      return pass.forward(x);
    }

    @Override
    public INDArray forwardFromLatent(INDArray z) {
      inputs.add(Copies.floats(z));
      return pass.forwardFromLatent(z);
    }

    @Override
    public INDArray forwardTraining(INDArray x, Seed dropout, boolean updateStatistics) {
      throw new UnsupportedOperationException("an analysis works in evaluation mode");
    }

    @Override
    public INDArray z() {
      return pass.z();
    }

    @Override
    public INDArray activation(String layer) {
      return pass.activation(layer);
    }

    @Override
    public INDArray inputGradient(INDArray logitsGradient) {
      return pass.inputGradient(logitsGradient);
    }

    @Override
    public INDArray latentGradient(INDArray logitsGradient) {
      return pass.latentGradient(logitsGradient);
    }

    @Override
    public void accumulateGradient(
        INDArray logitsGradient, @Nullable INDArray extraLatentGradient) {
      throw new UnsupportedOperationException("an analysis trains nothing");
    }
  }
}
