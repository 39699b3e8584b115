package org.redoubt.model.dl4j;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Network;
import org.redoubt.model.layer.Nodes;
import org.redoubt.model.layer.Parameters;

/** Our layers as they come out of a model file, one after the other, with their values. */
final class ImportedLayers {
  private final Path file;
  private final ImageShape images;
  private final List<Entry> entries = new ArrayList<>();
  private ImageShape shape;
  private boolean ended;

  /**
   * A layer.
   *
   * @param values by their name within the layer ("weight", "bias", ...)
   */
  record Entry(Layer layer, Map<String, INDArray> values) {
    Entry {
      values = Map.copyOf(values);
    }
  }

  /**
   * @param images shape of what the first layer reads
   */
  ImportedLayers(Path file, ImageShape images) {
    this.file = file;
    this.images = images;
    this.shape = images;
  }

  Path file() {
    return file;
  }

  /** Output shape of the layers so far. */
  ImageShape shape() {
    return shape;
  }

  List<Entry> entries() {
    return entries;
  }

  /** Marks the end of the network: what comes after the logits. */
  void end() {
    ended = true;
  }

  boolean ended() {
    return ended;
  }

  /**
   * Appends a layer.
   *
   * @throws IllegalArgumentException if it does not fit its input
   */
  void add(Layer layer, Map<String, INDArray> values) {
    shape = Nodes.out(layer, shape);
    entries.add(new Entry(layer, values));
  }

  /** A name that no layer has yet: the wanted one, or with a number behind it. */
  String unique(String wanted) {
    String base = wanted.isEmpty() ? "layer" + entries.size() : wanted;
    String name = base;
    for (int n = 2; taken(name); n++) {
      name = base + "_" + n;
    }
    return name;
  }

  private boolean taken(String name) {
    return entries.stream().anyMatch(entry -> entry.layer().name().equals(name));
  }

  /**
   * The network. Its split is what the first dense layer reads: the last pooling of a usual CNN,
   * the global average of a ResNet. Where the first layer is dense, it is what the last layer
   * reads.
   */
  Network network() {
    if (entries.isEmpty() || !givesLogits(entries.get(entries.size() - 1).layer())) {
      throw new ModelFileException(
          file
              + ": its last layer gives no logits; the model must end in a DenseLayer or"
              + " OutputLayer with softmax or identity, or a GlobalPoolingLayer");
    }
    List<Layer> layers = entries.stream().map(Entry::layer).toList();
    Network network = new Network(layers, split(layers), images, new Seed(0));
    entries.forEach(entry -> fill(network.parameters(), entry));
    network.parameters().changed();
    return network;
  }

  private static void fill(Parameters parameters, Entry entry) {
    entry
        .values()
        .forEach(
            (name, value) -> {
              INDArray own = parameters.value(entry.layer().name() + "." + name);
              own.assign(value.castTo(DataType.FLOAT).reshape('c', own.shape()));
            });
  }

  private static boolean givesLogits(Layer last) {
    return last instanceof Layer.Dense || last instanceof Layer.GlobalAveragePool;
  }

  private static String split(List<Layer> layers) {
    int before = layers.size() - 2;
    for (int i = layers.size() - 1; i > 0; i--) {
      boolean firstIsImage = !(layers.get(0) instanceof Layer.Dense);
      if (firstIsImage && layers.get(i) instanceof Layer.Dense) {
        before = i - 1;
      }
    }
    return layers.get(Math.max(0, before)).name();
  }
}
