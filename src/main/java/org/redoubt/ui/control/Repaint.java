package org.redoubt.ui.control;

import javafx.animation.AnimationTimer;

/** Paints at the next pulse, once, however often it is asked to until then. */
public final class Repaint {
  private final AnimationTimer timer;

  public Repaint(Runnable painting) {
    timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            stop();
            painting.run();
          }
        };
  }

  /** On the window's thread. */
  public void ask() {
    timer.start();
  }
}
