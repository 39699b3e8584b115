package org.redoubt.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** What a scene looks like, as a PNG file. */
public final class Screenshot {
  private Screenshot() {}

  /** Writes the picture, a pixel for a point; on the window's thread. */
  public static void write(Scene scene, Path file) {
    write(scene.snapshot(null), file);
  }

  /** Writes what the screen shows of a window, with the screen's pixels; on the window's thread. */
  public static void screen(Window window, Path file) {
    Scene scene = window.getScene();
    Rectangle2D area =
        new Rectangle2D(
            window.getX() + scene.getX(),
            window.getY() + scene.getY(),
            scene.getWidth(),
            scene.getHeight());
    write(new Robot().getScreenCapture(null, area, false), file);
  }

  private static void write(WritableImage shot, Path file) {
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels(shot), 0, width);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Row by row, as alpha, red, green, blue. */
  static int[] pixels(WritableImage shot) {
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    int[] argb = new int[width * height];
    shot.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return argb;
  }
}
