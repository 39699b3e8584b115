package org.redoubt.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.redoubt.config.AttackNames;
import org.redoubt.config.Settings;
import org.redoubt.figure.Size;
import org.redoubt.report.RunGroup.Difference;
import org.redoubt.result.AttackResult;
import org.redoubt.result.Evaluation;
import org.redoubt.result.Percent;
import org.redoubt.result.Proportion;
import org.redoubt.result.TimingRow;
import org.redoubt.run.RunDirectory;

/**
 * Runs on one page that needs nothing else: what differs between them, what was measured, all their
 * figures, their configurations and where they come from.
 */
public final class HtmlReport {
  private final List<RunDirectory> runs;
  private final Html page = new Html();
  private final List<String> missing = new ArrayList<>();

  private HtmlReport(List<RunDirectory> runs) {
    this.runs = List.copyOf(runs);
  }

  /**
   * A page and what it lacks.
   *
   * @param missing sentences with the commands that would fill the page
   */
  public record Page(String html, List<String> missing) {
    public Page {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Writes the page.
   *
   * @param runs at least one
   * @param command the command line as typed
   */
  public static Page of(List<RunDirectory> runs, List<String> command, Instant now) {
    HtmlReport report = new HtmlReport(runs);
    return new Page(report.html(command, now), report.missing);
  }

  private String html(List<String> command, Instant now) {
    String title =
        runs.size() == 1 ? runs.get(0).name() : runs.size() + " runs: " + names().get(0) + ", ...";
    page.open("html", "lang", "en").open("head").open("meta", "charset", "utf-8");
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", "Redoubt: " + title).style(Css.PAGE).close("head").open("body");
    page.open("header").element("h1", title);
    page.element("p", "Made " + now + " by: " + Shell.line(command)).close("header").open("main");
    differences();
    accuracies();
    if (runs.size() > 1) {
      figures("Runs together", Catalogue.ofSeveral(runs, Catalogue.allKinds()));
    }
    runs.forEach(
        run -> figures("Figures of " + run.name(), Catalogue.ofOne(run, Catalogue.allKinds())));
    lacks();
    runs.forEach(run -> new RunPage(page, run).configuration());
    runs.forEach(run -> new RunPage(page, run).provenance());
    return page.close("main").close("body").close("html").document();
  }

  private List<String> names() {
    return runs.stream().map(RunDirectory::name).toList();
  }

  private static List<String> cons(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private void differences() {
    if (runs.size() == 1) {
      return;
    }
    page.open("section").element("h2", "What differs");
    List<List<String>> rows = new ArrayList<>();
    rows.add(cons("seed", runs.stream().map(r -> Long.toString(r.experiment().seed())).toList()));
    for (Difference difference :
        RunGroup.unlike(runs.stream().map(RunDirectory::experiment).toList())) {
      rows.add(cons(difference.path(), difference.values()));
    }
    page.table(cons("key", names()), rows).close("section");
  }

  private void accuracies() {
    page.open("section").element("h2", "Accuracy on test images");
    List<List<String>> rows = new ArrayList<>();
    runs.forEach(run -> accuracies(run, rows));
    if (rows.isEmpty()) {
      page.element("p", "Nothing was evaluated yet.");
    } else {
      page.table(List.of("run", "evaluation", "attack", "right", "rate", "95 % interval"), rows);
    }
    page.table(
        List.of("run", "state", "training", "checkpoints"),
        runs.stream()
            .map(
                run ->
                    List.of(
                        run.name(),
                        run.status().state().word(),
                        minutes(run),
                        String.join(", ", run.checkpoints().names())))
            .toList());
    page.close("section");
  }

  /** What compares runs is looked at closely; there is one of it for many of a single run. */
  private static int scale(FigureItem item) {
    return item.runs().size() > 1 ? 2 : 1;
  }

  private static void accuracies(RunDirectory run, List<List<String>> rows) {
    for (String name : run.evaluations().names()) {
      Evaluation evaluation = run.evaluations().read(name);
      String title = name + " (" + Settings.word(evaluation.rule()) + ")";
      rows.add(row(run, title, "none (natural)", evaluation.natural()));
      for (AttackResult result : evaluation.attacks()) {
        rows.add(row(run, title, AttackNames.of(result.attack()), result.robust()));
      }
      if (evaluation.attacks().size() > 1) {
        rows.add(row(run, title, "worst case of these", evaluation.worstCase()));
      }
    }
  }

  private static List<String> row(RunDirectory run, String title, String attack, Proportion p) {
    return List.of(
        run.name(),
        title,
        attack,
        p.k() + " of " + p.n(),
        Percent.of(p.rate()),
        Percent.interval(p));
  }

  /** The clock of the last row; time spent stopped does not count. */
  private static String minutes(RunDirectory run) {
    List<TimingRow> rows = run.timing();
    return rows.isEmpty()
        ? "-"
        : String.format(
            Locale.ROOT, "%.1f minutes", rows.get(rows.size() - 1).elapsedSeconds() / 60);
  }

  private void figures(String title, Catalogue catalogue) {
    missing.addAll(catalogue.missing());
    if (catalogue.items().isEmpty()) {
      return;
    }
    page.open("section").element("h2", title);
    for (FigureItem item : catalogue.items()) {
      new EmbeddedFigure(
              item.caption(),
              item.command(List.of()),
              new Size(item.kind().width(), item.kind().height(), scale(item)))
          .addTo(page, item.drawing());
    }
    page.close("section");
  }

  private void lacks() {
    List<String> sentences = missing.stream().distinct().toList();
    if (!sentences.isEmpty()) {
      page.open("section").element("h2", "Not made yet").open("ul");
      sentences.forEach(sentence -> page.element("li", sentence));
      page.close("ul").close("section");
    }
  }
}
