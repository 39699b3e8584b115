package org.redoubt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.experiment.Analyses;
import org.redoubt.experiment.Pipeline;
import org.redoubt.experiment.Pipeline.Extent;
import org.redoubt.result.Evaluation;
import org.redoubt.run.EvaluationFiles;
import org.redoubt.run.Json;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;

/** Works on a run in this process, in front of the user. */
final class Foreground {
  private final Terminal terminal;
  private final boolean json;
  private final List<String> command;

  /**
   * @param json whether out carries one JSON document and nothing else
   * @param command the command line as typed
   */
  Foreground(Terminal terminal, boolean json, List<String> command) {
    this.terminal = terminal;
    this.json = json;
    this.command = command;
  }

  /** Trains, and evaluates if asked to, from wherever the run stands; prints what came out. */
  int run(RunDirectory run, Extent extent) {
    try (Transcript transcript = Transcript.logged(progressTerminal(), run.log())) {
      transcript.line("run " + run.name());
      return work(run, extent, transcript);
    }
  }

  /** As {@link #run}, in a process whose output is the run's log. */
  int worker(RunDirectory run) {
    try (Transcript transcript = Transcript.unlogged(terminal)) {
      return work(run, Extent.TRAIN_AND_EVALUATE, transcript);
    }
  }

  private int work(RunDirectory run, Extent extent, Transcript transcript) {
    try (StopSignal stop = listen(transcript)) {
      RunState end = new Pipeline(run, command, new ProgressReport(transcript, stop)).run(extent);
      boolean evaluated =
          end == RunState.FINISHED
              && extent == Extent.TRAIN_AND_EVALUATE
              && run.evaluations().names().contains(EvaluationFiles.TEST);
      conclude(run, end, evaluated ? EvaluationFiles.TEST : null, transcript);
      return end == RunState.FINISHED ? ExitCode.DONE : ExitCode.STOPPED;
    } catch (RuntimeException | Error e) {
      transcript.failure(e);
      throw new LoggedFailure(e, run.log());
    }
  }

  /** Evaluates a trained run by another plan. */
  int evaluate(RunDirectory run, EvaluationPlan plan, String name) {
    try (Transcript transcript = Transcript.logged(progressTerminal(), run.log());
        StopSignal stop = listen(transcript)) {
      transcript.line("evaluation " + name + " of " + run.name());
      new Pipeline(run, command, new ProgressReport(transcript, stop)).evaluate(plan, name);
      conclude(run, run.status().state(), name, transcript);
      return ExitCode.DONE;
    } catch (CancellationException e) {
      terminal.err().println("redoubt: stopped; nothing of the evaluation was kept");
      return ExitCode.STOPPED;
    }
  }

  /** Analyses a trained run; prints what came out as it comes. */
  List<Analyses.Made> analyse(Analyses analyses, Analyses.Target target) {
    List<Analyses.Made> made = new ArrayList<>();
    try (Transcript transcript = Transcript.logged(progressTerminal(), target.run().log());
        StopSignal stop = listen(transcript)) {
      analyses.of(
          target,
          new ProgressReport(transcript, stop),
          one -> {
            made.add(one);
            double seconds = one.record().origin().seconds();
            String figures = AnalysisText.of(one.record().analysis());
            transcript.line(Words.format("%s: %s (%.1f s)", one.name(), figures, seconds));
            transcript.line("  " + one.file());
          });
    }
    return made;
  }

  private static StopSignal listen(Transcript transcript) {
    return StopSignal.listen(
        () -> transcript.line("stopping at the next batch; Ctrl-C again ends at once"));
  }

  private Terminal progressTerminal() {
    return json ? terminal.withProgressOnErr() : terminal;
  }

  /** The last line of out is the run's directory, or with --json the document is all of it. */
  private void conclude(
      RunDirectory run, RunState end, @Nullable String evaluationName, Transcript transcript) {
    Evaluation evaluation = evaluationName == null ? null : run.evaluations().read(evaluationName);
    if (evaluation != null) {
      EvaluationText.lines(evaluation).forEach(transcript::line);
    }
    if (end == RunState.STOPPED && evaluation == null) {
      transcript.line("stopped; continue with: redoubt resume " + run.name());
    }
    if (json) {
      EvaluationView view = evaluation == null ? null : EvaluationView.of(evaluation);
      terminal
          .out()
          .print(Json.text(new RunResult(run.name(), end, evaluationName, view, run.path())));
      terminal.out().flush();
    } else {
      transcript.line(run.path().toString());
    }
  }
}
