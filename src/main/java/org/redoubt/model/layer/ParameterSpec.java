package org.redoubt.model.layer;

import java.util.List;

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
    /** Every value the same. */
    record Constant(double value) implements Init {}

    /** N(0, deviation^2). */
    record Normal(double deviation) implements Init {}

    /** Uniform in [-bound, bound). */
    record Uniform(double bound) implements Init {}
  }
}
