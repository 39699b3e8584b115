package org.redoubt.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.redoubt.run.Json;
import org.redoubt.run.RunsRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the runs. */
@Command(
    name = "list",
    description = {
      "Lists the runs, newest first. Natural and robust (worst case) accuracy are those on the",
      "test images, or until then the latest on validation images, marked v."
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

  @Mixin private JsonOption json;

  ListCommand(Globals globals) {
    this.globals = globals;
  }

  /** What --json prints. */
  record Listing(List<RunSummary> runs, List<RunsRoot.Broken> broken) {}

  @Override
  public Integer call() {
    RunsRoot root = globals.runs();
    List<RunsRoot.Entry> entries = root.list().stream().limit(Math.max(0, newest)).toList();
    if (json.json()) {
      globals.print(Json.text(new Listing(summaries(entries), broken(entries))));
    } else if (entries.isEmpty()) {
      globals.print("no runs in " + root.path() + " yet; begin one with: redoubt run CONFIG");
    } else {
      print(entries);
    }
    return ExitCode.DONE;
  }

  private void print(List<RunsRoot.Entry> entries) {
    Instant now = Instant.now();
    Table table = new Table().row("NAME", "STATE", "PROGRESS", "NATURAL", "ROBUST", "AGE");
    for (RunSummary run : summaries(entries)) {
      table.row(
          run.name(),
          run.state().word(),
          run.progressText(),
          run.naturalText(),
          run.robustText(),
          Words.age(run.created(), now));
    }
    globals.print(table.toString());
    broken(entries).forEach(entry -> globals.print("broken: " + entry.reason()));
  }

  private static List<RunSummary> summaries(List<RunsRoot.Entry> entries) {
    return entries.stream()
        .filter(RunsRoot.Whole.class::isInstance)
        .map(entry -> RunSummary.of(((RunsRoot.Whole) entry).run()))
        .toList();
  }

  private static List<RunsRoot.Broken> broken(List<RunsRoot.Entry> entries) {
    return entries.stream()
        .filter(RunsRoot.Broken.class::isInstance)
        .map(RunsRoot.Broken.class::cast)
        .toList();
  }
}
