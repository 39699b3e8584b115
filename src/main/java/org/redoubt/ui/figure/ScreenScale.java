package org.redoubt.ui.figure;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * How many pixels of the screen a point of a node has. A node that is out of sight has as many as
 * when it was seen last, so that what is painted meanwhile is right when it comes back.
 */
public final class ScreenScale {
  private final ObservableValue<? extends Number> here;
  private final Runnable changed;
  private double known = 1;

  /**
   * Pixels of the screen that a node is on.
   *
   * @param changed is run when the node comes to a screen with other pixels
   */
  public ScreenScale(Node node, Runnable changed) {
    this(
        node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty),
        changed);
  }

  /**
   * @param here has no value out of sight
   */
  ScreenScale(ObservableValue<? extends Number> here, Runnable changed) {
    this.here = here;
    this.changed = changed;
    here.addListener((pixels, before, now) -> look());
    look();
  }

  private void look() {
    Number now = here.getValue();
    if (now != null && now.doubleValue() != known) {
      known = now.doubleValue();
      changed.run();
    }
  }

  /** Pixels per point, such as 1, 1.5 or 2. */
  public double get() {
    return known;
  }
}
