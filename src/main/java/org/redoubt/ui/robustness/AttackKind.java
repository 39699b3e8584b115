package org.redoubt.ui.robustness;

import java.util.Set;
import org.redoubt.config.Settings;

/** Attacks as the form offers them, with the keys that each has beside norm and radius. */
enum AttackKind {
  PGD("pgd", Set.of("steps", "step_size", "restarts", "goal")),
  /** PGD on the margin, as in Carlini and Wagner 2017. */
  PGD_MARGIN("pgd", Set.of("steps", "step_size", "restarts", "goal")),
  MIM("mim", Set.of("steps", "step_size", "goal")),
  BIM("bim", Set.of("steps", "step_size", "goal")),
  FGSM("fgsm", Set.of("goal")),
  TRADES_KL("trades-kl", Set.of("steps", "step_size", "restarts"));

  private final String kind;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which cannot be changed
  private final Set<String> keys;

  AttackKind(String kind, Set<String> keys) {
    this.kind = kind;
    this.keys = keys;
  }

  /** The word of the configuration. */
  String kind() {
    return kind;
  }

  /** Its word in ids and keys of texts. */
  String word() {
    return Settings.word(this);
  }

  boolean has(String key) {
    return keys.contains(key);
  }
}
