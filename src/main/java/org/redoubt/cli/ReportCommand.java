package org.redoubt.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.redoubt.report.HtmlReport;
import org.redoubt.run.OutputFolder;
import org.redoubt.run.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes everything about runs on one page. */
@Command(
    name = "report",
    description = {
      "Writes one HTML page about runs that needs no other file: what differs between them, every",
      "accuracy with its interval, all figures, configurations and provenance."
    },
    footer = {
      "",
      "Examples:",
      "  redoubt report latest",
      "  redoubt report adr-run adv-run --out comparison.html"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ReportCommand implements Callable<Integer> {
  private final Globals globals;

  @Mixin private RunsParameter runs;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "The file to write. Default: report.html in the run's directory; ./report.html for",
        "several runs."
      })
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  ReportCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() {
    List<RunDirectory> found = runs.find(globals);
    Path file = file(found).toAbsolutePath().normalize();
    Path folder = file.getParent();
    Path name = file.getFileName();
    if (folder == null || name == null || Files.isDirectory(file)) {
      throw new ParameterException(
          spec.commandLine(), "--out: " + file + " is a directory; name a file, such as r.html");
    }
    HtmlReport.Page page = HtmlReport.of(found, CommandWords.typed(spec), Instant.now());
    OutputFolder.made(folder)
        .commit(
            name.toString(), path -> Files.writeString(path, page.html(), StandardCharsets.UTF_8));
    page.missing().forEach(sentence -> globals.terminal().err().println("redoubt: " + sentence));
    globals.print(file.toString());
    return ExitCode.DONE;
  }

  private Path file(List<RunDirectory> found) {
    if (out != null) {
      return out;
    }
    return found.size() == 1 ? found.get(0).path().resolve("report.html") : Path.of("report.html");
  }
}
