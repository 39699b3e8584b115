package org.redoubt.figure;

import java.awt.Color;
import java.util.List;

/** Colours for numbers. */
public enum ColourMap {
  /**
   * Dark violet to yellow: equal steps of the number look equal, also in grey and with every common
   * colour blindness (van der Walt and Smith 2015). For quantities that start at nothing.
   */
  VIRIDIS(
      0x440154, 0x481a6c, 0x472f7d, 0x414487, 0x39558c, 0x31688e, 0x2a788e, 0x23888e, 0x1f988b,
      0x22a884, 0x35b779, 0x54c568, 0x7ad151, 0xa5db36, 0xd2e21b, 0xfde725),
  /**
   * Blue over light grey to red (Moreland 2009), as in the paper's loss surfaces. For quantities
   * with a middle, such as differences.
   */
  COOLWARM(
      0x3b4cc0, 0x4d68d7, 0x6282ea, 0x779af7, 0x8db0fe, 0xa3c2ff, 0xb8d0f9, 0xccd9ee, 0xdddddd,
      0xecd3c5, 0xf5c4ad, 0xf7b194, 0xf49a7b, 0xec7f63, 0xde604d, 0xcb3e38, 0xb40426);

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot be changed
  private final List<Integer> anchors;

  ColourMap(Integer... anchors) {
    this.anchors = List.of(anchors);
  }

  /**
   * The colour of a number.
   *
   * @param share 0 for the least number, 1 for the largest; what lies outside gets the colour of
   *     the nearest end
   */
  public Color at(double share) {
    double place = Math.max(0, Math.min(1, share)) * (anchors.size() - 1);
    int below = Math.min((int) place, anchors.size() - 2);
    return mixed(new Color(anchors.get(below)), new Color(anchors.get(below + 1)), place - below);
  }

  /** Both colours, mixed channel by channel; a share of 0 is the first, of 1 the second. */
  static Color mixed(Color first, Color second, double share) {
    return new Color(
        mixed(first.getRed(), second.getRed(), share),
        mixed(first.getGreen(), second.getGreen(), share),
        mixed(first.getBlue(), second.getBlue(), share));
  }

  private static int mixed(int first, int second, double share) {
    return (int) Math.round(first + share * (second - first));
  }
}
