package org.redoubt.model.onednn;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Node.Mode;
import org.redoubt.model.layer.Parameters;
import org.redoubt.model.layer.ResidualParts;

/**
 * Pre-activation residual unit: BN, leaky ReLU, 3x3 convolution, BN, leaky ReLU, 3x3 convolution,
 * plus the shortcut. In evaluation mode the second normalisation is folded into the first
 * convolution, and the sum with the shortcut is part of the second.
 */
final class ResidualStage extends Stage {
  private final boolean activateBeforeResidual;
  private final double slope;
  private final Affine affine1;
  private final Normalisation norm1;
  private final Normalisation norm2;
  private final FoldedWeights folded;
  private final Weights weights1;
  private final Weights weights2;
  private final Convolution foldedConvolution1;
  private final Convolution convolution1;
  private final Convolution convolution2;
  private final Rectification outer;
  private final Rectification inner;
  private final ChannelMap outerMap;
  private final @Nullable Shortcut shortcut;
  private final Memory active = new Memory(); // after the first rectifier
  private final Memory convolved = new Memory(); // after the first convolution, in training
  private final Memory middle = new Memory(); // after the second rectifier
  private Mode mode = Mode.EVALUATION;

  ResidualStage(
      OneDnn library, Layer.Residual unit, ImageShape in, ImageShape out, Parameters parameters) {
    super(unit.name(), in, out);
    ResidualParts parts = ResidualParts.of(unit);
    activateBeforeResidual = unit.activateBeforeResidual();
    slope = unit.slope();
    affine1 = new Affine(parts.norm1(), parameters);
    norm1 = new Normalisation(parts.norm1(), in, parameters);
    norm2 = new Normalisation(parts.norm2(), out, parameters);
    folded = new FoldedWeights(library, parts.conv1(), parts.norm2(), in, parameters);
    weights1 = Weights.of(library, parts.conv1(), in, parameters);
    weights2 = Weights.of(library, parts.conv2(), out, parameters);
    foldedConvolution1 =
        new Convolution(parts.conv1(), in, out, folded.weights(), new After.Rectifier(slope));
    convolution1 = new Convolution(parts.conv1(), in, out, weights1, new After.Nothing());
    convolution2 = new Convolution(parts.conv2(), out, out, weights2, new After.Addition());
    outer = new Rectification(slope, in.size());
    inner = new Rectification(slope, out.size());
    outerMap = new ChannelMap(in);
    shortcut = Shortcut.needed(in, out) ? new Shortcut(in, out, unit.stride()) : null;
  }

  @Override
  boolean couplesExamples() {
    return true;
  }

  @Override
  void begin(int batch, Mode next, boolean changed) {
    super.begin(batch, next, changed);
    mode = next;
    active.reserve(Float.BYTES * (long) batch * in().size());
    middle.reserve(Float.BYTES * (long) batch * out().size());
    if (mode.training()) {
      convolved.reserve(Float.BYTES * (long) batch * out().size());
    }
    if (changed) {
      affine1.refresh();
      folded.refresh();
      weights1.refresh();
      weights2.refresh();
    }
  }

  @Override
  void forward(Slice s, long x) {
    long a = s.in(active.address(), in().size());
    long m = s.in(middle.address(), out().size());
    if (mode.training()) {
      norm1.forward(s, x, a);
      outer.forward(s, a, a);
      convolution1.forward(s, a, convolved.address());
      norm2.forward(s, convolved.address(), m);
      inner.forward(s, m, m);
      if (mode.updateStatistics()) {
        norm1.updateStatistics();
        norm2.updateStatistics();
      }
    } else {
      outerMap.affine(s, affine1, slope, x, a);
      foldedConvolution1.forward(s, a, m);
    }
    long around = activateBeforeResidual ? a : x;
    long bytes = Float.BYTES * (long) s.n() * out().size();
    Memory.copy(shortcut == null ? around : shortcut.forward(s, around), output(s), bytes);
    convolution2.forward(s, m, output(s));
  }

  @Override
  void backward(Slice s, Flow flow) {
    long a = s.in(active.address(), in().size());
    long m = s.in(middle.address(), out().size());
    long dm = s.worker().memory(this, "middle", Float.BYTES * (long) s.n() * out().size());
    long dx = dx(s, flow);
    if (flow.parameters()) {
      convolution2.backwardWeights(s, m, flow.dy());
    }
    convolution2.backwardData(s, flow.dy(), dm);
    inner.backward(s, m, dm);
    if (mode.training()) {
      norm2.backward(s, new Flow(convolved.address(), dm, dm, flow.parameters()));
      if (flow.parameters()) {
        convolution1.backwardWeights(s, a, dm);
      }
      convolution1.backwardData(s, dm, dx);
    } else {
      foldedConvolution1.backwardData(s, dm, dx);
    }
    long around = shortcut == null ? flow.dy() : shortcut.backward(s, flow.dy());
    if (activateBeforeResidual) {
      outerMap.add(s, dx, around, dx);
    }
    outer.backward(s, a, dx);
    throughNorm1(s, new Flow(flow.x(), dx, around, flow.parameters()));
  }

  private long dx(Slice s, Flow flow) {
    return flow.dx() != 0
        ? flow.dx()
        : s.worker().memory(this, "unwanted", Float.BYTES * (long) s.n() * in().size());
  }

  /** In place at dy; what comes around the unit is at dx. */
  private void throughNorm1(Slice s, Flow flow) {
    long g = flow.dy();
    if (mode.training()) {
      norm1.backward(s, new Flow(flow.x(), g, g, flow.parameters()));
      if (!activateBeforeResidual) {
        outerMap.add(s, g, flow.dx(), g);
      }
    } else if (activateBeforeResidual) {
      outerMap.scale(s, affine1, g, g);
    } else {
      outerMap.scaleAndAdd(s, affine1, g, flow.dx(), g);
    }
  }

  @Override
  void finish(List<Worker> workers) {
    weights1.finish(workers);
    weights2.finish(workers);
  }
}
