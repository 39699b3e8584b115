package org.redoubt.figure;

import java.awt.Color;
import java.util.List;

/** Colours of a figure. Series colours are told apart with every common colour blindness. */
public enum Theme {
  /** For paper and light windows. */
  LIGHT(
      new Color(0xffffff),
      new Color(0x1b1f24),
      new Color(0x57606a),
      new Color(0xe4e8ec),
      // Okabe and Ito 2008, without the yellow and sky blue that are faint on white
      List.of(
          new Color(0x0072b2),
          new Color(0xd55e00),
          new Color(0x009e73),
          new Color(0xb3508a),
          new Color(0xa87400),
          new Color(0x3b4252),
          new Color(0x2a93d1))),
  /** For dark windows and slides. */
  DARK(
      new Color(0x14181d),
      new Color(0xe6eaef),
      new Color(0xa3adb8),
      new Color(0x2a313a),
      // Okabe and Ito 2008, the dark ones lightened to a contrast of at least 4.5 on the ground
      List.of(
          new Color(0x56b4e9),
          new Color(0xf08a3c),
          new Color(0x2fc79a),
          new Color(0xdd94bd),
          new Color(0xf0e442),
          new Color(0xc5ccd6),
          new Color(0x5d8df0)));

  private final Color ground;
  private final Color text;
  private final Color quiet;
  private final Color grid;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which cannot be changed
  private final List<Color> series;

  Theme(Color ground, Color text, Color quiet, Color grid, List<Color> series) {
    this.ground = ground;
    this.text = text;
    this.quiet = quiet;
    this.grid = grid;
    this.series = series;
  }

  /** Behind everything. */
  public Color ground() {
    return ground;
  }

  /** Titles and numbers. */
  public Color text() {
    return text;
  }

  /** Axis labels, marks and notes. */
  public Color quiet() {
    return quiet;
  }

  /** Grid lines. */
  public Color grid() {
    return grid;
  }

  /** Colour of series i; starts over after the last. */
  public Color series(int i) {
    return series.get(Math.floorMod(i, series.size()));
  }

  /** Number of different series colours. */
  public int seriesColours() {
    return series.size();
  }
}
