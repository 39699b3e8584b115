package org.redoubt.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Redoubt beside PyTorch: after the outputs were found equal, the programs take turns at every
 * task, round by round, in one process on the same threads. Prints a table of medians and writes it
 * as CSV.
 */
public final class SideBySide {
  private final Choice choice;
  private final List<Row> rows = new ArrayList<>();

  private SideBySide(Choice choice) {
    this.choice = choice;
  }

  /**
   * Runs.
   *
   * @param arguments {@code key=value}: see {@link Choice}
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    new SideBySide(Choice.of(arguments)).run();
  }

  private void run() throws RunnerException, IOException {
    for (String network : choice.networks()) {
      for (int threads : choice.threads()) {
        if (choice.programs().size() > 1) {
          Agreement.require(network, threads);
        }
        for (Task task : choice.tasks()) {
          rows.add(measured(network, task, threads));
        }
      }
    }
    List<MachineRate> machine = new ArrayList<>();
    for (int threads : choice.threads()) {
      machine.add(MachineRate.measure(threads));
    }
    Report report = new Report(rows, machine);
    System.out.print(report.text());
    terms("mnist-cnn", 1024);
    terms("cifar-cnn", 3200);
    for (Program program : choice.memory() ? choice.programs() : List.<Program>of()) {
      System.out.println(PeakMemory.of(program, choice.threads().get(choice.threads().size() - 1)));
    }
    Path csv = choice.csv();
    report.write(csv);
    System.out.println("written to " + csv);
  }

  /** Beside the training steps that were measured. */
  private void terms(String network, int latent) {
    rows.stream()
        .filter(row -> row.network().equals(network) && row.task() == Task.TRAINING_STEP)
        .forEach(row -> System.out.println(TermsTime.measure(latent).text(row)));
  }

  private Row measured(String network, Task task, int threads) throws RunnerException {
    Row row = new Row(network, task, threads);
    for (int round = 0; round < task.rounds(choice.rounds()); round++) {
      for (Program program : choice.programs()) {
        row.add(program, times(program, network, task, threads, task.warmUp(round)));
      }
    }
    System.out.println(Report.line(row));
    return row;
  }

  private static double[] times(
      Program program, String network, Task task, int threads, double warmUp)
      throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(Measured.class.getName() + ".run");
    options.param("program", program.name());
    options.param("network", network);
    options.param("task", task.name());
    options.param("threads", Integer.toString(threads));
    options.param("warmUp", Double.toString(warmUp));
    options.forks(0).verbosity(VerboseMode.SILENT).shouldFailOnError(true);
    options.warmupIterations(0).measurementIterations(task.repetitions());
    Collection<RunResult> results = new Runner(options.build()).run();
    return results.stream()
        .flatMap(result -> result.getBenchmarkResults().stream())
        .flatMap(result -> result.getIterationResults().stream())
        .mapToDouble(SideBySide::time)
        .toArray();
  }

  private static double time(IterationResult result) {
    return result.getPrimaryResult().getScore();
  }
}
