package org.redoubt.training;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.redoubt.config.Seed;
import org.redoubt.model.Pass;

/**
 * The MNIST CNN in stock DL4J layers, as two networks G and C that meet at the split, so that
 * gradients can enter at z without a layer of our own. It counterfeits a {@link Pass}: the attack
 * and the losses of the benchmark are then the same code for both.
 */
final class StockPass implements Pass {
  private static final int LATENT = 64 * 4 * 4;
  private final MultiLayerNetwork g = network(images());
  private final MultiLayerNetwork c = network(latent());
  private INDArray z = Nd4j.empty();
  private @Nullable Gradient gradientOfG;
  private @Nullable Gradient gradientOfC;

  private static NeuralNetConfiguration.ListBuilder configuration() {
    return new NeuralNetConfiguration.Builder()
        .seed(1)
        .weightInit(WeightInit.RELU)
        .activation(Activation.RELU)
        .updater(new Adam(1e-3))
        .list();
  }

  private static MultiLayerConfiguration images() {
    return configuration()
        .layer(new ConvolutionLayer.Builder(3, 3).nOut(32).build())
        .layer(new ConvolutionLayer.Builder(3, 3).nOut(32).build())
        .layer(new SubsamplingLayer.Builder().kernelSize(2, 2).stride(2, 2).build())
        .layer(new ConvolutionLayer.Builder(3, 3).nOut(64).build())
        .layer(new ConvolutionLayer.Builder(3, 3).nOut(64).build())
        .layer(new SubsamplingLayer.Builder().kernelSize(2, 2).stride(2, 2).build())
        .setInputType(InputType.convolutional(28, 28, 1))
        .build();
  }

  private static MultiLayerConfiguration latent() {
    return configuration()
        .layer(new DenseLayer.Builder().nOut(200).build())
        .layer(new DenseLayer.Builder().nOut(200).build())
        .layer(new DenseLayer.Builder().nOut(10).activation(Activation.IDENTITY).build())
        .layer(new ActivationLayer(Activation.IDENTITY))
        .setInputType(InputType.feedForward(LATENT))
        .build();
  }

  private static MultiLayerNetwork network(MultiLayerConfiguration configuration) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    network.initGradientsView();
    return network;
  }

  @Override
  public INDArray forward(INDArray x) {
    return forward(x, false);
  }

  @Override
  public INDArray forwardTraining(INDArray x, Seed dropout, boolean updateStatistics) {
    return forward(x, true);
  }

  /** One channel: channels last and channels first are the same numbers. */
  private INDArray forward(INDArray x, boolean train) {
    INDArray planes = x.reshape('c', x.size(0), 1, 28, 28);
    z = last(g, planes, train).dup('c').reshape('c', x.size(0), LATENT);
    return last(c, z, train).dup('c');
  }

  private static INDArray last(MultiLayerNetwork network, INDArray x, boolean train) {
    network.setInput(x);
    List<INDArray> activations = network.feedForward(train, false);
    return activations.get(activations.size() - 1);
  }

  @Override
  public INDArray z() {
    return z;
  }

  @Override
  public INDArray inputGradient(INDArray logitsGradient) {
    INDArray planes = backward(logitsGradient, null);
    return planes.reshape('c', planes.size(0), 28, 28, 1);
  }

  @Override
  public void accumulateGradient(INDArray logitsGradient, @Nullable INDArray extraLatentGradient) {
    backward(logitsGradient, extraLatentGradient);
  }

  private INDArray backward(INDArray logitsGradient, @Nullable INDArray extra) {
    Pair<Gradient, INDArray> throughC = c.backpropGradient(logitsGradient, null);
    INDArray atLatent = throughC.getSecond().dup('c');
    if (extra != null) {
      atLatent.addi(extra);
    }
    Pair<Gradient, INDArray> throughG =
        g.backpropGradient(atLatent.reshape('c', atLatent.size(0), 64, 4, 4), null);
    gradientOfC = throughC.getFirst();
    gradientOfG = throughG.getFirst();
    return throughG.getSecond().dup('c');
  }

  /** Takes over the other's parameters: one network holds the activations of one batch only. */
  void copyParameters(StockPass other) {
    g.params().assign(other.g.params());
    c.params().assign(other.c.params());
  }

  /** DL4J's own Adam on the sum of both gradients. */
  void update(StockPass other, int iteration, int batch) {
    update(g, gradientOfG, other.g, iteration, batch);
    update(c, gradientOfC, other.c, iteration, batch);
  }

  private static void update(
      MultiLayerNetwork network,
      @Nullable Gradient gradient,
      MultiLayerNetwork other,
      int iteration,
      int batch) {
    INDArray sum = network.getFlattenedGradients().addi(other.getFlattenedGradients());
    LayerWorkspaceMgr none = LayerWorkspaceMgr.noWorkspaces();
    network.getUpdater().update(network, gradient, iteration, 0, batch, none);
    network.params().subi(sum.reshape(network.params().shape()));
  }

  @Override
  public INDArray activation(String layer) {
    throw new UnsupportedOperationException("not part of the benchmark");
  }

  @Override
  public INDArray latentGradient(INDArray logitsGradient) {
    throw new UnsupportedOperationException("not part of the benchmark");
  }

  @Override
  public INDArray forwardFromLatent(INDArray latent) {
    throw new UnsupportedOperationException("not part of the benchmark");
  }
}
