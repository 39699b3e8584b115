package org.redoubt.model.dl4j;

import java.util.Locale;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/** Sentences for whoever loads an exported model. */
final class ExportNotes {
  /** About the fixed 1x1 convolutions of residual shortcuts. */
  static final String PADDING =
      "No stock layer pads channels with zeros, so each such shortcut holds a 1x1 convolution"
          + " (name ending in .pad) of zeros and ones, frozen so that further training keeps it.";

  private ExportNotes() {}

  static String layout(ImageShape in) {
    return String.format(
        Locale.ROOT,
        "The input is [batch, channels, height, width] = [batch, %d, %d, %d], pixels in [0, 1];"
            + " output(x) gives softmax probabilities, or the logits once the output layer's"
            + " activation is set to identity.",
        in.channels(),
        in.height(),
        in.width());
  }

  static String standardise(ImageShape in) {
    return String.format(
        Locale.ROOT,
        "No stock layer standardises images, so the model expects each image standardised:"
            + " (x - mean) / max(deviation, 1 / sqrt(%d)), mean and population standard deviation"
            + " over its %d numbers; the input is named \"%s\".",
        in.size(),
        in.size(),
        ExportPlan.STANDARDISED);
  }

  static String dropout(Layer.Dropout dropout) {
    return String.format(
        Locale.ROOT,
        "Dropout layer %s (rate %s) is left out: it does nothing in evaluation, and the stock"
            + " dropout fails when gradients are taken in evaluation mode; add it to train on.",
        dropout.name(),
        dropout.rate());
  }
}
