package org.redoubt.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Node;
import org.redoubt.model.layer.Node.Mode;
import org.redoubt.model.layer.Node.Wanted;
import org.redoubt.model.layer.Nodes;

/** A forward computation through a {@link Network}'s layers and its derivatives. */
final class NetworkPass implements Pass {
  private final Network network;
  private final List<Node> nodes = new ArrayList<>();
  private final Set<String> kept;
  private final Map<String, INDArray> activations = new HashMap<>();
  private final int split; // position of the split layer's node
  private @Nullable INDArray latent;

  NetworkPass(Network network, Set<String> kept) {
    this.network = network;
    this.kept = Set.copyOf(kept);
    ImageShape in = network.inputShape();
    for (int i = 0; i < network.layers().size(); i++) {
      Node fused = fusedWithNext(i, in);
      i += fused == null ? 0 : 1;
      nodes.add(
          fused == null
              ? Nodes.node(network.layers().get(i), in, network.parameters(), mayOverwrite(i))
              : fused);
      in = network.shapes().get(i);
    }
    this.split = position(network.layerNames().get(network.split()));
  }

  /** One node for layers i and i + 1 if there is one and nobody needs what lies between them. */
  private @Nullable Node fusedWithNext(int i, ImageShape in) {
    List<Layer> layers = network.layers();
    if (i == 0
        || i + 1 == layers.size()
        || i == network.split()
        || kept.contains(layers.get(i).name())) {
      return null;
    }
    return Nodes.fused(layers.get(i), layers.get(i + 1), in, network.parameters());
  }

  private int position(String name) {
    return IntStream.range(0, nodes.size())
        .filter(i -> nodes.get(i).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * An activation may overwrite its input unless that is the image, z, or a layer somebody asked to
   * keep.
   */
  private boolean mayOverwrite(int i) {
    if (i == 0 || i - 1 == network.split()) {
      return false;
    }
    Layer before = network.layers().get(i - 1);
    boolean ownsOutput =
        before instanceof Layer.Conv
            || before instanceof Layer.BatchNorm
            || before instanceof Layer.Dense;
    return ownsOutput && !kept.contains(before.name());
  }

  @Override
  public INDArray forward(INDArray x) {
    return forward(x, 0, Mode.EVALUATION);
  }

  @Override
  public INDArray forwardTraining(INDArray x, Seed dropout, boolean updateStatistics) {
    return forward(x, 0, new Mode(dropout, updateStatistics));
  }

  @Override
  public INDArray forwardFromLatent(INDArray z) {
    ImageShape shape = network.shapes().get(network.split());
    INDArray shaped = z.reshape('c', z.size(0), shape.height(), shape.width(), shape.channels());
    return forward(shaped, split + 1, Mode.EVALUATION);
  }

  private INDArray forward(INDArray x, int first, Mode mode) {
    INDArray current = x;
    for (int i = first; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      current = node.forward(current, mode);
      if (i == split) {
        latent = current;
      }
      if (kept.contains(node.name())) {
        activations.put(node.name(), current);
      }
    }
    return current;
  }

  @Override
  public INDArray z() {
    INDArray z = Objects.requireNonNull(latent, "z before forward");
    return z.reshape('c', z.size(0), network.latentSize());
  }

  @Override
  public INDArray activation(String layer) {
    INDArray a = activations.get(layer);
    if (a == null) {
      throw new IllegalArgumentException(
          "layer " + layer + " is not among those kept by this pass: " + kept);
    }
    return a.reshape('c', a.size(0), a.length() / a.size(0));
  }

  @Override
  public INDArray inputGradient(INDArray logitsGradient) {
    return backward(logitsGradient, 0, new Wanted(true, false), null);
  }

  @Override
  public INDArray latentGradient(INDArray logitsGradient) {
    INDArray g = backward(logitsGradient, split + 1, new Wanted(true, false), null);
    return g.reshape('c', g.size(0), network.latentSize());
  }

  @Override
  public void accumulateGradient(INDArray logitsGradient, @Nullable INDArray extraLatentGradient) {
    backward(logitsGradient, 0, new Wanted(false, true), extraLatentGradient);
  }

  private INDArray backward(
      INDArray logitsGradient, int last, Wanted wanted, @Nullable INDArray extraAtLatent) {
    INDArray gradient = logitsGradient;
    for (int i = nodes.size() - 1; i >= last; i--) {
      if (i == split && extraAtLatent != null) {
        gradient = gradient.addi(extraAtLatent.reshape('c', gradient.shape()));
      }
      INDArray below =
          nodes
              .get(i)
              .backward(gradient, new Wanted(wanted.input() || i > last, wanted.parameters()));
      if (below == null) {
        return gradient;
      }
      gradient = below;
    }
    return gradient;
  }
}
