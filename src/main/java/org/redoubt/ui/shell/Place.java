package org.redoubt.ui.shell;

import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.Settings;

/** A panel of the window, in the order of the navigation. */
public enum Place {
  EXPERIMENT(Feather.SLIDERS, 1),
  RUNS(Feather.LIST, 2),
  ROBUSTNESS(Feather.SHIELD, 3),
  SURFACE(Feather.MAP, 4),
  LATENT(Feather.SHARE_2, 5),
  EXPLORER(Feather.CROSSHAIR, 6),
  EXPORT(Feather.IMAGE, 7);

  private final Feather icon;
  private final int digit;

  Place(Feather icon, int digit) {
    this.icon = icon;
    this.digit = digit;
  }

  /** Its word in ids, text keys and what is remembered. */
  public String word() {
    return Settings.word(this);
  }

  Feather icon() {
    return icon;
  }

  /** The key that opens it, with Ctrl. */
  int digit() {
    return digit;
  }
}
