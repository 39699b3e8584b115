package org.redoubt.model.dl4j;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/**
 * Deeplearning4j's settings of a layer as ours; an {@link IllegalArgumentException} says what was
 * found and what is allowed.
 */
final class StageChecks {
  private static final double LARGEST_DECAY = 0.9999; // ours; without effect in evaluation

  private StageChecks() {}

  static void require(boolean holds, String found, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException("found " + found + "; allowed: " + allowed);
    }
  }

  /** The layer must read what the images have become before it. */
  static void inputs(long wanted, long there, String what, ImageShape in) {
    require(
        wanted == there,
        wanted + " input " + what,
        there + ", as what comes from the images before it is " + size(in));
  }

  static String size(ImageShape shape) {
    return shape.height() + "x" + shape.width() + "x" + shape.channels();
  }

  static Layer.Conv convolution(String name, ConvolutionLayer layer, ImageShape in) {
    int kernel = side(layer.getKernelSize(), "kernel");
    int stride = side(layer.getStride(), "stride");
    undilated(layer.getDilation());
    int[] padding = layer.getPadding();
    Layer.Padding ours = padding(layer.getConvolutionMode(), padding, kernel, stride);
    int filters = Math.toIntExact(layer.getNOut());
    require(
        ours == Layer.Padding.SAME || Math.min(in.height(), in.width()) >= kernel,
        "a kernel of " + kernel,
        "at most the input's side, which is " + size(in));
    return new Layer.Conv(name, filters, kernel, stride, ours, layer.hasBias());
  }

  private static Layer.Padding padding(
      ConvolutionMode mode, int[] padding, int kernel, int stride) {
    if (mode == ConvolutionMode.Same) {
      return Layer.Padding.SAME;
    }
    require(
        mode == ConvolutionMode.Truncate || mode == ConvolutionMode.Strict,
        "convolution mode " + mode,
        "Same, Truncate and Strict");
    if (all(padding, 0)) {
      return Layer.Padding.VALID;
    }
    require(
        stride == 1 && kernel % 2 == 1 && all(padding, kernel / 2),
        "padding " + Arrays.toString(padding),
        "0, convolution mode Same, or at stride 1 half the kernel");
    return Layer.Padding.SAME;
  }

  static Layer.MaxPool pool(String name, SubsamplingLayer layer, ImageShape in) {
    require(layer.getPoolingType() == PoolingType.MAX, layer.getPoolingType() + " pooling", "MAX");
    int size = side(layer.getKernelSize(), "window");
    int stride = side(layer.getStride(), "stride");
    require(size == stride, "window " + size + " at stride " + stride, "stride equal to window");
    undilated(layer.getDilation());
    if (layer.getConvolutionMode() == ConvolutionMode.Same) {
      require(
          in.height() % size == 0 && in.width() % size == 0,
          "mode Same with window " + size + " on " + size(in),
          "a window that divides the image");
    } else {
      require(
          layer.getConvolutionMode() != ConvolutionMode.Causal && all(layer.getPadding(), 0),
          "padding " + Arrays.toString(layer.getPadding()),
          "0");
    }
    return new Layer.MaxPool(name, size);
  }

  static void globalPool(GlobalPoolingLayer layer) {
    require(layer.getPoolingType() == PoolingType.AVG, layer.getPoolingType() + " pooling", "AVG");
    int[] dimensions = layer.getPoolingDimensions();
    require(
        layer.isCollapseDimensions() && (dimensions == null || dimensions.length == 2),
        "pooling that keeps dimensions",
        "pooling over height and width");
  }

  static Layer.BatchNorm batchNorm(String name, BatchNormalization layer) {
    return new Layer.BatchNorm(name, Math.min(layer.getDecay(), LARGEST_DECAY), layer.getEps());
  }

  private static int side(int[] values, String what) {
    require(all(values, values[0]), what + " " + Arrays.toString(values), "a square one");
    return values[0];
  }

  private static void undilated(int[] dilation) {
    require(dilation == null || all(dilation, 1), "dilation " + Arrays.toString(dilation), "1");
  }

  private static boolean all(int[] values, int wanted) {
    return Arrays.stream(values).allMatch(value -> value == wanted);
  }
}
