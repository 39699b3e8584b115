package org.redoubt.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redoubt.experiment.DataLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Downloads a data set. */
@Command(
    name = "fetch",
    description = {
      "Downloads a data set from the usual public mirrors and checks it. What is there already",
      "is kept; a download that was cut off continues."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt data fetch mnist",
      "  redoubt data fetch cifar10 --to /data"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class DataFetchCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(index = "0", paramLabel = "NAME", description = "mnist, fashion-mnist or cifar10.")
  private String name;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Data folder to fetch into. Default: that of --data.")
  private @Nullable Path to;

  DataFetchCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    try (Transcript transcript = Transcript.unlogged(globals.terminal())) {
      Path folder = to == null ? globals.dataFolder() : to;
      DataLibrary.Fetched fetched =
          DataLibrary.fetch(
              name,
              folder,
              (file, bytes, total) -> transcript.status(Status.ofFile(file, bytes, total)));
      fetched.alreadyThere().forEach(file -> transcript.line(file + ": already there"));
      fetched.downloaded().forEach(file -> transcript.line(file + ": fetched"));
      transcript.line(fetched.folder().toString());
      return ExitCode.DONE;
    }
  }
}
