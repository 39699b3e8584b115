package org.redoubt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.redoubt.experiment.DataLibrary;
import org.redoubt.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the data sets. */
@Command(
    name = "list",
    description = "Lists the published data sets and which of their files are there.",
    footer = {"", "Examples:", "  redoubt data list", "  redoubt data list --data DIR --json"})
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class DataListCommand implements Callable<Integer> {
  private final Globals globals;

  @Mixin private JsonOption json;

  DataListCommand(Globals globals) {
    this.globals = globals;
  }

  /** What --json prints. */
  record Listing(Path folder, List<DataLibrary.Entry> sets) {}

  @Override
  public Integer call() {
    Path folder = globals.dataFolder();
    List<DataLibrary.Entry> sets = DataLibrary.list(folder);
    if (json.json()) {
      globals.print(Json.text(new Listing(folder, sets)));
      return ExitCode.DONE;
    }
    Table table = new Table().row("NAME", "STATE", "FOLDER");
    table.row("synthetic-digits", "built in", "-");
    for (DataLibrary.Entry set : sets) {
      table.row(set.name(), state(set), set.folder().toString());
    }
    globals.print(table.toString());
    sets.stream()
        .filter(set -> !set.complete())
        .forEach(set -> globals.print("get " + set.title() + ": redoubt data fetch " + set.name()));
    return ExitCode.DONE;
  }

  static String state(DataLibrary.Entry set) {
    if (set.complete()) {
      return "complete";
    }
    int all = set.present().size() + set.missing().size();
    return set.present().isEmpty() ? "not there" : set.present().size() + " of " + all + " files";
  }
}
