package org.redoubt.model.dl4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.misc.FrozenLayerWithBackprop;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Network;
import org.redoubt.model.layer.Nodes;
import org.redoubt.model.layer.Parameters;
import org.redoubt.model.layer.ResidualParts;

/** What stock layers a network becomes, and what its user should know. */
final class ExportPlan {
  /** Name of the input of a model that takes images as they are. */
  static final String IMAGE = "image";

  /** Name of the input of a model whose images are to be standardised first; import knows it. */
  static final String STANDARDISED = "standardised";

  private final Parameters parameters;
  private final List<ExportPiece> pieces = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final String input;
  private boolean sequence = true;
  private String last;

  /**
   * @throws ModelFileException if stock layers cannot express the network
   */
  ExportPlan(Network network) {
    parameters = network.parameters();
    List<Layer> layers = network.layers();
    boolean standardised = layers.get(0) instanceof Layer.Standardise;
    input = standardised ? STANDARDISED : IMAGE;
    sequence = !standardised;
    last = input;
    ImageShape in = network.inputShape();
    notes.add(ExportNotes.layout(in));
    for (int i = 0; i < layers.size(); i++) {
      if (i == layers.size() - 1) {
        logits(layers.get(i), in);
      } else {
        add(layers.get(i), in);
      }
      in = network.shapes().get(i);
    }
  }

  String input() {
    return input;
  }

  List<ExportPiece> pieces() {
    return pieces;
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Whether each piece reads the one before, and the input needs no name. */
  boolean isSequence() {
    return sequence;
  }

  private void logits(Layer layer, ImageShape in) {
    if (!(layer instanceof Layer.Dense dense)) {
      throw new ModelFileException(
          "layer "
              + layer.name()
              + " is the last and no dense layer; a Deeplearning4j model ends in a dense layer");
    }
    put(dense.name(), StockLayers.output(dense, in), denseParameters(dense.name(), in));
  }

  private void add(Layer layer, ImageShape in) {
    String name = layer.name();
    if (layer instanceof Layer.Conv conv) {
      convolution(conv, in);
    } else if (layer instanceof Layer.BatchNorm norm) {
      batchNorm(norm, in);
    } else if (layer instanceof Layer.Relu relu) {
      put(name, StockLayers.relu(relu), Map.of());
    } else if (layer instanceof Layer.MaxPool pool) {
      put(name, StockLayers.pool(name, PoolingType.MAX, pool.size()), Map.of());
    } else if (layer instanceof Layer.GlobalAveragePool pool) {
      put(name, StockLayers.globalAverage(pool), Map.of());
    } else if (layer instanceof Layer.Dense dense) {
      put(name, StockLayers.dense(dense, in), denseParameters(name, in));
    } else if (layer instanceof Layer.Dropout dropout) {
      notes.add(ExportNotes.dropout(dropout));
    } else if (layer instanceof Layer.Standardise standardise) {
      standardise(standardise, in);
    } else {
      residual((Layer.Residual) layer, in);
    }
  }

  private void standardise(Layer.Standardise layer, ImageShape in) {
    if (!pieces.isEmpty() || !input.equals(STANDARDISED)) {
      throw new ModelFileException(
          "layer "
              + layer.name()
              + " standardises inside the network, which no stock layer of Deeplearning4j does;"
              + " only a network that standardises its images first can be exported");
    }
    notes.add(ExportNotes.standardise(in));
  }

  private void residual(Layer.Residual unit, ImageShape in) {
    sequence = false;
    ResidualParts parts = ResidualParts.of(unit);
    ImageShape inner = Nodes.out(unit, in);
    String shortcut = last;
    batchNorm(parts.norm1(), in);
    add(parts.relu1(), in);
    if (unit.activateBeforeResidual()) {
      shortcut = last;
    }
    convolution(parts.conv1(), in);
    batchNorm(parts.norm2(), inner);
    add(parts.relu2(), inner);
    convolution(parts.conv2(), inner);
    String branch = last;
    last = shortcut;
    shortcut(parts, in);
    pieces.add(new ExportPiece(unit.name(), null, Map.of(), List.of(branch, last)));
    last = unit.name();
  }

  private void shortcut(ResidualParts parts, ImageShape in) {
    if (parts.unit().stride() > 1) {
      String name = parts.unit().name() + ".pool";
      put(name, StockLayers.pool(name, PoolingType.AVG, parts.unit().stride()), Map.of());
    }
    int filters = parts.unit().filters();
    if (filters > in.channels()) {
      String name = parts.unit().name() + ".pad";
      Layer.Conv padding = new Layer.Conv(name, filters, 1, 1, Layer.Padding.VALID, false);
      FrozenLayerWithBackprop frozen =
          new FrozenLayerWithBackprop(StockLayers.convolution(padding, in));
      put(name, frozen, Map.of("W", ZeroPadding.weights(in.channels(), filters)));
      if (!notes.contains(ExportNotes.PADDING)) {
        notes.add(ExportNotes.PADDING);
      }
    }
  }

  private void convolution(Layer.Conv conv, ImageShape in) {
    Map<String, INDArray> values = new HashMap<>();
    values.put("W", value(conv.name() + ".weight"));
    if (conv.bias()) {
      values.put("b", row(conv.name() + ".bias"));
    }
    put(conv.name(), StockLayers.convolution(conv, in), values);
  }

  private void batchNorm(Layer.BatchNorm norm, ImageShape in) {
    String name = norm.name();
    Map<String, INDArray> values =
        Map.of(
            "gamma", row(name + ".gamma"),
            "beta", row(name + ".beta"),
            "mean", row(name + ".mean"),
            "var", row(name + ".variance"));
    put(name, StockLayers.batchNorm(norm, in), values);
  }

  private Map<String, INDArray> denseParameters(String name, ImageShape in) {
    INDArray weight = DenseRows.toChannelsFirst(value(name + ".weight"), in);
    return Map.of("W", weight, "b", row(name + ".bias"));
  }

  private INDArray row(String name) {
    INDArray value = value(name);
    return value.reshape('c', 1, value.length());
  }

  private INDArray value(String name) {
    return parameters.value(name).castTo(DataType.FLOAT);
  }

  private void put(
      String name,
      org.deeplearning4j.nn.conf.layers.@Nullable Layer layer,
      Map<String, INDArray> values) {
    pieces.add(new ExportPiece(name, layer, values, List.of(last)));
    last = name;
  }
}
