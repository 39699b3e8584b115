package org.redoubt.ui.export;

import org.redoubt.config.Settings;
import org.redoubt.figure.Format;

/** Files that can be written of a figure. */
enum Output {
  PNG_1(Format.PNG, 1),
  PNG_2(Format.PNG, 2),
  PNG_4(Format.PNG, 4),
  SVG(Format.SVG, 1),
  PDF(Format.PDF, 1);

  private final Format format;
  private final int scale;

  Output(Format format, int scale) {
    this.format = format;
    this.scale = scale;
  }

  Format format() {
    return format;
  }

  /** Pixels per point. */
  int scale() {
    return scale;
  }

  /** Its word in ids and keys of texts. */
  String word() {
    return Settings.word(this);
  }
}
