package org.redoubt.model.onednn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Node.Mode;
import org.redoubt.model.layer.Parameters;

/**
 * A convolution with the rectifier and the maximum pooling that follow it, if any. With pooling the
 * result of the convolution is not kept: pooling remembers the positions of its maxima, and the
 * gradient is cut where a maximum is not positive, on a quarter of the numbers.
 */
final class ConvolutionStage extends Stage {
  private final ImageShape convolved;
  private final Weights weights;
  private final Convolution convolution;
  private final @Nullable TiledGradient tiled;
  private final @Nullable Rectification rectification;
  private final @Nullable Pooling pooling;

  /** What is computed together; layers after the first may be missing. */
  record Layers(Layer.Conv convolution, Layer.@Nullable Relu relu, Layer.@Nullable MaxPool pool) {
    String last() {
      return pool != null ? pool.name() : relu != null ? relu.name() : convolution.name();
    }
  }

  ConvolutionStage(OneDnn library, Layers layers, Shapes shapes, Parameters parameters) {
    super(layers.last(), shapes.in(), shapes.out());
    Layer.Conv c = layers.convolution();
    convolved = shapes.convolved();
    weights = Weights.of(library, c, in(), parameters);
    Layer.Relu relu = layers.relu();
    After after = relu == null ? new After.Nothing() : new After.Rectifier(relu.slope());
    convolution = new Convolution(c, in(), convolved, weights, after);
    tiled =
        TiledGradient.fits(c, in())
            ? new TiledGradient(library, c, in(), convolved, parameters.value(c.name() + ".weight"))
            : null;
    rectification = relu == null ? null : new Rectification(relu.slope(), out().size());
    Layer.MaxPool pool = layers.pool();
    pooling = pool == null ? null : Pooling.maximum(convolved, out(), pool.size());
  }

  /** Shapes of the input, of the convolution's output, of the whole stage's output. */
  record Shapes(ImageShape in, ImageShape convolved, ImageShape out) {}

  @Override
  protected int widest() {
    return Math.max(super.widest(), convolved.size());
  }

  @Override
  void begin(int batch, Mode mode, boolean changed) {
    super.begin(batch, mode, changed);
    if (pooling != null) {
      pooling.begin(batch);
    }
    if (changed) {
      weights.refresh();
    }
    if (changed && tiled != null) {
      tiled.refresh();
    }
  }

  @Override
  void forward(Slice s, long x) {
    if (pooling == null) {
      convolution.forward(s, x, output(s));
    } else {
      convolution.forward(s, x, convolved(s));
      pooling.forward(s, convolved(s), output(s));
    }
  }

  /** Scratch for the convolution's output, and later for the gradient there. */
  private long convolved(Slice s) {
    return s.worker().memory(this, "convolved", Float.BYTES * (long) s.n() * convolved.size());
  }

  @Override
  void backward(Slice s, Flow flow) {
    long dy = flow.dy();
    if (rectification != null) {
      rectification.backward(s, output(s), dy);
    }
    if (pooling != null) {
      pooling.backward(s, dy, convolved(s));
      dy = convolved(s);
    }
    if (flow.parameters()) {
      convolution.backwardWeights(s, flow.x(), dy);
    }
    if (flow.dx() != 0 && tiled != null) {
      tiled.run(s, dy, flow.dx());
    } else if (flow.dx() != 0) {
      convolution.backwardData(s, dy, flow.dx());
    }
  }

  @Override
  void finish(List<Worker> workers) {
    weights.finish(workers);
  }
}
