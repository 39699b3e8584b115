package org.redoubt.ui.base;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons in the colour of the text around them. */
public final class Icons {
  private Icons() {}

  /** An icon at the size of a button's. */
  public static FontIcon of(Feather icon) {
    FontIcon node = new FontIcon(icon);
    node.getStyleClass().add("icon");
    return node;
  }
}
