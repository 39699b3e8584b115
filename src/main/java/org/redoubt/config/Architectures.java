package org.redoubt.config;

import java.util.ArrayList;
import java.util.List;
import org.redoubt.config.Layer.Conv;
import org.redoubt.config.Layer.Dense;
import org.redoubt.config.Layer.Dropout;
import org.redoubt.config.Layer.Init;
import org.redoubt.config.Layer.MaxPool;
import org.redoubt.config.Layer.Padding;
import org.redoubt.config.Layer.Relu;

/**
 * Spells the named architectures out as lists of layers, so that the rest of the program knows only
 * {@link Layer}s.
 */
public final class Architectures {
  private static final double BN_DECAY = 0.9;
  private static final double BN_EPSILON = 1e-3; // TensorFlow's default, which the reference keeps
  private static final double LEAK = 0.1;

  private Architectures() {}

  /**
   * The layers from image to logits. Dense layers flatten their input by themselves.
   *
   * @param classes width of the last layer; ignored for a free list, which says its own
   */
  public static List<Layer> layers(Model model, int classes) {
    if (model instanceof Model.MnistCnn cnn) {
      int deep = cnn.width() == Model.Width.REFERENCE ? 64 : 32;
      // a last layer of zeros, as the reference code: the initial logits are exactly 0
      return cnn(new int[] {32, 32, deep, deep}, 200, cnn.dropout(), logits(classes, Init.ZERO));
    }
    if (model instanceof Model.CifarCnn cnn) {
      int deep = cnn.width() == Model.Width.REFERENCE ? 128 : 64;
      return cnn(
          new int[] {64, 64, deep, deep}, 256, cnn.dropout(), logits(classes, Init.HE_NORMAL));
    }
    if (model instanceof Model.ResNet resNet) {
      return resNet(resNet, classes);
    }
    return ((Model.Layers) model).layers();
  }

  /**
   * Name of the layer whose output is z: the model's own choice, or the paper's (last pooling of a
   * CNN, global average pool of the ResNet).
   */
  public static String split(Model model) {
    String chosen = model.split();
    if (chosen != null) {
      return chosen;
    }
    return model instanceof Model.ResNet ? "gap" : "pool2";
  }

  private static Dense logits(int classes, Init init) {
    return new Dense("logits", classes, init);
  }

  private static List<Layer> cnn(int[] filters, int hidden, double dropout, Dense logits) {
    return List.of(
        conv("conv1", filters[0]),
        relu("relu1"),
        conv("conv2", filters[1]),
        relu("relu2"),
        new MaxPool("pool1", 2),
        conv("conv3", filters[2]),
        relu("relu3"),
        conv("conv4", filters[3]),
        relu("relu4"),
        new MaxPool("pool2", 2),
        new Dense("fc1", hidden, Init.HE_NORMAL),
        relu("relu5"),
        new Dropout("dropout", dropout),
        new Dense("fc2", hidden, Init.HE_NORMAL),
        relu("relu6"),
        logits);
  }

  private static Layer conv(String name, int filters) {
    return new Conv(name, filters, 3, 1, Padding.VALID, true);
  }

  private static Layer relu(String name) {
    return new Relu(name, 0);
  }

  private static List<Layer> resNet(Model.ResNet model, int classes) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer.Standardise("standardise"));
    layers.add(
        new Conv(
            "conv1", model.filters().get(0), 3, 1, Padding.SAME, false, Init.HE_NORMAL_FAN_OUT));
    for (int stage = 1; stage <= 3; stage++) {
      for (int unit = 0; unit < model.units(); unit++) {
        layers.add(unit(stage, unit, model.filters().get(stage)));
      }
    }
    layers.add(new Layer.BatchNorm("bn_last", BN_DECAY, BN_EPSILON));
    layers.add(new Relu("relu_last", LEAK));
    layers.add(new Layer.GlobalAveragePool("gap"));
    layers.add(logits(classes, Init.UNIFORM_UNIT_SCALING));
    return List.copyOf(layers);
  }

  /** Stages 2 and 3 halve the image at their entry; only the very first unit shares its BN. */
  private static Layer unit(int stage, int unit, int filters) {
    int stride = stage > 1 && unit == 0 ? 2 : 1;
    boolean first = stage == 1 && unit == 0;
    return new Layer.Residual("unit_" + stage + "_" + unit, filters, stride, LEAK, first);
  }
}
