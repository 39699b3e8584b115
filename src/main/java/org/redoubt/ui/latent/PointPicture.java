package org.redoubt.ui.latent;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A transparent picture into which marks are copied: some thousand of them take a few milliseconds,
 * where a canvas takes a hundred.
 */
final class PointPicture {
  private final int width;
  private final int height;
  private final int[] argb;
  private final PixelBuffer<IntBuffer> buffer;
  private final Image image;

  PointPicture(int width, int height) {
    this.width = width;
    this.height = height;
    argb = new int[width * height];
    buffer =
        new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  Image image() {
    return image;
  }

  boolean hasSize(int wide, int high) {
    return width == wide && height == high;
  }

  void clear() {
    Arrays.fill(argb, 0);
  }

  /** Shows what was painted; on the window's thread. */
  void show() {
    buffer.updateBuffer(all -> null);
  }

  /**
   * Paints a mark over what is there.
   *
   * @param x of its middle, in pixels
   * @param y of its middle, in pixels
   * @param colour red, green and blue in its lowest 24 bits
   * @param opacity 0 to 255
   */
  void paint(Mark mark, double x, double y, int colour, int opacity) {
    int quarterX = (int) Math.round(x * Mark.PHASES);
    int quarterY = (int) Math.round(y * Mark.PHASES);
    int left = Math.floorDiv(quarterX, Mark.PHASES) - mark.reach();
    int top = Math.floorDiv(quarterY, Mark.PHASES) - mark.reach();
    byte[] cover =
        mark.cover(Math.floorMod(quarterX, Mark.PHASES), Math.floorMod(quarterY, Mark.PHASES));
    int side = mark.side();
    for (int row = Math.max(0, -top); row < Math.min(side, height - top); row++) {
      for (int column = Math.max(0, -left); column < Math.min(side, width - left); column++) {
        int share = (cover[row * side + column] & 0xff) * opacity / 255;
        if (share > 0) {
          int at = (top + row) * width + left + column;
          argb[at] = over(argb[at], colour, share);
        }
      }
    }
  }

  private static int over(int below, int colour, int share) {
    int rest = 255 - share;
    int a = share + (below >>> 24) * rest / 255;
    int r = (((colour >> 16) & 0xff) * share + ((below >> 16) & 0xff) * rest) / 255;
    int g = (((colour >> 8) & 0xff) * share + ((below >> 8) & 0xff) * rest) / 255;
    int b = ((colour & 0xff) * share + (below & 0xff) * rest) / 255;
    return (a << 24) | (Math.min(a, r) << 16) | (Math.min(a, g) << 8) | Math.min(a, b);
  }
}
