package org.redoubt.ui.latent;

import java.util.Locale;
import org.redoubt.config.AttackNames;
import org.redoubt.result.LatentView;
import org.redoubt.ui.base.Numbers;
import org.redoubt.ui.base.Texts;

/** How a layout came about, in words. */
final class LatentWords {
  private static final Texts TEXTS = Texts.of("latent");

  private LatentWords() {}

  static String note(LatentView view) {
    String components =
        view.components() == 0
            ? ""
            : TEXTS.get(
                "note.components",
                view.components(),
                String.format(Locale.ROOT, "%.1f", 100 * view.explained()));
    return TEXTS.get(
        "note",
        view.split(),
        Integer.toString(view.latentSize()),
        components,
        Numbers.trimmed(view.perplexity(), 3),
        Integer.toString(view.iterations()),
        AttackNames.of(view.attack()),
        view.cleanMistakes());
  }
}
