package org.redoubt.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.redoubt.job.JobQueue;
import org.redoubt.run.Json;
import org.redoubt.run.RunSummary;
import org.redoubt.run.RunsRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what waits and what works. */
@Command(
    name = "list",
    description = "Lists the runs that work, then those that wait in the order of their turn.",
    footer = {"", "Examples:", "  redoubt queue list", "  redoubt queue list --json"})
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class QueueListCommand implements Callable<Integer> {
  private final Globals globals;

  @Mixin private JsonOption json;

  QueueListCommand(Globals globals) {
    this.globals = globals;
  }

  /** What --json prints. */
  record Listing(List<RunSummary> active, List<RunSummary> waiting) {}

  @Override
  public Integer call() {
    RunsRoot root = globals.runs();
    List<RunSummary> waiting =
        JobQueue.waiting(root).stream().map(run -> RunSummary.of(run, run.status())).toList();
    List<RunSummary> active =
        root.list().stream()
            .filter(RunsRoot.Whole.class::isInstance)
            .map(RunsRoot.Whole.class::cast)
            .filter(entry -> entry.status().state().active())
            .map(entry -> RunSummary.of(entry.run(), entry.status()))
            .toList();
    if (json.json()) {
      globals.print(Json.text(new Listing(active, waiting)));
    } else if (active.isEmpty() && waiting.isEmpty()) {
      globals.print("nothing waits; queue an experiment with: redoubt queue add CONFIG");
    } else {
      Table table = new Table().row("NAME", "STATE", "PROGRESS", "AGE");
      Instant now = Instant.now();
      Stream.concat(active.stream(), waiting.stream())
          .forEach(
              run ->
                  table.row(
                      run.name(),
                      run.state().word(),
                      new SummaryText(run).progress(),
                      Words.age(run.created(), now)));
      globals.print(table.toString());
    }
    return ExitCode.DONE;
  }
}
