package org.redoubt.ui.experiment.network;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Kinds;
import org.redoubt.config.Layer;
import org.redoubt.config.NetworkOutline.Box;
import org.redoubt.config.NetworkOutline.Output;
import org.redoubt.ui.base.Texts;

/** What is written on and about a layer. */
final class LayerWords {
  static final Texts TEXTS = Texts.of("network");
  private static final int MILLION = 1_000_000;
  private static final int THOUSANDS = 100_000;

  private LayerWords() {}

  /** On its box: what it does, in one or two short lines. */
  static String onBox(Layer layer) {
    if (layer instanceof Layer.Conv conv) {
      String stride = conv.stride() > 1 ? " /" + conv.stride() : "";
      return conv.filters() + "\n" + conv.kernel() + "×" + conv.kernel() + stride;
    } else if (layer instanceof Layer.Residual unit) {
      return unit.filters() + (unit.stride() > 1 ? "\n/" + unit.stride() : "");
    } else if (layer instanceof Layer.MaxPool pool) {
      return TEXTS.get("box.max") + "\n" + pool.size() + "×" + pool.size();
    } else if (layer instanceof Layer.Dense dense) {
      return count(dense.units());
    } else if (layer instanceof Layer.Relu relu) {
      return TEXTS.get(relu.slope() > 0 ? "box.leaky" : "box.relu");
    }
    return TEXTS.get("box." + Kinds.word((Record) layer));
  }

  /** Size of an output as channels, height, width. */
  static String shape(@Nullable Output output) {
    if (output == null) {
      return "";
    }
    String side = "×" + output.side();
    return output.flat() ? count(output.channels()) : output.channels() + side + side;
  }

  /** In full, for tooltips and screen readers. */
  static String full(Box box, boolean maySplit) {
    Output output = box.output();
    Long parameters = box.parameters();
    String text = box.layer().name() + ": " + Kinds.doc(((Record) box.layer()).getClass());
    if (box.layer() instanceof Layer.Dropout dropout) {
      text += "\n" + TEXTS.get("box.rate", dropout.rate());
    }
    if (output != null && parameters != null) {
      String size = output.flat() ? "" : TEXTS.get("box.numbers", count(output.size()));
      text +=
          "\n"
              + TEXTS.get("box.output", shape(output) + size)
              + "\n"
              + TEXTS.get("box.parameters", count(parameters));
    }
    return maySplit ? text : text + "\n" + TEXTS.get("box.no-split");
  }

  /** A count with its thousands apart: 312,202. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A count in little room: 9,248; 205k; 1.15M. */
  static String brief(long number) {
    if (number >= MILLION) {
      return String.format(Locale.ROOT, "%.2fM", number / 1e6);
    }
    return number >= THOUSANDS ? Math.round(number / 1e3) + "k" : count(number);
  }
}
