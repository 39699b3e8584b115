package org.redoubt.model.onednn;

import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.DropoutFactors;
import org.redoubt.model.layer.Node.Mode;

/** Inverted dropout, with the masks of the plain layer: drawn for the whole batch, row by row. */
final class DropoutStage extends Stage {
  private final double rate;
  private float @Nullable [] factors; // null: nothing is dropped

  DropoutStage(Layer.Dropout layer, ImageShape in) {
    super(layer.name(), in, in);
    this.rate = layer.rate();
  }

  @Override
  void begin(int batch, Mode mode, boolean changed) {
    super.begin(batch, mode, changed);
    Seed seed = mode.dropout();
    factors =
        seed == null || rate == 0
            ? null
            : DropoutFactors.draw(batch * in().size(), rate, seed.fork(last()).random());
  }

  @Override
  void forward(Slice s, long x) {
    scale(s, x, output(s));
  }

  @Override
  void backward(Slice s, Flow flow) {
    if (flow.dx() != 0) {
      scale(s, flow.dy(), flow.dx());
    }
  }

  private void scale(Slice s, long from, long to) {
    int count = s.n() * in().size();
    float[] mask = factors;
    if (mask == null) {
      Memory.copy(from, to, (long) Float.BYTES * count);
      return;
    }
    FloatBuffer x = Memory.floats(from, count);
    FloatBuffer y = Memory.floats(to, count);
    int first = s.from() * in().size();
    for (int i = 0; i < count; i++) {
      y.put(i, x.get(i) * mask[first + i]);
    }
  }
}
