package org.redoubt.ui.surface;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.redoubt.figure.ColourMap;
import org.redoubt.result.Picture;
import org.redoubt.ui.figure.Paints;

/** Pictures of 1 or 3 channels as images on the screen. */
final class Pictures {
  private Pictures() {}

  /** As it is; values outside of [0,1] have the colour of the nearest end. */
  static Image image(Picture picture) {
    int last = picture.channels() - 1;
    return paint(
        picture,
        pixel ->
            Color.color(
                level(value(picture, pixel, 0)),
                level(value(picture, pixel, Math.min(1, last))),
                level(value(picture, pixel, last))));
  }

  /**
   * What differs, amplified so that the largest change has the last colour: of a grey picture from
   * blue (darker) to red (lighter), of a colour picture channel by channel around the middle grey.
   */
  static Image difference(Picture from, Picture to) {
    double largest = Math.max(largest(from, to), Float.MIN_NORMAL);
    int last = from.channels() - 1;
    return paint(
        from,
        pixel ->
            last == 0
                ? Paints.of(ColourMap.COOLWARM.at(share(from, to, pixel, 0, largest)))
                : Color.color(
                    level(share(from, to, pixel, 0, largest)),
                    level(share(from, to, pixel, Math.min(1, last), largest)),
                    level(share(from, to, pixel, last, largest))));
  }

  private static double share(Picture from, Picture to, int pixel, int channel, double largest) {
    return 0.5 + (value(to, pixel, channel) - value(from, pixel, channel)) / largest / 2;
  }

  /** Largest absolute change of a value. */
  static double largest(Picture from, Picture to) {
    double largest = 0;
    for (int k = 0; k < from.values().size(); k++) {
      largest = Math.max(largest, Math.abs((double) to.values().get(k) - from.values().get(k)));
    }
    return largest;
  }

  /** Share of the values that lie outside of [0,1], which no camera would give. */
  static double outside(Picture picture) {
    List<Float> values = picture.values();
    return values.stream().filter(v -> v < 0 || v > 1).count() / (double) values.size();
  }

  private static double value(Picture picture, int pixel, int channel) {
    return picture.values().get(pixel * picture.channels() + channel);
  }

  private static double level(double value) {
    return Math.max(0, Math.min(1, value));
  }

  /** Colour of a pixel, counted row by row. */
  private interface PixelColour {
    Color at(int pixel);
  }

  private static Image paint(Picture picture, PixelColour colour) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    for (int pixel = 0; pixel < picture.width() * picture.height(); pixel++) {
      image
          .getPixelWriter()
          .setColor(pixel % picture.width(), pixel / picture.width(), colour.at(pixel));
    }
    return image;
  }
}
