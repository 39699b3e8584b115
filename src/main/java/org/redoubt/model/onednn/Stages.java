package org.redoubt.model.onednn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Parameters;

/** From layers to stages, with what belongs together in one. */
final class Stages {
  private final OneDnn library;
  private final Plan plan;
  private final List<Stage> made = new ArrayList<>();
  private int next;

  private Stages(OneDnn library, Plan plan) {
    this.library = library;
    this.plan = plan;
  }

  /** The stages of a network; empty where a layer is not known here. */
  static List<Stage> of(OneDnn library, Plan plan) {
    Stages stages = new Stages(library, plan);
    while (stages.next < plan.layers().size()) {
      ImageShape in = stages.next == 0 ? plan.input() : plan.shapes().get(stages.next - 1);
      Stage stage = stages.take(in);
      if (stage == null) {
        return List.of();
      }
      stages.made.add(stage);
    }
    return stages.made;
  }

  private @Nullable Stage take(ImageShape in) {
    Layer layer = plan.layers().get(next);
    ImageShape out = plan.shapes().get(next);
    next++;
    Parameters parameters = plan.parameters();
    if (layer instanceof Layer.Conv conv) {
      return convolution(conv, in, out);
    } else if (layer instanceof Layer.Dense dense) {
      return new DenseStage(library, dense, follower(Layer.Relu.class), in, parameters);
    } else if (layer instanceof Layer.Relu relu) {
      return new RectifierStage(relu, in);
    } else if (layer instanceof Layer.MaxPool pool) {
      return PoolingStage.maximum(pool, in, out);
    } else if (layer instanceof Layer.GlobalAveragePool pool) {
      return PoolingStage.mean(pool, in, out);
    } else if (layer instanceof Layer.Dropout dropout) {
      return new DropoutStage(dropout, in);
    } else if (layer instanceof Layer.BatchNorm norm) {
      return new NormalisationStage(norm, follower(Layer.Relu.class), in, parameters);
    } else if (layer instanceof Layer.Residual unit) {
      return new ResidualStage(library, unit, in, out, parameters);
    } else if (layer instanceof Layer.Standardise standardise) {
      return new StandardisationStage(standardise, in);
    }
    return null;
  }

  private Stage convolution(Layer.Conv conv, ImageShape in, ImageShape convolved) {
    Layer.Relu relu = follower(Layer.Relu.class);
    // the gradient is cut at the maxima, which only a plain rectifier allows
    Layer.MaxPool pool = relu != null && relu.slope() == 0 ? follower(Layer.MaxPool.class) : null;
    ImageShape out = pool == null ? convolved : plan.shapes().get(next - 1);
    return new ConvolutionStage(
        library,
        new ConvolutionStage.Layers(conv, relu, pool),
        new ConvolutionStage.Shapes(in, convolved, out),
        plan.parameters());
  }

  /** The next layer, taken, if it is of a kind and nobody needs what lies before it. */
  private <T extends Layer> @Nullable T follower(Class<T> kind) {
    boolean splits = next - 1 == plan.split();
    if (splits || next == plan.layers().size() || !kind.isInstance(plan.layers().get(next))) {
      return null;
    }
    return kind.cast(plan.layers().get(next++));
  }
}
