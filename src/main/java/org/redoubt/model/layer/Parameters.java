package org.redoubt.model.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.redoubt.config.Seed;

/**
 * All parameters of a network in one flat vector, their gradients in a second one of the same
 * layout, and the running statistics in a third, with a view for each array. Flat vectors make an
 * optimiser one operation and a checkpoint one write.
 */
public final class Parameters {
  private final List<ParameterSpec> specs;
  private final INDArray values;
  private final INDArray gradients;
  private final INDArray statistics;
  private long version;
  private final Map<String, INDArray> valueViews = new LinkedHashMap<>();
  private final Map<String, INDArray> gradientViews = new LinkedHashMap<>();

  /**
   * Allocates and fills the parameters; each array draws from its own stream, forked by its name.
   */
  public Parameters(List<ParameterSpec> specs, Seed seed, DataType type) {
    this.specs = List.copyOf(specs);
    int trained = specs.stream().filter(s -> !s.statistic()).mapToInt(ParameterSpec::size).sum();
    int running =
        specs.stream().filter(ParameterSpec::statistic).mapToInt(ParameterSpec::size).sum();
    values = Nd4j.create(type, trained);
    gradients = Nd4j.create(type, trained);
    statistics = Nd4j.create(type, Math.max(1, running));
    int nextTrained = 0;
    int nextRunning = 0;
    for (ParameterSpec spec : specs) {
      if (spec.statistic()) {
        valueViews.put(spec.name(), view(statistics, nextRunning, spec));
        nextRunning += spec.size();
      } else {
        valueViews.put(spec.name(), view(values, nextTrained, spec));
        gradientViews.put(spec.name(), view(gradients, nextTrained, spec));
        nextTrained += spec.size();
      }
      fill(spec, seed.fork(spec.name()).random());
    }
  }

  private static INDArray view(INDArray flat, long from, ParameterSpec spec) {
    return flat.get(NDArrayIndex.interval(from, from + spec.size()))
        .reshape('c', spec.dimensions());
  }

  private void fill(ParameterSpec spec, SplittableRandom random) {
    double[] numbers = new double[spec.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = draw(spec.init(), random);
    }
    value(spec.name()).assign(Nd4j.createFromArray(numbers).reshape('c', spec.dimensions()));
  }

  private static double draw(ParameterSpec.Init init, SplittableRandom random) {
    if (init instanceof ParameterSpec.Init.Normal normal) {
      return normal.deviation() * random.nextGaussian();
    }
    if (init instanceof ParameterSpec.Init.Uniform uniform) {
      return uniform.bound() * (2 * random.nextDouble() - 1);
    }
    return ((ParameterSpec.Init.Constant) init).value();
  }

  /** The arrays, in the order of the flat vectors. */
  public List<ParameterSpec> specs() {
    return specs;
  }

  /** All trained parameters, one dimension. */
  public INDArray values() {
    return values;
  }

  /** All gradients, one dimension, laid out as {@link #values}. */
  public INDArray gradients() {
    return gradients;
  }

  /** All running statistics, one dimension (a single unused zero where there are none). */
  public INDArray statistics() {
    return statistics;
  }

  /**
   * Says that values or statistics were written, so that what layers derived from them is computed
   * anew.
   */
  public void changed() {
    version++;
  }

  /** Changes whenever values or statistics change. */
  public long version() {
    return version;
  }

  /** One parameter or statistic by name. */
  public INDArray value(String name) {
    return require(valueViews, name);
  }

  /** The gradient of one parameter by name. */
  public INDArray gradient(String name) {
    return require(gradientViews, name);
  }

  private static INDArray require(Map<String, INDArray> views, String name) {
    INDArray view = views.get(name);
    if (view == null) {
      throw new IllegalArgumentException("no parameter " + name + "; there are " + views.keySet());
    }
    return view;
  }
}
