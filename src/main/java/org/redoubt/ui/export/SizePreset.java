package org.redoubt.ui.export;

import org.redoubt.config.Settings;

/** Sizes of figures, in points. */
enum SizePreset {
  /** What suits the kind of figure. */
  AS_FIGURE(0, 0),
  /** 3.4 inches, a column of a two-column paper. */
  SINGLE_COLUMN(245, 0),
  /** 7 inches, the whole width of a paper. */
  DOUBLE_COLUMN(504, 0),
  /** 16:9. */
  SLIDE(960, 540),
  /** As typed. */
  CUSTOM(0, 0);

  private final int width;
  private final int height;

  SizePreset(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Its word in ids and keys of texts. */
  String word() {
    return Settings.word(this);
  }

  /** Width of a figure; 0: its own. */
  int width(Drawable figure) {
    return width == 0 ? figure.width() : width;
  }

  /** Height of a figure: that of the preset, else in proportion to the width. */
  int height(Drawable figure) {
    return height == 0
        ? Math.round((float) figure.height() * width(figure) / figure.width())
        : height;
  }
}
