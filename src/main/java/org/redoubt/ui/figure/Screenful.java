package org.redoubt.ui.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.redoubt.figure.Figure;
import org.redoubt.figure.PngExport;

/**
 * The size of a place on the screen.
 *
 * @param width in points
 * @param height in points
 * @param scale pixels per point, the next whole number up: the screen shrinks what is too large
 */
record Screenful(int width, int height, int scale) {
  private static final int MOST = 4;

  static Screenful of(Region region, ScreenScale scale) {
    return new Screenful(
        (int) region.getWidth(),
        (int) region.getHeight(),
        (int) Math.min(MOST, Math.max(1, Math.ceil(scale.get()))));
  }

  /** Draws a figure; on any thread. */
  Pixels paint(Figure figure) {
    Figure legible = new Enlarged(figure, Enlarged.times(width, height));
    BufferedImage image = new PngExport(width, height, scale).image(legible);
    int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < argb.length; i++) {
      argb[i] |= 0xff000000;
    }
    return new Pixels(image.getWidth(), image.getHeight(), IntBuffer.wrap(argb));
  }

  /** A picture, ready to be shown without another copy. */
  record Pixels(int width, int height, IntBuffer argb) {
    Image image() {
      return new WritableImage(
          new PixelBuffer<>(width, height, argb, PixelFormat.getIntArgbPreInstance()));
    }
  }
}
