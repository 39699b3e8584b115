package org.redoubt.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.MetricsRow.Term;
import org.redoubt.result.Proportion;

/**
 * metrics.csv. Every loss term has its three columns in every run, so that the files of two methods
 * can be read by one script; terms that a method lacks stay empty.
 */
public final class MetricsFormat implements RowFormat<MetricsRow> {
  private static final List<String> COLUMNS =
      Stream.of(
              Stream.of("epoch", "step", "learning_rate", "epsilon", "loss"),
              Stream.of(LossTerm.values()).flatMap(MetricsFormat::columns),
              Stream.of("latent_norm", "gradient_norm"),
              Stream.of("natural_validation", "natural_validation_k", "natural_validation_n"),
              Stream.of("robust_validation", "robust_validation_k", "robust_validation_n"))
          .flatMap(names -> names)
          .toList();

  private static Stream<String> columns(LossTerm term) {
    String name = term.name().toLowerCase(Locale.ROOT);
    return Stream.of(name, name + "_weighted", name + "_share");
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> cells(MetricsRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(row.epoch()));
    cells.add(Long.toString(row.step()));
    cells.add(Numbers.text(row.learningRate()));
    cells.add(Numbers.text(row.epsilon()));
    cells.add(Numbers.text(row.loss()));
    Map<LossTerm, Term> terms = new EnumMap<>(LossTerm.class);
    row.terms().forEach(term -> terms.put(term.term(), term));
    for (LossTerm term : LossTerm.values()) {
      cells.addAll(cells(terms.get(term)));
    }
    cells.add(Numbers.text(row.latentNorm()));
    cells.add(Numbers.text(row.gradientNorm()));
    cells.addAll(cells(row.naturalValidation()));
    cells.addAll(cells(row.robustValidation()));
    return cells;
  }

  private static List<String> cells(@Nullable Term term) {
    return term == null
        ? List.of("", "", "")
        : List.of(
            Numbers.text(term.value()), Numbers.text(term.weighted()), Numbers.text(term.share()));
  }

  private static List<String> cells(@Nullable Proportion proportion) {
    return proportion == null ? List.of("", "", "") : Cells.of(proportion);
  }

  @Override
  public MetricsRow row(Cells cells) {
    return new MetricsRow(
        cells.count(),
        cells.whole(),
        cells.number(),
        cells.number(),
        cells.number(),
        terms(cells),
        cells.number(),
        cells.number(),
        cells.proportion().orElse(null),
        cells.proportion().orElse(null));
  }

  private static List<Term> terms(Cells cells) {
    List<Term> terms = new ArrayList<>();
    for (LossTerm term : LossTerm.values()) {
      if (cells.blank()) {
        cells.skip(3);
      } else {
        terms.add(new Term(term, cells.number(), cells.number(), cells.number()));
      }
    }
    return terms;
  }

  @Override
  public long step(MetricsRow row) {
    return row.step();
  }
}
