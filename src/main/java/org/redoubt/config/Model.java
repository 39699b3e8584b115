package org.redoubt.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A network f = C(G(x)): its layers and the split layer whose output is z = G(x). */
public sealed interface Model {
  /** Name of the layer whose flattened output is z; null: the architecture's own split. */
  @Nullable String split();

  /** CNN of TRADES and ADR for 28x28 images: 2 conv, pool, 2 conv, pool, 3 dense. */
  @Kind(
      value = "mnist-cnn",
      doc = "3x3 CNN for 28x28 images: conv1 conv2 pool1 conv3 conv4 pool2 fc1 fc2 logits.")
  record MnistCnn(
      @Setting(
              def = "reference",
              doc = "reference: 32-32-64-64 filters (authors' code); paper: 32-32-32-32.")
          Width width,
      @Setting(def = "0.5", doc = "Dropout rate after the first dense layer.", min = 0, max = 0.95)
          double dropout,
      @Setting(def = "auto", absent = "auto", doc = "Layer whose output is z; auto: pool2.")
          @Nullable String split)
      implements Model {
    public MnistCnn {
      Settings.check(MnistCnn.class, width, dropout, split);
    }
  }

  /** CNN for 32x32 colour images. */
  @Kind(
      value = "cifar-cnn",
      doc = "3x3 CNN for 32x32 colour images, same layer names as mnist-cnn.")
  record CifarCnn(
      @Setting(
              def = "paper",
              doc = "paper: 64-64-64-64 filters; reference: 64-64-128-128 (authors' code).")
          Width width,
      @Setting(def = "0.5", doc = "Dropout rate after the first dense layer.", min = 0, max = 0.95)
          double dropout,
      @Setting(def = "auto", absent = "auto", doc = "Layer whose output is z; auto: pool2.")
          @Nullable String split)
      implements Model {
    public CifarCnn {
      Settings.check(CifarCnn.class, width, dropout, split);
    }
  }

  /** The paper's pre-activation ResNet with per-image standardisation inside. */
  @Kind(
      value = "resnet",
      doc = "Pre-activation ResNet of the paper: 3 stages, leaky ReLU 0.1, global average pool.")
  record ResNet(
      @Setting(
              def = "[16, 16, 32, 64]",
              doc = "Filters of the first convolution and of the three stages.")
          List<Integer> filters,
      @Setting(def = "5", doc = "Residual units per stage.", min = 1, max = 50) int units,
      @Setting(def = "auto", absent = "auto", doc = "Layer whose output is z; auto: gap.")
          @Nullable String split)
      implements Model {
    public ResNet {
      Settings.check(ResNet.class, filters, units, split);
      filters = List.copyOf(filters);
      if (filters.size() != 4 || filters.stream().anyMatch(f -> f < 1 || f > 4096)) {
        throw new InvalidSetting("filters", String.valueOf(filters), "four numbers from 1 to 4096");
      }
      for (int i = 1; i < 4; i++) {
        int more = filters.get(i) - filters.get(i - 1);
        if (more < 0 || more % 2 != 0) {
          throw new InvalidSetting(
              "filters",
              String.valueOf(filters),
              "numbers that grow by an even number or stay (zero-padded shortcut)");
        }
      }
    }
  }

  /** A free list of layers. */
  @Kind(value = "layers", doc = "A free list of layers; the last one gives the logits.")
  record Layers(
      @Setting(doc = "The layers, from input to logits.") List<Layer> layers,
      @Setting(doc = "Name of the layer whose output is z.") String split)
      implements Model {
    public Layers {
      Settings.check(Layers.class, layers, split);
      layers = List.copyOf(layers);
      if (layers.isEmpty()) {
        throw new InvalidSetting("layers", "an empty list", "at least one layer");
      }
      checkNames(layers);
    }
  }

  private static void checkNames(List<Layer> layers) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < layers.size(); i++) {
      String name = layers.get(i).name();
      if (!name.matches("[A-Za-z][A-Za-z0-9_-]{0,39}")) {
        throw new InvalidSetting(
            "layers." + i + ".name",
            "'" + name + "'",
            "a letter, then up to 39 letters, digits, underscores, dashes");
      }
      if (!names.add(name)) {
        throw new InvalidSetting(
            "layers." + i + ".name", "'" + name + "' a second time", "a name of its own");
      }
    }
  }

  /** Which of two published widths. */
  enum Width {
    PAPER,
    REFERENCE
  }
}
