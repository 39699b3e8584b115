package org.redoubt.ui.base;

import java.util.Objects;

/** The style sheets in {@code org/redoubt/ui/style}, for nodes that bring their own. */
public final class StyleSheets {
  private StyleSheets() {}

  /**
   * Address of a style sheet.
   *
   * @param part name of its file, such as {@code runs}
   */
  public static String of(String part) {
    String file = "/org/redoubt/ui/style/" + part + ".css";
    return Objects.requireNonNull(StyleSheets.class.getResource(file), file).toExternalForm();
  }
}
