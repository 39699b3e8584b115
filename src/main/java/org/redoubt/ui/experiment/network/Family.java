package org.redoubt.ui.experiment.network;

import org.redoubt.config.Layer;
import org.redoubt.config.Settings;

/** What kind of work a layer does; each has a colour. */
enum Family {
  CONVOLUTION(56),
  RESIDUAL(60),
  POOLING(56),
  DENSE(52),
  ACTIVATION(22),
  BATCH_NORM(22),
  OTHER(22);

  private final double width;

  Family(double width) {
    this.width = width;
  }

  /** Width of its boxes, in points: layers that learn or shrink are wide, the others slim. */
  double width() {
    return width;
  }

  /** Whether a box is too slim for a caption and is labelled upwards instead. */
  boolean slim() {
    return width < 30;
  }

  /** The word in text keys and style classes. */
  String word() {
    return Settings.word(this);
  }

  static Family of(Layer layer) {
    if (layer instanceof Layer.Conv) {
      return CONVOLUTION;
    } else if (layer instanceof Layer.Residual) {
      return RESIDUAL;
    } else if (layer instanceof Layer.MaxPool || layer instanceof Layer.GlobalAveragePool) {
      return POOLING;
    } else if (layer instanceof Layer.Dense) {
      return DENSE;
    } else if (layer instanceof Layer.Relu) {
      return ACTIVATION;
    }
    return layer instanceof Layer.BatchNorm ? BATCH_NORM : OTHER;
  }
}
