package org.redoubt.ui.explorer;

import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.redoubt.figure.ColourMap;
import org.redoubt.result.Picture;

/** Pictures of results as pictures on the screen, a pixel for a pixel. */
final class PictureImages {
  private static final int OPAQUE = 0xff000000;

  private PictureImages() {}

  /** The picture as it is. */
  static Image of(Picture picture) {
    List<Float> values = picture.values();
    int channels = picture.channels();
    return image(
        picture,
        pixel ->
            rgb(
                values.get(pixel * channels),
                values.get(pixel * channels + Math.min(1, channels - 1)),
                values.get(pixel * channels + channels - 1)));
  }

  /**
   * What was changed: of a grey picture from blue (darker) over light grey (no change) to red
   * (lighter), of a colour picture channel by channel around the middle grey.
   *
   * @param factor by which a change is amplified; a change of 1/factor gets the last colour
   */
  static Image difference(Picture from, Picture to, double factor) {
    int channels = from.channels();
    return image(
        from,
        pixel ->
            channels == 1
                ? ColourMap.COOLWARM.at(share(from, to, pixel, factor)).getRGB()
                : rgb(
                    share(from, to, pixel * channels, factor),
                    share(from, to, pixel * channels + 1, factor),
                    share(from, to, pixel * channels + channels - 1, factor)));
  }

  /** Every pixel becomes a square of so many. */
  static Image enlarged(Image small, int times) {
    int width = times * (int) small.getWidth();
    int height = times * (int) small.getHeight();
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = small.getPixelReader().getArgb(x / times, y / times);
      }
    }
    return image(width, height, argb);
  }

  private static double share(Picture from, Picture to, int at, double factor) {
    return 0.5 + factor * (to.values().get(at) - from.values().get(at)) / 2;
  }

  private static Image image(Picture size, IntUnaryOperator colour) {
    int[] argb = new int[size.width() * size.height()];
    for (int pixel = 0; pixel < argb.length; pixel++) {
      argb[pixel] = OPAQUE | colour.applyAsInt(pixel);
    }
    return image(size.width(), size.height(), argb);
  }

  private static Image image(int width, int height, int[] argb) {
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return image;
  }

  private static int rgb(double red, double green, double blue) {
    return level(red) << 16 | level(green) << 8 | level(blue);
  }

  private static int level(double value) {
    return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
  }
}
