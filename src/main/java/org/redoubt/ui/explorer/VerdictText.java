package org.redoubt.ui.explorer;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.redoubt.config.Settings;
import org.redoubt.result.Exploration;
import org.redoubt.result.Exploration.Moment;
import org.redoubt.result.Exploration.Seen;
import org.redoubt.result.Exploration.Step;
import org.redoubt.ui.base.Texts;

/**
 * Says in words what an attack did.
 *
 * @param names of the classes
 */
record VerdictText(Exploration exploration, List<String> names) {
  private static final Texts TEXTS = Texts.of("explorer");

  /** How it came out. */
  enum Outcome {
    MISTAKE,
    UNTOUCHED,
    FELL,
    RECOVERED,
    HELD
  }

  Outcome outcome() {
    if (exploration.mistake()) {
      return Outcome.MISTAKE;
    } else if (exploration.kept() == null) {
      return Outcome.UNTOUCHED;
    } else if (exploration.fall() == null) {
      return Outcome.HELD;
    }
    return exploration.adversarial().prediction() == exploration.label()
        ? Outcome.RECOVERED
        : Outcome.FELL;
  }

  /** The verdict, in a sentence. */
  String sentence() {
    String label = names.get(exploration.label());
    String seen = names.get(exploration.adversarial().prediction());
    return switch (outcome()) {
      case MISTAKE ->
          TEXTS.get("verdict.mistake", label, names.get(exploration.clean().prediction()));
      case UNTOUCHED ->
          TEXTS.get(
              exploration.attack().epsilon() > 0 ? "verdict.own-class" : "verdict.radius-zero");
      case HELD ->
          TEXTS.get(
              several() ? "verdict.held.several" : "verdict.held", label, steps(), restarts());
      case RECOVERED -> TEXTS.get("verdict.recovered", when(), label);
      case FELL -> TEXTS.get("verdict.fell", when(), label, seen);
    };
  }

  private boolean several() {
    return exploration.attack().restarts() > 1;
  }

  private int steps() {
    return exploration.attack().steps();
  }

  private int restarts() {
    return exploration.attack().restarts();
  }

  private String when() {
    Moment fall = Objects.requireNonNull(exploration.fall());
    String step =
        fall.step() == 0
            ? TEXTS.get("verdict.start")
            : TEXTS.get("verdict.step", fall.step(), steps());
    return several() ? TEXTS.get("verdict.restart", step, fall.restart() + 1, restarts()) : step;
  }

  /** The numbers behind it. */
  String detail() {
    Step last = exploration.steps().get(exploration.steps().size() - 1);
    return TEXTS.get(
        "detail",
        size(),
        number(margin(exploration.clean())),
        number(margin(exploration.adversarial())),
        number(last.loss()),
        number(last.latentDistance()));
  }

  /** Steps of a byte say something of single pixels only. */
  private String size() {
    double distance = exploration.distance();
    String key = "detail." + Settings.word(exploration.attack().norm());
    return TEXTS.get(
        key,
        RadiusText.decimal(Math.round(distance * 10_000) / 10_000.0),
        RadiusText.bytes(distance));
  }

  private double margin(Seen seen) {
    double others = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < seen.logits().size(); k++) {
      others = k == exploration.label() ? others : Math.max(others, seen.logits().get(k));
    }
    return seen.logits().get(exploration.label()) - others;
  }

  /** A picture's prediction, with the probability that the network gives it. */
  String prediction(Seen seen) {
    double most = seen.logits().get(seen.prediction());
    double sum = seen.logits().stream().mapToDouble(a -> Math.exp(a - most)).sum();
    return TEXTS.get(
        "picture.prediction",
        names.get(seen.prediction()),
        String.format(Locale.ROOT, "%.1f", 100 / sum));
  }

  private static String number(double value) {
    double size = Math.abs(value);
    String text = String.format(Locale.ROOT, size != 0 && size < 0.01 ? "%.1e" : "%.2f", value);
    return text.replace('-', '−');
  }
}
