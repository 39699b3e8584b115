package org.redoubt.model.dl4j;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Network;

/**
 * Writes a network as a model of stock layers that plain Deeplearning4j 1.0.0-M2.1 loads:
 *
 * <ul>
 *   <li>a plain sequence of layers for {@code ModelSerializer.restoreMultiLayerNetwork};
 *   <li>a network with residual units, or one that standardises its images, for {@code
 *       ModelSerializer.restoreComputationGraph}; the input of the latter is named "standardised".
 * </ul>
 *
 * <p>The input is [batch, channels, height, width]. The last layer is an {@code OutputLayer} with
 * softmax and cross-entropy: {@code output(x)} gives probabilities, and with the activation set to
 * identity the logits, which equal the network's own in evaluation mode.
 */
public final class Dl4jExport {
  private Dl4jExport() {}

  /**
   * Writes the file, replacing one that is there.
   *
   * @return sentences that the user of the file should know: layout, what was left out
   * @throws ModelFileException if stock layers cannot express the network, naming the layer, or if
   *     the file cannot be written
   */
  public static List<String> write(Network network, Path file) {
    ExportPlan plan = new ExportPlan(network);
    Model model =
        plan.isSequence()
            ? sequence(plan, network.inputShape())
            : graph(plan, network.inputShape());
    try {
      ModelSerializer.writeModel(model, file.toFile(), false);
    } catch (IOException e) {
      throw new ModelFileException(file + ": cannot be written: " + e.getMessage(), e);
    }
    return plan.notes();
  }

  /** A fixed seed: initial weights are overwritten, and equal networks give equal files. */
  private static NeuralNetConfiguration.Builder common() {
    return new NeuralNetConfiguration.Builder().seed(0).dataType(DataType.FLOAT);
  }

  private static InputType input(ImageShape image) {
    return InputType.convolutional(image.height(), image.width(), image.channels());
  }

  private static Model sequence(ExportPlan plan, ImageShape image) {
    NeuralNetConfiguration.ListBuilder list = common().list();
    plan.pieces().forEach(piece -> list.layer(Objects.requireNonNull(piece.layer())));
    MultiLayerNetwork model = new MultiLayerNetwork(list.setInputType(input(image)).build());
    model.init();
    for (int i = 0; i < plan.pieces().size(); i++) {
      fill(model.getLayer(i), plan.pieces().get(i).parameters());
    }
    return model;
  }

  private static Model graph(ExportPlan plan, ImageShape image) {
    ComputationGraphConfiguration.GraphBuilder builder =
        common().graphBuilder().addInputs(plan.input()).setInputTypes(input(image));
    for (ExportPiece piece : plan.pieces()) {
      String[] inputs = piece.inputs().toArray(String[]::new);
      if (piece.layer() == null) {
        builder.addVertex(piece.name(), new ElementWiseVertex(ElementWiseVertex.Op.Add), inputs);
      } else {
        builder.addLayer(piece.name(), piece.layer(), inputs);
      }
    }
    builder.setOutputs(plan.pieces().get(plan.pieces().size() - 1).name());
    ComputationGraph model = new ComputationGraph(builder.build());
    model.init();
    for (ExportPiece piece : plan.pieces()) {
      if (piece.layer() != null) {
        fill(model.getLayer(piece.name()), piece.parameters());
      }
    }
    return model;
  }

  private static void fill(Layer layer, Map<String, INDArray> parameters) {
    parameters.forEach((name, value) -> layer.getParam(name).assign(value));
  }
}
