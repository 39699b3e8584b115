package org.redoubt.ui;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.redoubt.ui.figure.FigurePane;

/** Notices when a scene shows all its figures and has not changed for a moment. */
final class Stillness {
  private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(500); // longer than any delay
  private static final int LOOKS = 3; // a look may itself take longer than that
  private final Scene scene;
  private int seen;
  private int equal;
  private long since = System.nanoTime();

  Stillness(Scene scene) {
    this.scene = scene;
  }

  /** Looks once more; on the window's thread. */
  boolean reached() {
    int now = Arrays.hashCode(Screenshot.pixels(scene.snapshot(null)));
    if (now != seen) {
      seen = now;
      equal = 0;
      since = System.nanoTime();
    }
    equal++;
    return equal >= LOOKS && System.nanoTime() - since > MOMENT && figuresAreDrawn();
  }

  private boolean figuresAreDrawn() {
    return scene.getRoot().lookupAll(".figure-pane").stream()
        .filter(Stillness::inSight)
        .allMatch(node -> node instanceof FigurePane figure && figure.drawn());
  }

  private static boolean inSight(Node node) {
    return node.isVisible() && (node.getParent() == null || inSight(node.getParent()));
  }
}
