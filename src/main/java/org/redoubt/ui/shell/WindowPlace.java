package org.redoubt.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.redoubt.ui.base.Memory;

/** Where the window was and how large, as far as it still fits a screen. */
public record WindowPlace(Memory memory) {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  /** Puts the window there, and remembers from now on. */
  public void keep(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    stage.setWidth(Math.min(memory.number("window.width", WIDTH), screen.getWidth()));
    stage.setHeight(Math.min(memory.number("window.height", HEIGHT), screen.getHeight()));
    double x = memory.number("window.x", Double.NaN);
    double y = memory.number("window.y", Double.NaN);
    boolean seen =
        !Screen.getScreensForRectangle(x, y, stage.getWidth(), stage.getHeight()).isEmpty();
    if (seen) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(memory.get("window.maximised", "false").equals("true"));
    stage.setOnHidden(event -> remember(stage));
  }

  private void remember(Stage stage) {
    memory.put("window.maximised", Boolean.toString(stage.isMaximized()));
    if (!stage.isMaximized()) {
      memory.put("window.width", Double.toString(stage.getWidth()));
      memory.put("window.height", Double.toString(stage.getHeight()));
      memory.put("window.x", Double.toString(stage.getX()));
      memory.put("window.y", Double.toString(stage.getY()));
    }
  }
}
