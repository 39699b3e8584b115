package org.redoubt.ui.latent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.redoubt.config.AnalysisPlan;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.config.InvalidSetting;
import org.redoubt.ui.base.Numbers;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.model.RunItem;

/** How what is missing is computed: as the run asks for it, or as typed since. */
final class LatentForm {
  private static final Texts TEXTS = Texts.of("latent");
  private static final AnalysisPlan USUAL =
      new AnalysisPlan(17, GradientAxis.SIGN, false, null, 500, 500, 30, 750, 50);
  private static final int DECIMALS = 6;
  private final List<Field> fields;

  LatentForm() {
    fields =
        List.of(
            new Field("tsne_examples", List.of(Chapter.TSNE)),
            new Field("perplexity", List.of(Chapter.TSNE)),
            new Field("tsne_iterations", List.of(Chapter.TSNE)),
            new Field(
                "examples", List.of(Chapter.ENTROPY, Chapter.DIVERGENCE, Chapter.COMPACTNESS)));
    startFrom(USUAL);
  }

  /** What a run's configuration asks for takes the place of what is typed. */
  final void startFrom(AnalysisPlan plan) {
    fields.forEach(field -> field.text().set(field.in(plan)));
  }

  /**
   * One entry.
   *
   * @param key of the setting below {@code analysis}
   * @param chapters that need it
   */
  record Field(String key, List<Chapter> chapters, StringProperty text) {
    Field(String key, List<Chapter> chapters) {
      this(key, chapters, new SimpleStringProperty(""));
    }

    private String in(AnalysisPlan plan) {
      return switch (key) {
        case "tsne_examples" -> Integer.toString(plan.tsneExamples());
        case "perplexity" -> Numbers.trimmed(plan.perplexity(), DECIMALS);
        case "tsne_iterations" -> Integer.toString(plan.tsneIterations());
        default -> Integer.toString(plan.examples());
      };
    }

    private double number() {
      return Double.parseDouble(text.get().strip().replace(',', '.'));
    }

    private boolean whole() {
      return !key.equals("perplexity");
    }
  }

  /** All entries, in the order shown. */
  List<Field> fields() {
    return fields;
  }

  List<Field> fields(Chapter chapter) {
    return fields.stream().filter(field -> field.chapters().contains(chapter)).toList();
  }

  /** What is wrong with the entries of a chapter, in a sentence; empty: nothing. */
  Optional<String> problem(Chapter chapter) {
    return fields(chapter).stream().flatMap(field -> problem(field).stream()).findFirst();
  }

  /** What is wrong with an entry. */
  Optional<String> problem(Field field) {
    try {
      double number = field.number();
      if (field.whole() && number != Math.rint(number)) {
        return wrong(field);
      }
      check(field.key(), number);
      return Optional.empty();
    } catch (NumberFormatException typing) {
      return wrong(field);
    } catch (InvalidSetting refused) {
      return Optional.of(
          TEXTS.get("form.refused", name(field), refused.found(), refused.allowed()));
    }
  }

  private static String name(Field field) {
    return TEXTS.get("form." + field.key());
  }

  private static Optional<String> wrong(Field field) {
    return Optional.of(
        TEXTS.get(field.whole() ? "form.whole" : "form.number", name(field), field.text().get()));
  }

  /** The bounds are those of the configuration. */
  private static void check(String key, double number) {
    int whole = (int) Math.min(Integer.MAX_VALUE, number);
    new AnalysisPlan(
        USUAL.grid(),
        USUAL.axis(),
        USUAL.clip(),
        USUAL.range(),
        key.equals("examples") ? whole : USUAL.examples(),
        key.equals("tsne_examples") ? whole : USUAL.tsneExamples(),
        key.equals("perplexity") ? number : USUAL.perplexity(),
        key.equals("tsne_iterations") ? whole : USUAL.tsneIterations(),
        USUAL.tsneComponents());
  }

  /** The command line that has a chapter of runs computed. */
  List<String> words(Chapter chapter, List<RunItem> runs) {
    return Stream.of(
            Stream.of("analyse"),
            runs.stream().map(run -> run.run().path().toString()),
            Stream.of("--kind", chapter.kinds()),
            options(chapter).stream())
        .flatMap(words -> words)
        .toList();
  }

  private List<String> options(Chapter chapter) {
    return fields(chapter).stream()
        .flatMap(
            field -> List.of("--set", "analysis." + field.key() + "=" + written(field)).stream())
        .toList();
  }

  private static String written(Field field) {
    return field.whole()
        ? Long.toString((long) field.number())
        : Numbers.trimmed(field.number(), DECIMALS);
  }
}
