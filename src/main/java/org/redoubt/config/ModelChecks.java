package org.redoubt.config;

import java.util.List;

/** What must hold between an {@link Experiment}'s model, its layers and its data set. */
final class ModelChecks {
  private static final int LONGEST_LIST = 110;

  private ModelChecks() {}

  static void input(Model model, DataSet data) {
    LayerShapes.Shape shape = LayerShapes.input(data).orElse(null);
    if (shape == null || model instanceof Model.Layers) {
      return; // unknown until the files are read, or checked layer by layer
    }
    boolean grey = model instanceof Model.MnistCnn;
    boolean fits = grey ? shape.is(28, 1) : shape.is(32, 3);
    if (!fits) {
      throw new InvalidSetting(
          "model.kind",
          Kinds.word((Record) model) + " with data set " + Kinds.word((Record) data),
          grey
              ? "mnist-cnn with 28x28 grey images (synthetic-digits, mnist, fashion-mnist)"
              : "cifar-cnn and resnet with 32x32 colour images (cifar10)");
    }
  }

  /** A free list must end in a dense layer of one unit per class and fit the images. */
  static void layers(Model model, DataSet data) {
    if (!(model instanceof Model.Layers free)) {
      return;
    }
    int last = free.layers().size() - 1;
    if (!(free.layers().get(last) instanceof Layer.Dense dense)) {
      String kind = Kinds.word((Record) free.layers().get(last));
      throw new InvalidSetting(
          "model.layers." + last + ".kind",
          kind + " as the last layer",
          "dense with " + data.classes() + " units at the end, one per class");
    }
    if (dense.units() != data.classes()) {
      throw new InvalidSetting(
          "model.layers." + last + ".units",
          String.valueOf(dense.units()),
          data.classes() + " in the last layer, one per class");
    }
    LayerShapes.input(data).ifPresent(shape -> LayerShapes.check(free.layers(), shape));
  }

  static void split(Model model) {
    List<Layer> layers = Architectures.layers(model, 2);
    List<String> names =
        layers.stream().limit(layers.size() - 1L).map(Layer::name).toList(); // logits are not z
    String split = Architectures.split(model);
    if (!names.contains(split)) {
      String near = Nearest.to(split, names).map(n -> " (nearest: " + n + ")").orElse("");
      throw new InvalidSetting(
          "model.split", "'" + split + "'", "a layer before the last: " + list(names) + near);
    }
  }

  private static String list(List<String> names) {
    String all = String.join(", ", names);
    if (all.length() <= LONGEST_LIST) {
      return all;
    }
    int n = names.size();
    return String.join(", ", names.subList(0, 4))
        + ", …, "
        + String.join(", ", names.subList(n - 3, n));
  }
}
