package org.redoubt.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.redoubt.run.Json;
import org.redoubt.run.RunSummary;
import org.redoubt.run.RunsRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the runs. */
@Command(
    name = "list",
    description = {
      "Lists the runs, newest first. Natural and robust (worst case) accuracy are those on the",
      "test images, or until then the latest on validation images, marked v. Runs that",
      "'redoubt note RUN --hide' hid are left out."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt list",
      "  redoubt list -n 5 --json",
      "  redoubt list --runs /data/runs"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ListCommand implements Callable<Integer> {
  private final Globals globals;

  @Option(
      names = {"-n", "--newest"},
      paramLabel = "N",
      description = "Show the newest N runs only.")
  private int newest = Integer.MAX_VALUE;

  @Option(names = "--all", description = "Show hidden runs too.")
  private boolean all;

  @Mixin private JsonOption json;

  ListCommand(Globals globals) {
    this.globals = globals;
  }

  /** What --json prints. */
  record Listing(List<RunSummary> runs, List<RunsRoot.Broken> broken) {}

  @Override
  public Integer call() {
    RunsRoot root = globals.runs();
    List<RunsRoot.Entry> entries = root.list();
    List<RunSummary> runs = summaries(entries);
    List<RunsRoot.Broken> broken = broken(entries);
    if (json.json()) {
      globals.print(Json.text(new Listing(runs, broken)));
    } else if (entries.isEmpty()) {
      globals.print("no runs in " + root.path() + " yet; begin one with: redoubt run CONFIG");
    } else {
      print(runs);
      broken.forEach(entry -> globals.print("broken: " + entry.reason()));
    }
    return ExitCode.DONE;
  }

  private void print(List<RunSummary> runs) {
    Instant now = Instant.now();
    Table table = new Table().row("NAME", "STATE", "PROGRESS", "NATURAL", "ROBUST", "AGE", "TAGS");
    for (RunSummary run : runs) {
      SummaryText text = new SummaryText(run);
      table.row(
          run.name(),
          run.state().word(),
          text.progress(),
          text.natural(),
          text.robust(),
          Words.age(run.created(), now),
          String.join(", ", run.notes().tags()));
    }
    globals.print(table.toString());
    runs.stream()
        .filter(run -> run.trouble() != null)
        .forEach(run -> globals.print("trouble with " + run.name() + ": " + run.trouble()));
  }

  private List<RunSummary> summaries(List<RunsRoot.Entry> entries) {
    return entries.stream()
        .filter(RunsRoot.Whole.class::isInstance)
        .map(RunsRoot.Whole.class::cast)
        .map(entry -> RunSummary.of(entry.run(), entry.status()))
        .filter(run -> all || !run.notes().hidden())
        .limit(Math.max(0, newest))
        .toList();
  }

  private static List<RunsRoot.Broken> broken(List<RunsRoot.Entry> entries) {
    return entries.stream()
        .filter(RunsRoot.Broken.class::isInstance)
        .map(RunsRoot.Broken.class::cast)
        .toList();
  }
}
