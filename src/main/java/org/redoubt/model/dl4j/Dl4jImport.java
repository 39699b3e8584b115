package org.redoubt.model.dl4j;

import java.nio.file.Path;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Network;

/**
 * Reads a model that Deeplearning4j wrote into a network of ours, which computes the same logits
 * some twenty times faster and has the derivatives that attacks need.
 *
 * <p>Taken are sequences of stock layers (a MultiLayerNetwork, or a ComputationGraph in a line) and
 * the residual units that {@link Dl4jExport} writes. Logits are what enters the final softmax;
 * dropout, weight noise and the like do nothing in evaluation and are left out. The split is what
 * the first dense layer reads (the last pooling of a usual CNN); where the first layer is dense, it
 * is what the last layer reads. A first dense layer without a preprocessor is taken to read its
 * image in the order channel, height, width, Deeplearning4j's standard.
 *
 * <p>Images go in as they are, in [0, 1]; only a graph whose input is named "standardised" gets
 * them standardised first. A file does not say for which images it was trained: a model that
 * expects another range gives wrong answers here.
 */
public final class Dl4jImport {
  private Dl4jImport() {}

  /**
   * Reads a file.
   *
   * @param images shape of the images that the network is to take, the data set's; a file need not
   *     say it
   * @throws ModelFileException naming the file, and the layer that has no counterpart here or does
   *     not fit the images
   */
  public static Network read(Path file, ImageShape images) {
    Model model = Dl4jFile.read(file);
    ImportedLayers layers = new ImportedLayers(file, images);
    if (model instanceof MultiLayerNetwork sequence) {
      readSequence(sequence, layers);
    } else {
      new GraphReader((ComputationGraph) model, layers).read();
    }
    return layers.network();
  }

  private static void readSequence(MultiLayerNetwork model, ImportedLayers out) {
    StageReader reader = new StageReader(out);
    for (int i = 0; i < model.getnLayers(); i++) {
      String name = model.getLayer(i).conf().getLayer().getLayerName();
      reader.read(
          Stage.of(
              name == null ? "" : name,
              model.getLayer(i),
              model.getLayerWiseConfigurations().getInputPreProcess(i)));
    }
  }
}
