package org.redoubt.model.onednn;

import java.util.List;
import org.bytedeco.dnnl.memory;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Parameters;

/**
 * Weights and bias of a layer in the layouts of its primitives, and the derivatives by them, which
 * each worker gathers for itself.
 */
final class Weights {
  private final Source source;
  private final PackedWeights packed;

  /**
   * Row-major arrays that stay where they are.
   *
   * @param plain description of the weights
   * @param gradient where the weights' derivative is added; null: it is never asked for
   */
  record Source(
      INDArray weight,
      @Nullable INDArray bias,
      memory.desc plain,
      @Nullable INDArray gradient,
      @Nullable INDArray biasGradient) {

    /** The parameters of a layer. */
    static Source of(Parameters parameters, String layer, boolean biased, memory.desc plain) {
      return new Source(
          parameters.value(layer + ".weight"),
          biased ? parameters.value(layer + ".bias") : null,
          plain,
          parameters.gradient(layer + ".weight"),
          biased ? parameters.gradient(layer + ".bias") : null);
    }
  }

  Weights(OneDnn library, Source source) {
    this.source = source;
    this.packed = new PackedWeights(library, source.weight(), source.plain());
  }

  /** Those of a convolution. */
  static Weights of(OneDnn library, Layer.Conv c, ImageShape in, Parameters parameters) {
    return new Weights(library, Source.of(parameters, c.name(), c.bias(), filters(c, in)));
  }

  /** A convolution's weights as the network keeps them. */
  static memory.desc filters(Layer.Conv c, ImageShape in) {
    return OneDnn.array(memory.format_tag.abcd, c.filters(), in.channels(), c.kernel(), c.kernel());
  }

  boolean biased() {
    return source.bias() != null;
  }

  /** Address of the bias. */
  long bias() {
    INDArray bias = source.bias();
    return bias == null ? 0 : Memory.address(bias);
  }

  memory.desc plain() {
    return source.plain();
  }

  /** Address of the weights in the layout of a primitive. */
  long in(memory.desc layout) {
    return packed.in(layout);
  }

  /** After the weights have changed. */
  void refresh() {
    packed.refresh();
  }

  /** What a worker gathers. */
  Sums sums(Worker worker) {
    return worker.kept(this, "sums", 0, () -> new Sums(source));
  }

  /** Adds what the workers gathered to the gradients, in the workers' order, and starts over. */
  void finish(List<Worker> workers) {
    for (Worker worker : workers) {
      Sums sums = sums(worker);
      if (sums.used && source.gradient() != null) {
        source.gradient().addi(sums.weights);
        sums.weights.assign(0);
        if (source.biasGradient() != null) {
          source.biasGradient().addi(sums.bias);
          sums.bias.assign(0);
        }
      }
      sums.used = false;
    }
  }

  /** Sums of derivatives over the slices of one worker. */
  static final class Sums {
    private final INDArray weights;
    private final INDArray bias;
    private boolean used;

    private Sums(Source source) {
      weights = Nd4j.create(source.weight().dataType(), source.weight().shape());
      INDArray b = source.bias();
      bias = Nd4j.create(source.weight().dataType(), b == null ? 1 : b.length());
    }

    /** Address of the weights' sum, for adding to it. */
    long weights() {
      used = true;
      return Memory.address(weights);
    }

    int biasSize() {
      return (int) bias.length();
    }

    /** Adds a bias derivative at an address. */
    void addBias(long step) {
      Memory.add(step, Memory.address(bias), biasSize());
    }
  }
}
