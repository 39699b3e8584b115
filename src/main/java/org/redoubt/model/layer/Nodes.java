package org.redoubt.model.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/** From the layers of a configuration to parameters and to nodes at work. */
public final class Nodes {
  private Nodes() {}

  /** Output shape of a layer. */
  public static ImageShape out(Layer layer, ImageShape in) {
    if (layer instanceof Layer.Conv conv) {
      return ConvNode.out(conv, in);
    }
    if (layer instanceof Layer.MaxPool pool) {
      return MaxPoolNode.out(pool, in);
    }
    if (layer instanceof Layer.Dense dense) {
      return DenseNode.out(dense);
    }
    if (layer instanceof Layer.Residual residual) {
      return ResidualNode.out(residual, in);
    }
    return layer instanceof Layer.GlobalAveragePool ? new ImageShape(1, 1, in.channels()) : in;
  }

  /** Shape of every layer's output, in order. */
  public static List<ImageShape> shapes(List<Layer> layers, ImageShape in) {
    List<ImageShape> shapes = new ArrayList<>();
    ImageShape shape = in;
    for (Layer layer : layers) {
      shape = out(layer, shape);
      shapes.add(shape);
    }
    return shapes;
  }

  /** Parameters of all layers, in order. */
  public static List<ParameterSpec> parameters(List<Layer> layers, ImageShape in) {
    List<ParameterSpec> specs = new ArrayList<>();
    ImageShape shape = in;
    for (Layer layer : layers) {
      specs.addAll(parameters(layer, shape));
      shape = out(layer, shape);
    }
    return specs;
  }

  private static List<ParameterSpec> parameters(Layer layer, ImageShape in) {
    if (layer instanceof Layer.Conv conv) {
      return ConvNode.parameters(conv, in);
    }
    if (layer instanceof Layer.Dense dense) {
      return DenseNode.parameters(dense, in);
    }
    if (layer instanceof Layer.BatchNorm norm) {
      return BatchNormNode.parameters(norm, in);
    }
    if (layer instanceof Layer.Residual residual) {
      return ResidualNode.parameters(residual, in);
    }
    return List.of();
  }

  /**
   * A layer at work.
   *
   * @param inPlace whether an activation may overwrite its input
   */
  public static Node node(Layer layer, ImageShape in, Parameters parameters, boolean inPlace) {
    if (layer instanceof Layer.Conv conv) {
      return new ConvNode(conv, in, parameters);
    } else if (layer instanceof Layer.BatchNorm norm) {
      return new BatchNormNode(norm, in, parameters);
    } else if (layer instanceof Layer.Relu relu) {
      return new ReluNode(relu, in, parameters, inPlace);
    } else if (layer instanceof Layer.MaxPool pool) {
      return new MaxPoolNode(pool, in, parameters);
    } else if (layer instanceof Layer.GlobalAveragePool pool) {
      return new GlobalAveragePoolNode(pool, in, parameters);
    } else if (layer instanceof Layer.Dense dense) {
      return new DenseNode(dense, in, parameters);
    } else if (layer instanceof Layer.Dropout dropout) {
      return new DropoutNode(dropout, in, parameters);
    } else if (layer instanceof Layer.Standardise standardise) {
      return new StandardiseNode(standardise, in, parameters);
    }
    return new ResidualNode((Layer.Residual) layer, in, parameters);
  }

  /** One node for two layers where there is a faster one, else null. */
  public static @Nullable Node fused(
      Layer first, Layer second, ImageShape in, Parameters parameters) {
    return ReluMaxPoolNode.fits(first, second, parameters)
        ? new ReluMaxPoolNode((Layer.MaxPool) second, in, parameters)
        : null;
  }
}
