package org.redoubt.ui.surface;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.redoubt.config.Settings;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.ui.model.RunItem;

/**
 * The surfaces that are wanted.
 *
 * @param runs at least one; the first one lends its point and directions to the others
 */
record SurfaceRequest(List<RunItem> runs, SurfaceChoice choice, SurfaceSettings settings) {
  private static final MathContext DIGITS = new MathContext(9);

  SurfaceRequest {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("surfaces of no run at all");
    }
  }

  /** Whether the same is wanted of the same runs, whatever they have done meanwhile. */
  boolean sameAs(SurfaceRequest before) {
    return names().equals(before.names())
        && choice.equals(before.choice)
        && settings.sameAs(before.settings);
  }

  private List<String> names() {
    return runs.stream().map(RunItem::name).toList();
  }

  /** Radius in which the first run was trained; 1 where it was trained without. */
  double epsilon() {
    return epsilon(runs.get(0));
  }

  static double epsilon(RunItem run) {
    double epsilon = run.run().experiment().adversary().epsilon();
    return epsilon > 0 ? epsilon : 1;
  }

  /** Half-width of the plane. */
  double range() {
    return settings.radii() * epsilon();
  }

  /**
   * Name of a run's analysis. Among images the others go along the first one's directions; planes
   * among representations are each network's own.
   */
  String name(RunItem run) {
    RunItem first = runs.get(0);
    boolean own = choice.space() == Space.LATENT || run.name().equals(first.name());
    return own ? choice.name() : choice.name() + "-along-" + first.name();
  }

  /** Whether a surface of the {@link #name} was measured as is wanted now. */
  boolean fits(LossSurface surface) {
    return surface.axis() == settings.axis()
        && surface.coordinates().size() == settings.grid()
        && surface.clipped() == (settings.clip() && choice.space() == Space.INPUT)
        && SurfaceSettings.near(surface.range() / epsilon(), settings.radii());
  }

  /** The settings with which a surface was measured. */
  SurfaceSettings settingsOf(LossSurface surface) {
    boolean input = choice.space() == Space.INPUT;
    double radii = new BigDecimal(surface.range() / epsilon()).round(DIGITS).doubleValue();
    return new SurfaceSettings(
        surface.axis(),
        radii,
        surface.coordinates().size(),
        input ? surface.clipped() : settings.clip());
  }

  /** The command line that computes them. */
  List<String> words() {
    List<String> words = new ArrayList<>(List.of("analyse"));
    runs.forEach(run -> words.add(run.run().path().toString()));
    Collections.addAll(words, "--kind", "surface");
    Collections.addAll(words, "--image", Integer.toString(choice.image()));
    Collections.addAll(words, "--group", Settings.word(choice.group()));
    Collections.addAll(words, "--space", Settings.word(choice.space()));
    set(words, "grid", Integer.toString(settings.grid()));
    set(words, "axis", Settings.word(settings.axis()));
    set(words, "range", Double.toString(range()));
    set(words, "clip", Boolean.toString(settings.clip()));
    if (runs.size() > 1) {
      words.add("--shared-directions");
    }
    return words;
  }

  private static void set(List<String> words, String key, String value) {
    Collections.addAll(words, "--set", "analysis." + key + "=" + value);
  }
}
