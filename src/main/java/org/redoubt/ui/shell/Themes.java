package org.redoubt.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import org.redoubt.figure.Theme;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Memory;
import org.redoubt.ui.base.StyleSheets;

/** Light or dark, remembered. */
public final class Themes {
  private static final String KEY = "theme";

  /** After AtlantaFX's own: colours that ControlsFX looks up, then the window's. */
  private static final List<String> SHEETS =
      List.of(
          "controlsfx",
          "workbench",
          "experiment",
          "runs",
          "robustness",
          "surface",
          "latent",
          "explorer",
          "export");

  private final Memory memory;
  private final ReadOnlyObjectWrapper<Theme> theme;
  private final ReadOnlyObjectWrapper<Look> look;

  public Themes(Memory memory) {
    this.memory = memory;
    boolean dark = memory.get(KEY, "light").equals("dark");
    theme = new ReadOnlyObjectWrapper<>(dark ? Theme.DARK : Theme.LIGHT);
    look = new ReadOnlyObjectWrapper<>(Look.of(theme.get()));
  }

  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /** Colours of figures. */
  public ReadOnlyObjectProperty<Look> lookProperty() {
    return look.getReadOnlyProperty();
  }

  /** Changes to the other theme. */
  public void toggle() {
    Theme other = theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT;
    theme.set(other);
    look.set(Look.of(other));
    memory.put(KEY, other == Theme.DARK ? "dark" : "light");
  }

  /** Puts the style sheets on a scene, now and whenever the theme changes. */
  public void style(Scene scene) {
    theme.addListener((property, before, now) -> apply(scene, now));
    apply(scene, theme.get());
  }

  private static void apply(Scene scene, Theme theme) {
    scene.setUserAgentStylesheet(
        theme == Theme.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getStylesheets().setAll(SHEETS.stream().map(StyleSheets::of).toList());
  }
}
