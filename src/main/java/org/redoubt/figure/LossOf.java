package org.redoubt.figure;

import java.util.List;
import org.redoubt.result.LossSurface;

/** Which of the two losses of a surface is shown. */
public enum LossOf {
  /** Cross-entropy with respect to the true label. */
  LABEL("true label") {
    @Override
    List<List<Double>> on(LossSurface surface) {
      return surface.lossOfLabel();
    }
  },
  /** Cross-entropy with respect to the class predicted at the centre. */
  PREDICTION("class predicted at the centre") {
    @Override
    List<List<Double>> on(LossSurface surface) {
      return surface.lossOfPrediction();
    }
  };

  private final String target;

  LossOf(String target) {
    this.target = target;
  }

  /** Losses in nats; row: random coordinate, column: gradient coordinate. */
  abstract List<List<Double>> on(LossSurface surface);

  /** Names of the axis, the longest first. */
  List<String> words() {
    return List.of("cross-entropy, " + target + " (nats)", "cross-entropy (nats)", "loss (nats)");
  }
}
