package org.redoubt.model.layer;

import java.util.List;
import org.redoubt.config.Layer;

/**
 * A parameter array of a layer.
 *
 * @param name layer name, dot, role: {@code conv1.weight}
 * @param shape convolution weights [out, in, kernel, kernel]; dense weights [in, out]; one
 *     dimension for the rest
 * @param init how it is filled at the start
 */
public record ParameterSpec(String name, List<Integer> shape, Init init) {
  public ParameterSpec {
    shape = List.copyOf(shape);
  }

  /** Number of values. */
  public int size() {
    return shape.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
  }

  /** The shape as ND4J takes it. */
  public long[] dimensions() {
    return shape.stream().mapToLong(Integer::longValue).toArray();
  }

  /** Whether weight decay applies: to weights, not to biases and batch normalisation. */
  public boolean decays() {
    return name.endsWith(".weight");
  }

  /** Whether it is a running statistic rather than trained. */
  public boolean statistic() {
    return name.endsWith(".mean") || name.endsWith(".variance");
  }

  /** Initial values: a constant, or random with a scale. */
  public sealed interface Init {
    /**
     * The numbers behind a configuration's word.
     *
     * @param fanIn inputs of one output unit
     * @param fanOut outputs that one input unit reaches
     */
    static Init of(Layer.Init init, int fanIn, int fanOut) {
      return switch (init) {
        case HE_NORMAL -> new Normal(Math.sqrt(2.0 / fanIn));
        case HE_NORMAL_FAN_OUT -> new Normal(Math.sqrt(2.0 / fanOut));
        case UNIFORM_UNIT_SCALING -> new Uniform(Math.sqrt(3.0 / fanIn));
        case ZERO -> new Constant(0);
      };
    }

    /** Every value the same. */
    record Constant(double value) implements Init {}

    /** N(0, deviation^2). */
    record Normal(double deviation) implements Init {}

    /** Uniform in [-bound, bound). */
    record Uniform(double bound) implements Init {}
  }
}
