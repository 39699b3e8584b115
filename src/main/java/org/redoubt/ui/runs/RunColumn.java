package org.redoubt.ui.runs;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Settings;
import org.redoubt.report.MethodTitle;
import org.redoubt.run.RunSummary.Asked;
import org.redoubt.ui.model.RunItem;

/** The columns of the table, in their first order. */
enum RunColumn {
  STATUS(92, item -> RunWords.state(item.status().state()), by(i -> i.status().state())),
  PROGRESS(100, RunWords::progress, by(RunWords::done)),
  NAME(124, RunItem::shortName, by(RunItem::shortName)),
  METHOD(84, item -> MethodTitle.of(item.run().experiment().method()), by(RunColumn::method)),
  DATA(74, item -> item.summary().asked().data(), by(item -> item.summary().asked().data())),
  LAMBDA_LC(52, Asked::lambdaLc),
  LAMBDA_GB(52, Asked::lambdaGb),
  LAMBDA_SMT(52, Asked::lambdaSmt),
  LAMBDA_CONF(52, Asked::lambdaConf),
  NATURAL(
      84, item -> RunWords.rate(item.summary().natural(), item.summary()), by(RunColumn::natural)),
  ROBUST(84, item -> RunWords.rate(item.summary().robust(), item.summary()), by(RunColumn::robust)),
  EPSILON(56, item -> RunWords.epsilon(item.summary().asked().epsilon()), by(RunColumn::epsilon)),
  SEED(
      50,
      item -> Long.toString(item.summary().asked().seed()),
      by(i -> i.summary().asked().seed())),
  AGE(60, item -> "", by(item -> -item.status().created().toEpochMilli())),
  TAGS(66, item -> String.join(", ", item.summary().notes().tags()), by(RunColumn::tags));

  private final double width;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Function<RunItem, String> text;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Comparator<RunItem> order;

  RunColumn(double width, Function<RunItem, String> text, Comparator<RunItem> order) {
    this.width = width;
    this.text = text;
    this.order = order;
  }

  RunColumn(double width, Function<Asked, @Nullable Double> weight) {
    this(
        width,
        item -> RunWords.number(weight.apply(item.summary().asked())),
        by(item -> orLeast(weight.apply(item.summary().asked()))));
  }

  /** Its word in ids, text keys and what is remembered. */
  String word() {
    return Settings.word(this);
  }

  /** Its first width in points. */
  double width() {
    return width;
  }

  /** What a cell says; the age, which changes by itself, is left to the table. */
  String text(RunItem item) {
    return text.apply(item);
  }

  /** Rising; what is missing comes first. */
  Comparator<RunItem> order() {
    return order;
  }

  boolean numeric() {
    return switch (this) {
      case STATUS, PROGRESS, NAME, METHOD, DATA, TAGS -> false;
      case LAMBDA_LC, LAMBDA_GB, LAMBDA_SMT, LAMBDA_CONF, NATURAL, ROBUST, EPSILON, SEED, AGE ->
          true;
    };
  }

  private static <C extends Comparable<C>> Comparator<RunItem> by(Function<RunItem, C> key) {
    return Comparator.comparing(key);
  }

  private static String method(RunItem item) {
    return MethodTitle.of(item.run().experiment().method());
  }

  private static double natural(RunItem item) {
    var natural = item.summary().natural();
    return natural == null ? -1 : natural.rate();
  }

  private static double robust(RunItem item) {
    var robust = item.summary().robust();
    return robust == null ? -1 : robust.rate();
  }

  private static double epsilon(RunItem item) {
    return orLeast(item.summary().asked().epsilon());
  }

  private static String tags(RunItem item) {
    return String.join(", ", item.summary().notes().tags());
  }

  private static double orLeast(@Nullable Double value) {
    return value == null ? -1 : value;
  }
}
