package org.redoubt.ui.robustness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.redoubt.ui.base.Texts;

/** Radii as the form has them: a list, or so many from one to another at equal distances. */
record RadiiText(EvaluationForm form) {
  private static final Texts TEXTS = Texts.of("robustness");
  private static final int MOST = 100;
  private static final MathContext DIGITS = new MathContext(6);

  /**
   * One text each, to be checked by the configuration; at least one.
   *
   * @throws FormProblem where they cannot be listed
   */
  List<String> listed() {
    return form.radii.get() == EvaluationForm.Radii.LIST ? typed() : range();
  }

  private List<String> typed() {
    List<String> all =
        Arrays.stream(form.list.get().split("[,;\\s]+")).filter(word -> !word.isEmpty()).toList();
    if (all.isEmpty()) {
      throw new FormProblem("epsilons", TEXTS.get("problem.epsilons"));
    }
    return all;
  }

  private List<String> range() {
    double from = number(form.from.get(), "from");
    double to = number(form.to.get(), "to");
    double count = number(form.count.get(), "count");
    if (count != Math.rint(count) || count < 2 || count > MOST) {
      throw new FormProblem("count", TEXTS.get("problem.count", form.count.get(), MOST));
    }
    if (to <= from) {
      throw new FormProblem("to", TEXTS.get("problem.to", form.to.get(), form.from.get()));
    }
    int steps = (int) count - 1;
    return IntStream.rangeClosed(0, steps)
        .mapToObj(i -> text(from + (to - from) * i / steps))
        .toList();
  }

  private static String text(double radius) {
    return new BigDecimal(radius).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private static double number(String text, String field) {
    try {
      String[] parts = text.strip().split("/", 2);
      double top = Double.parseDouble(parts[0]);
      double value = parts.length == 1 ? top : top / Double.parseDouble(parts[1]);
      if (Double.isFinite(value) && value >= 0) {
        return value;
      }
    } catch (NumberFormatException isNone) {
      // told below
    }
    throw new FormProblem(field, TEXTS.get("problem.number", text));
  }
}
