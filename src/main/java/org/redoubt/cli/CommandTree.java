package org.redoubt.cli;

import picocli.CommandLine;

/** Puts the command line together. */
final class CommandTree {
  private static final int WIDTH = 100;

  private CommandTree() {}

  /**
   * Runs one command.
   *
   * @return an {@link ExitCode}
   */
  static int execute(Terminal terminal, String... arguments) {
    Globals globals = new Globals(terminal);
    Failures failures = new Failures(globals);
    CommandLine line =
        commands(globals)
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setUsageHelpWidth(WIDTH)
            .setParameterExceptionHandler(failures::usage)
            .setExecutionExceptionHandler(failures::execution);
    try {
      return line.execute(arguments);
    } catch (Error e) {
      return failures.report(e); // picocli passes on what is no Exception
    }
  }

  private static CommandLine commands(Globals globals) {
    return new CommandLine(new Redoubt(globals))
        .addSubcommand(new RunCommand(globals))
        .addSubcommand(new TrainCommand(globals))
        .addSubcommand(new EvaluateCommand(globals))
        .addSubcommand(new AnalyseCommand(globals))
        .addSubcommand(new ExploreCommand(globals))
        .addSubcommand(new FigureCommand(globals))
        .addSubcommand(new ReportCommand(globals))
        .addSubcommand(new ResumeCommand(globals))
        .addSubcommand(new PauseCommand(globals))
        .addSubcommand(new StopCommand(globals))
        .addSubcommand(new ListCommand(globals))
        .addSubcommand(new ShowCommand(globals))
        .addSubcommand(new NoteCommand(globals))
        .addSubcommand(new TrashCommand(globals))
        .addSubcommand(queue(globals))
        .addSubcommand(config(globals))
        .addSubcommand(data(globals))
        .addSubcommand(new ExportCommand(globals))
        .addSubcommand(new DoctorCommand(globals))
        .addSubcommand(new WorkerCommand(globals));
  }

  private static CommandLine queue(Globals globals) {
    return new CommandLine(new Group.Queue())
        .addSubcommand(new QueueAddCommand(globals))
        .addSubcommand(new QueueRunCommand(globals))
        .addSubcommand(new QueueListCommand(globals));
  }

  private static CommandLine config(Globals globals) {
    return new CommandLine(new Group.Config())
        .addSubcommand(new ConfigCheckCommand(globals))
        .addSubcommand(new ConfigShowCommand(globals))
        .addSubcommand(new ConfigEstimateCommand(globals))
        .addSubcommand(new ConfigSchemaCommand(globals));
  }

  private static CommandLine data(Globals globals) {
    return new CommandLine(new Group.Data())
        .addSubcommand(new DataListCommand(globals))
        .addSubcommand(new DataFetchCommand(globals))
        .addSubcommand(new DataSheetCommand(globals));
  }
}
