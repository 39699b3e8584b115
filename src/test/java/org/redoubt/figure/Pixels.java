package org.redoubt.figure;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts pixels of pictures. */
final class Pixels {
  private Pixels() {}

  static IntStream of(BufferedImage image) {
    return Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .map(rgb -> rgb & 0xffffff);
  }

  static long count(BufferedImage image, Color colour) {
    int rgb = colour.getRGB() & 0xffffff;
    return of(image).filter(pixel -> pixel == rgb).count();
  }
}
