package org.redoubt.result;

import java.util.List;

/**
 * An image, for showing.
 *
 * @param height in pixels
 * @param width in pixels
 * @param channels 1 grey, 3 red, green, blue
 * @param values height * width * channels numbers in [0,1], channels fastest
 */
public record Picture(int height, int width, int channels, List<Float> values) {
  public Picture {
    values = List.copyOf(values);
    if (values.size() != height * width * channels) {
      throw new IllegalArgumentException(
          "a picture of %dx%dx%d has %d values, found %d"
              .formatted(height, width, channels, height * width * channels, values.size()));
    }
  }
}
