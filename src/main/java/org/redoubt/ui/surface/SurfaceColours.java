package org.redoubt.ui.surface;

import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import org.redoubt.report.Look;
import org.redoubt.ui.figure.Paints;

/** The colours of the window's theme, those of losses worked out once: maps ask for thousands. */
final class SurfaceColours {
  private static final int STEPS = 1023; // more than a screen can tell apart
  private final ObservableValue<Look> look;
  private final Color[] losses = new Color[STEPS + 1];
  private Paints paints;

  SurfaceColours(ObservableValue<Look> look) {
    this.look = look;
    paints = new Paints(look.getValue());
    fill(paints);
  }

  private void fill(Paints now) {
    for (int step = 0; step <= STEPS; step++) {
      losses[step] = now.ofLoss(step / (double) STEPS);
    }
  }

  /** The other colours. */
  Paints paints() {
    if (!paints.look().equals(look.getValue())) {
      paints = new Paints(look.getValue());
      fill(paints);
    }
    return paints;
  }

  /**
   * Colour of a loss, after {@link #paints} has been asked for the present theme.
   *
   * @param share of the largest, 0 to 1; what lies outside gets the colour of the nearest end
   */
  Color ofLoss(double share) {
    return losses[(int) Math.round(STEPS * Math.max(0, Math.min(1, share)))];
  }
}
