package org.redoubt.figure;

import java.awt.Color;
import java.util.List;

/** Colours of the classes. */
public enum ClassColours {
  /** Ten colours that stay apart with every common colour blindness (Petroff 2021). */
  SAFE(
      0x3f90da, 0xffa90e, 0xbd1f01, 0x94a4a2, 0x832db6, 0xa96b59, 0xe76300, 0xb9ac70, 0x717581,
      0x92dadd),
  /**
   * Those of the paper's figures: blue, orange, green, red, purple, brown, pink, grey, olive, cyan.
   */
  PAPER(
      0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22,
      0x17becf);

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot be changed
  private final List<Integer> colours;

  ClassColours(Integer... colours) {
    this.colours = List.of(colours);
  }

  /** Colour of a class; starts over after the tenth. */
  public Color of(int label) {
    return new Color(colours.get(Math.floorMod(label, colours.size())));
  }
}
