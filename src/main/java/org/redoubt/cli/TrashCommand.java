package org.redoubt.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunsRoot;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Throws runs away, or takes them back. */
@Command(
    name = "trash",
    description = {
      "Moves runs to the folder .trash beside them, where they lie whole until you delete them",
      "there or take them back; without a run, lists what lies there. A run that is being worked",
      "on has to be stopped first."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt trash",
      "  redoubt trash first-try second-try",
      "  redoubt trash --restore 2026-08-24_101530_first-try"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class TrashCommand implements Callable<Integer> {
  private final Globals globals;

  @ArgGroup(multiplicity = "0..1")
  private Choice choice = new Choice();

  TrashCommand(Globals globals) {
    this.globals = globals;
  }

  /** What to do. */
  static final class Choice {
    @Parameters(
        arity = "0..*",
        paramLabel = "RUN",
        description = "Runs: names, beginnings of names, directories, or 'latest'.")
    private List<String> names = List.of();

    @Option(
        names = "--restore",
        paramLabel = "NAME",
        description = "Take this run out of the trash.")
    private @Nullable String restored;

    List<String> names() {
      return names;
    }

    @Nullable String restored() {
      return restored;
    }
  }

  @Override
  public Integer call() {
    RunsRoot root = globals.runs();
    String restored = choice.restored();
    if (restored != null) {
      globals.print(root.restore(restored).path().toString());
      return ExitCode.DONE;
    }
    if (choice.names().isEmpty()) {
      root.trashed().forEach(globals::print);
      return ExitCode.DONE;
    }
    List<RunDirectory> runs = RunsParameter.find(choice.names(), globals);
    runs.forEach(run -> globals.print(root.trash(run).toString()));
    return ExitCode.DONE;
  }
}
