package org.redoubt.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.redoubt.config.Settings;
import org.redoubt.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether everything is there. */
@Command(
    name = "doctor",
    description = {
      "Looks at the numeric library, Java, memory, disk and data sets, and says what to do about",
      "what is missing. Fails only where nothing could be trained."
    },
    footer = {"", "Examples:", "  redoubt doctor", "  redoubt doctor --json"})
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class DoctorCommand implements Callable<Integer> {
  private final Globals globals;

  @Mixin private JsonOption json;

  DoctorCommand(Globals globals) {
    this.globals = globals;
  }

  /**
   * What --json prints.
   *
   * @param gpus names of the GPUs that can be used
   */
  record Report(List<Finding> findings, List<String> gpus) {}

  @Override
  public Integer call() {
    Checkup checkup = new Checkup(globals);
    List<Finding> findings = checkup.findings();
    if (json.json()) {
      globals.print(Json.text(new Report(findings, checkup.gpus())));
    } else {
      findings.forEach(this::print);
    }
    boolean broken = findings.stream().anyMatch(f -> f.level() == Finding.Level.ERROR);
    return broken ? ExitCode.FAILED : ExitCode.DONE;
  }

  private void print(Finding finding) {
    globals.print(
        Words.format(
            "%-8s %-16s %s", Settings.word(finding.level()), finding.topic(), finding.found()));
    if (finding.advice() != null) {
      globals.print(Words.format("%-8s %-16s %s", "", "", "-> " + finding.advice()));
    }
  }
}
