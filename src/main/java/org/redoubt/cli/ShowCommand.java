package org.redoubt.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.MetricsRow;
import org.redoubt.run.ExperimentTree;
import org.redoubt.run.Json;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunNotes;
import org.redoubt.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one run. */
@Command(
    name = "show",
    description = "Shows a run: what was asked, where it stands, what was measured.",
    footer = {
      "",
      "A run is named by its directory, the beginning of its name, or 'latest'.",
      "",
      "Examples:",
      "  redoubt show latest",
      "  redoubt show 2026-08-24_1015 --json"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ShowCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run, or 'latest'.")
  private String name;

  @Mixin private JsonOption json;

  ShowCommand(Globals globals) {
    this.globals = globals;
  }

  /** An evaluation by its name. */
  record Named(String name, EvaluationView figures) {}

  /**
   * What --json prints.
   *
   * @param experiment the configuration, as in config.yaml
   * @param notes what the user wrote on it
   * @param latest the newest row of metrics.csv; null: none yet
   */
  record Document(
      String name,
      RunStatus status,
      RunNotes notes,
      @Nullable MetricsRow latest,
      List<Named> evaluations,
      Object experiment) {}

  @Override
  public Integer call() {
    RunDirectory run = globals.run(name);
    if (json.json()) {
      globals.print(Json.text(document(run)));
    } else {
      new RunText(run).lines().forEach(globals::print);
    }
    return ExitCode.DONE;
  }

  private static Document document(RunDirectory run) {
    List<MetricsRow> rows = run.metrics();
    List<Named> evaluations =
        run.evaluations().names().stream()
            .map(each -> new Named(each, EvaluationView.of(run.evaluations().figures(each))))
            .toList();
    return new Document(
        run.name(),
        run.status(),
        run.notes(),
        rows.isEmpty() ? null : rows.get(rows.size() - 1),
        evaluations,
        ExperimentTree.of(run.experiment()));
  }
}
