package org.redoubt.config;

import java.util.List;
import java.util.Optional;

/**
 * Follows the shape of an image through a free list of layers, to refuse a list that cannot work.
 */
final class LayerShapes {
  private LayerShapes() {}

  /** Height (= width; 0 once flattened) and channels of what a layer puts out. */
  record Shape(int side, int channels) {
    boolean is(int side, int channels) {
      return this.side == side && this.channels == channels;
    }

    @Override
    public String toString() {
      return side == 0 ? "a flat vector" : side + "x" + side + "x" + channels;
    }
  }

  /** Shape of a data set's images; empty where only its files know. */
  static Optional<Shape> input(DataSet data) {
    if (data instanceof DataSet.Idx) {
      return Optional.empty();
    }
    return Optional.of(data instanceof DataSet.Cifar10 ? new Shape(32, 3) : new Shape(28, 1));
  }

  /**
   * @throws InvalidSetting naming the first layer that its input does not fit
   */
  static void check(List<Layer> layers, Shape input) {
    Shape shape = input;
    for (int i = 0; i < layers.size(); i++) {
      shape = after(layers.get(i), shape, "model.layers." + i);
    }
  }

  /** What a layer puts out; the path names it where it does not fit its input. */
  static Shape after(Layer layer, Shape in, String path) {
    if (layer instanceof Layer.Dense || layer instanceof Layer.GlobalAveragePool) {
      requireImage(in, layer instanceof Layer.Dense, path, layer);
      return new Shape(0, layer instanceof Layer.Dense dense ? dense.units() : in.channels());
    } else if (layer instanceof Layer.Conv conv) {
      requireImage(in, false, path, layer);
      return convolve(conv, in, path);
    } else if (layer instanceof Layer.MaxPool pool) {
      requireImage(in, false, path, layer);
      require(in.side() >= pool.size(), path + ".size", pool.size() + " on " + in, in);
      return new Shape(in.side() / pool.size(), in.channels());
    } else if (layer instanceof Layer.Residual unit) {
      requireImage(in, false, path, layer);
      return residual(unit, in, path);
    } else if (layer instanceof Layer.Standardise) {
      requireImage(in, false, path, layer);
    }
    return in;
  }

  private static Shape convolve(Layer.Conv conv, Shape in, String path) {
    if (conv.padding() == Layer.Padding.SAME) {
      return new Shape(-Math.floorDiv(-in.side(), conv.stride()), conv.filters());
    }
    require(in.side() >= conv.kernel(), path + ".kernel", conv.kernel() + " on " + in, in);
    return new Shape((in.side() - conv.kernel()) / conv.stride() + 1, conv.filters());
  }

  private static Shape residual(Layer.Residual unit, Shape in, String path) {
    int more = unit.filters() - in.channels();
    if (more < 0 || more % 2 != 0) {
      throw new InvalidSetting(
          path + ".filters",
          unit.filters() + " on " + in,
          "the input's channels plus an even number (zero-padded shortcut)");
    }
    if (in.side() % unit.stride() != 0) {
      throw new InvalidSetting(
          path + ".stride", unit.stride() + " on " + in, "a divisor of " + in.side());
    }
    return new Shape(in.side() / unit.stride(), unit.filters());
  }

  private static void requireImage(Shape in, boolean flatToo, String path, Layer layer) {
    if (in.side() == 0 && !flatToo) {
      throw new InvalidSetting(
          path + ".kind",
          Kinds.word((Record) layer) + " after a layer that flattens",
          "only dense, relu, dropout and batch-norm there");
    }
  }

  private static void require(boolean fits, String path, String found, Shape in) {
    if (!fits) {
      throw new InvalidSetting(path, found, "at most the image's side, " + in.side());
    }
  }
}
