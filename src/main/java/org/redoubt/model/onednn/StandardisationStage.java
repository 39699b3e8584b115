package org.redoubt.model.onednn;

import java.nio.FloatBuffer;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Node.Mode;

/**
 * Per-image standardisation: (x - mean) / max(deviation, 1 / sqrt(numbers per image)), with its
 * exact derivative.
 */
final class StandardisationStage extends Stage {
  private double[] deviations = {};
  private boolean[] clamped = {};

  StandardisationStage(Layer.Standardise layer, ImageShape in) {
    super(layer.name(), in, in);
  }

  @Override
  void begin(int batch, Mode mode, boolean changed) {
    super.begin(batch, mode, changed);
    if (deviations.length < batch) {
      deviations = new double[batch];
      clamped = new boolean[batch];
    }
  }

  @Override
  void forward(Slice s, long x) {
    int size = in().size();
    float[] image = new float[size];
    FloatBuffer from = Memory.floats(x, (long) s.n() * size);
    FloatBuffer to = Memory.floats(output(s), (long) s.n() * size);
    for (int i = 0; i < s.n(); i++) {
      from.get(image);
      standardise(image, s.from() + i);
      to.put(image);
    }
  }

  private void standardise(float[] image, int position) {
    double mean = mean(image);
    double squares = 0;
    for (float v : image) {
      squares += (v - mean) * (v - mean);
    }
    double raw = Math.sqrt(squares / image.length);
    double floor = 1 / Math.sqrt(image.length);
    clamped[position] = raw <= floor;
    deviations[position] = Math.max(raw, floor);
    double factor = 1 / deviations[position];
    for (int k = 0; k < image.length; k++) {
      image[k] = (float) ((image[k] - mean) * factor);
    }
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  @Override
  void backward(Slice s, Flow flow) {
    if (flow.dx() == 0) {
      return;
    }
    int size = in().size();
    float[] y = new float[size];
    float[] gradient = new float[size];
    FloatBuffer outputs = Memory.floats(output(s), (long) s.n() * size);
    FloatBuffer from = Memory.floats(flow.dy(), (long) s.n() * size);
    FloatBuffer to = Memory.floats(flow.dx(), (long) s.n() * size);
    for (int i = 0; i < s.n(); i++) {
      outputs.get(y);
      from.get(gradient);
      backward(y, gradient, s.from() + i);
      to.put(gradient);
    }
  }

  /** dx = (dy - mean(dy) - y mean(dy y)) / deviation; clamped, y does not move the deviation. */
  private void backward(float[] y, float[] gradient, int position) {
    double mean = mean(gradient);
    double along = 0;
    for (int k = 0; k < y.length; k++) {
      along += (double) y[k] * gradient[k];
    }
    along = clamped[position] ? 0 : along / y.length;
    double factor = 1 / deviations[position];
    for (int k = 0; k < y.length; k++) {
      gradient[k] = (float) ((gradient[k] - mean - y[k] * along) * factor);
    }
  }
}
