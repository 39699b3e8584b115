package org.redoubt.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nd4j.linalg.api.buffer.DataType;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Nodes;
import org.redoubt.model.layer.Parameters;
import org.redoubt.model.onednn.Plan;
import org.redoubt.model.onednn.StagedNetwork;

/** A sequence of layers with its parameters. */
public final class Network implements Classifier {
  private final List<Layer> layers;
  private final ImageShape inputShape;
  private final List<ImageShape> shapes;
  private final int split;
  private final Parameters parameters;

  /**
   * @param layers from input to logits; names unique
   * @param split name of the layer whose output is z
   * @param seed of the initial parameters
   * @param type FLOAT, or DOUBLE for gradient checks
   * @throws IllegalArgumentException if a layer does not fit its input or split names no layer
   */
  public Network(
      List<Layer> layers, String split, ImageShape inputShape, Seed seed, DataType type) {
    this.layers = List.copyOf(layers);
    this.inputShape = inputShape;
    this.shapes = Nodes.shapes(layers, inputShape);
    this.split = layerNames().indexOf(split);
    if (this.split < 0) {
      throw new IllegalArgumentException(
          "split " + split + " names no layer; layers: " + layerNames());
    }
    this.parameters = new Parameters(Nodes.parameters(layers, inputShape), seed, type);
  }

  /** A network in single precision. */
  public Network(List<Layer> layers, String split, ImageShape inputShape, Seed seed) {
    this(layers, split, inputShape, seed, DataType.FLOAT);
  }

  @Override
  public ImageShape inputShape() {
    return inputShape;
  }

  @Override
  public int classes() {
    return shapes.get(shapes.size() - 1).size();
  }

  @Override
  public int latentSize() {
    return shapes.get(split).size();
  }

  @Override
  public List<String> layerNames() {
    return layers.stream().map(Layer::name).toList();
  }

  /** The layers, from input to logits. */
  public List<Layer> layers() {
    return layers;
  }

  /** Output shape of each layer. */
  public List<ImageShape> shapes() {
    return shapes;
  }

  /** Position of the split layer. */
  public int split() {
    return split;
  }

  /** The parameters, shared by all passes. */
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Pass pass(Set<String> kept) {
    Optional<Pass> fast = kept.isEmpty() ? fastPass() : Optional.empty();
    return fast.orElseGet(() -> new NetworkPass(this, kept));
  }

  /** A pass that computes on ND4J's operations, whatever the processor has to offer. */
  Pass plainPass() {
    return new NetworkPass(this, Set.of());
  }

  private Optional<Pass> fastPass() {
    return StagedNetwork.of(new Plan(layers, inputShape, shapes, split, parameters))
        .map(stages -> new FastPass(stages, this::plainPass));
  }
}
