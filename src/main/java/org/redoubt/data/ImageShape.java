package org.redoubt.data;

/** Size of an image: height and width in pixels, channels (1 grey, 3 colour). */
public record ImageShape(int height, int width, int channels) {
  public ImageShape {
    if (height < 1 || width < 1 || channels < 1) {
      throw new IllegalArgumentException(
          "an image has at least one pixel and channel, found "
              + height
              + "x"
              + width
              + "x"
              + channels);
    }
  }

  /** Numbers per image. */
  public int size() {
    return height * width * channels;
  }
}
