package org.redoubt.ui.shell;

import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.Settings;

/** A panel of the window, in the order of the navigation. */
public enum Place {
  EXPERIMENT(Feather.SLIDERS),
  RUNS(Feather.LIST),
  ROBUSTNESS(Feather.SHIELD),
  SURFACE(Feather.MAP),
  LATENT(Feather.SHARE_2),
  EXPLORER(Feather.CROSSHAIR),
  EXPORT(Feather.IMAGE);

  private final Feather icon;

  Place(Feather icon) {
    this.icon = icon;
  }

  /** Its word in ids, text keys and what is remembered. */
  public String word() {
    return Settings.word(this);
  }

  Feather icon() {
    return icon;
  }
}
