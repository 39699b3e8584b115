package org.redoubt.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.redoubt.result.Picture;

/**
 * What an attack changed in an image.
 *
 * @param from image
 * @param to its adversarial example, of the same size and channels
 */
record Perturbation(Picture from, Picture to) {
  Perturbation {
    checkChannels(from);
    if (from.height() != to.height()
        || from.width() != to.width()
        || from.channels() != to.channels()) {
      throw new IllegalArgumentException(
          "the image is %s, the example at the centre %s; both must be of one size"
              .formatted(size(from), size(to)));
    }
  }

  private static void checkChannels(Picture picture) {
    if (picture.channels() != 1 && picture.channels() != 3) {
      throw new IllegalArgumentException(
          "a picture is %s; allowed: 1 channel (grey) or 3 (red, green, blue)"
              .formatted(size(picture)));
    }
  }

  private static String size(Picture picture) {
    return picture.height() + "x" + picture.width() + "x" + picture.channels();
  }

  boolean grey() {
    return from.channels() == 1;
  }

  /** Change of a value, -1 to 1. */
  double at(int row, int column, int channel) {
    return value(to, row, column, channel) - value(from, row, column, channel);
  }

  /** Largest absolute change of a value. */
  double largest() {
    List<Float> before = from.values();
    List<Float> after = to.values();
    return IntStream.range(0, before.size())
        .mapToDouble(i -> Math.abs((double) after.get(i) - before.get(i)))
        .max()
        .orElse(0);
  }

  /** How many times larger than it is the change is shown, so that the largest fills the scale. */
  String factor() {
    double factor = 1 / largest();
    return String.format(Locale.ROOT, factor < 9.95 ? "%.1f" : "%.0f", factor);
  }

  /** The image as it is. */
  static Cells cells(Picture picture) {
    checkChannels(picture);
    int last = picture.channels() - 1;
    return new Cells(
        picture.height(),
        picture.width(),
        (row, column) ->
            rgb(
                value(picture, row, column, 0),
                value(picture, row, column, Math.min(1, last)),
                value(picture, row, column, last)));
  }

  /**
   * The change, amplified so that the largest one gets the last colours: of a grey image from blue
   * (darker) to red (lighter), of a colour image channel by channel around the middle grey.
   */
  Cells cells() {
    return cells(Math.max(largest(), Float.MIN_NORMAL));
  }

  /**
   * The change, amplified so that a change of a given size gets the last colours.
   *
   * @param largest above 0
   */
  Cells cells(double largest) {
    return new Cells(
        from.height(),
        from.width(),
        (row, column) ->
            grey()
                ? ColourMap.COOLWARM.at(0.5 + at(row, column, 0) / largest / 2).getRGB() & 0xffffff
                : rgb(
                    0.5 + at(row, column, 0) / largest / 2,
                    0.5 + at(row, column, 1) / largest / 2,
                    0.5 + at(row, column, 2) / largest / 2));
  }

  static double value(Picture picture, int row, int column, int channel) {
    int pixel = row * picture.width() + column;
    return picture.values().get(pixel * picture.channels() + channel);
  }

  private static int rgb(double red, double green, double blue) {
    return level(red) << 16 | level(green) << 8 | level(blue);
  }

  private static int level(double value) {
    return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
  }
}
