package org.redoubt.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.Network;
import org.redoubt.model.layer.ResidualParts;

/**
 * A network in the language of TorchScript: one function of the images and all weights that returns
 * logits and z.
 */
final class ScriptCode {
  private final TorchLayout layout;
  private final boolean training;
  private final List<String> weights = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();
  private int values;

  private ScriptCode(TorchLayout layout, boolean training) {
    this.layout = layout;
    this.training = training;
  }

  /**
   * The source of a module and the weights that it takes after the images.
   *
   * @param weights names of parameters, in order
   */
  record Source(String text, List<String> weights) {}

  static Source of(Network network, TorchLayout layout, boolean training) {
    ScriptCode code = new ScriptCode(layout, training);
    String current = "x";
    String z = "x";
    for (int i = 0; i < network.layers().size(); i++) {
      ImageShape in = i == 0 ? network.inputShape() : network.shapes().get(i - 1);
      current = code.layer(network.layers().get(i), current, in);
      if (i == network.split()) {
        z = code.flat(current, network.shapes().get(i));
        current = z;
      }
    }
    return new Source(code.module(current, z), List.copyOf(code.weights));
  }

  private String module(String logits, String z) {
    StringBuilder arguments = new StringBuilder("x: Tensor");
    for (int i = 0; i < weights.size(); i++) {
      arguments.append(", w").append(i).append(": Tensor");
    }
    return "class Net(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
        + "  def forward(self: __torch__.Net, "
        + arguments
        + ") -> Tuple[Tensor, Tensor]:\n"
        + body
        + "    return (%s, %s)\n".formatted(logits, z);
  }

  private String value(String format, Object... arguments) {
    String name = "v" + values++;
    body.append("    ").append(name).append(" = torch.");
    body.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    return name;
  }

  private String weight(String name) {
    weights.add(name);
    return "w" + (weights.size() - 1);
  }

  private String layer(Layer layer, String x, ImageShape in) {
    if (layer instanceof Layer.Conv conv) {
      return convolution(conv, x, in);
    } else if (layer instanceof Layer.Relu relu) {
      return relu.slope() == 0
          ? value("relu(%s)", x)
          : value("leaky_relu(%s, %e)", x, relu.slope());
    } else if (layer instanceof Layer.MaxPool pool) {
      int n = pool.size();
      return value("max_pool2d(%s, [%d, %d], [%d, %d], [0, 0], [1, 1])", x, n, n, n, n);
    } else if (layer instanceof Layer.Dense dense) {
      String w = weight(dense.name() + ".weight");
      return value("linear(%s, %s, %s)", x, w, weight(dense.name() + ".bias"));
    } else if (layer instanceof Layer.BatchNorm norm) {
      return batchNorm(norm, x);
    } else if (layer instanceof Layer.Standardise) {
      return standardise(x, in);
    } else if (layer instanceof Layer.GlobalAveragePool) {
      return value("mean(%s, [2, 3])", x);
    } else if (layer instanceof Layer.Residual unit) {
      return residual(unit, x, in);
    }
    return x; // dropout: the benchmark's networks have rate 0
  }

  private String convolution(Layer.Conv c, String x, ImageShape in) {
    Padded padded = Padded.of(c, in.height());
    long n = padded.before();
    String input = padded.own() ? x : value("constant_pad_nd(%s, [%d, 1, %d, 1], 0)", x, n, n);
    String w = weight(c.name() + ".weight");
    String bias = c.bias() ? weight(c.name() + ".bias") : "None";
    return value(
        "conv2d(%s, %s, %s, [%d, %d], [%d, %d], [1, 1])",
        input, w, bias, c.stride(), c.stride(), padded.inside(), padded.inside());
  }

  private String batchNorm(Layer.BatchNorm norm, String x) {
    String n = norm.name();
    return value(
        "batch_norm(%s, %s, %s, %s, %s, %s, %e, %e, True)",
        x,
        weight(n + ".gamma"),
        weight(n + ".beta"),
        weight(n + ".mean"),
        weight(n + ".variance"),
        training ? "True" : "False",
        1 - norm.decay(),
        norm.epsilon());
  }

  private String standardise(String x, ImageShape in) {
    String centred = value("sub(%s, torch.mean(%s, [1, 2, 3], True))", x, x);
    String variance = value("mean(torch.mul(%s, %s), [1, 2, 3], True)", centred, centred);
    double least = 1 / Math.sqrt(in.size());
    return value("div(%s, torch.clamp(torch.sqrt(%s), %.12e))", centred, variance, least);
  }

  private String residual(Layer.Residual unit, String x, ImageShape in) {
    ResidualParts parts = ResidualParts.of(unit);
    String active = layer(parts.relu1(), layer(parts.norm1(), x, in), in);
    String shortcut = unit.activateBeforeResidual() ? active : x;
    String y = layer(parts.conv1(), active, in);
    y = layer(parts.relu2(), layer(parts.norm2(), y, in), in);
    int n = unit.stride();
    ImageShape half = new ImageShape(in.height() / n, in.width() / n, unit.filters());
    y = layer(parts.conv2(), y, half);
    if (n > 1) {
      shortcut =
          value(
              "avg_pool2d(%s, [%d, %d], [%d, %d], [0, 0], False, True, None)",
              shortcut, n, n, n, n);
    }
    int more = (unit.filters() - in.channels()) / 2;
    if (more > 0) {
      shortcut = value("constant_pad_nd(%s, [0, 0, 0, 0, %d, %d], 0)", shortcut, more, more);
    }
    return value("add(%s, %s)", y, shortcut);
  }

  private String flat(String x, ImageShape shape) {
    if (shape.height() == 1 && shape.width() == 1) {
      return x;
    }
    String ordered =
        layout == TorchLayout.CHANNELS_LAST ? value("permute(%s, [0, 2, 3, 1])", x) : x;
    return value("reshape(%s, [-1, %d])", ordered, shape.size());
  }
}
