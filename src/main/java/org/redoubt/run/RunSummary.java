package org.redoubt.run;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;
import org.redoubt.config.Kinds;
import org.redoubt.config.Method;
import org.redoubt.result.Evaluation;
import org.redoubt.result.Proportion;

/**
 * A run in a list.
 *
 * @param name of the run directory
 * @param on what natural and robust were measured on; null: nothing yet
 * @param natural right without attack
 * @param robust on the test images the worst case over the attacks of the evaluation; null: not
 *     attacked
 * @param created when the run directory was made
 * @param message one line: the present activity, or why the run ended
 * @param asked what decides the run, as far as lists show it
 * @param pace of the worker; null unless one works and has said so
 * @param notes what the user wrote on it
 * @param trouble one sentence on a file of the run that cannot be read; null: none
 */
public record RunSummary(
    String name,
    RunState state,
    Progress progress,
    @Nullable Split on,
    @Nullable Proportion natural,
    @Nullable Proportion robust,
    Instant created,
    String message,
    Path directory,
    Asked asked,
    @Nullable Pace pace,
    RunNotes notes,
    @Nullable String trouble) {

  /** Images that accuracy was measured on. */
  public enum Split {
    TEST,
    VALIDATION
  }

  /**
   * How fast training goes.
   *
   * @param etaSeconds to the end of training
   */
  public record Pace(double imagesPerSecond, double etaSeconds) {}

  /**
   * What decides a run, as far as lists show it. The weights are null for methods without them.
   *
   * @param experiment its name
   * @param data word of the data set's kind
   * @param model word of the architecture's kind
   * @param method word of the method's kind
   * @param epsilon radius of the training adversary; null: trained without one
   */
  public record Asked(
      String experiment,
      long seed,
      String data,
      String model,
      String method,
      @Nullable Double lambdaLc,
      @Nullable Double lambdaGb,
      @Nullable Double lambdaSmt,
      @Nullable Double lambdaConf,
      @Nullable Double epsilon) {

    /** What a list shows of an experiment. */
    public static Asked of(Experiment e) {
      Method.Adr adr = e.method() instanceof Method.Adr weights ? weights : null;
      return new Asked(
          e.name(),
          e.seed(),
          Kinds.word((Record) e.data()),
          Kinds.word((Record) e.model()),
          Kinds.word((Record) e.method()),
          adr == null ? null : adr.lambdaLc(),
          adr == null ? null : adr.lambdaGb(),
          adr == null ? null : adr.lambdaSmt(),
          adr == null ? null : adr.lambdaConf(),
          e.method() instanceof Method.Standard ? null : e.adversary().epsilon());
    }
  }

  /**
   * Reads what a list shows: the notes, and the figures of the evaluation or else the end of
   * metrics.csv; of a run at work also the end of timing.csv. What is damaged is left out and said
   * in {@link #trouble}.
   *
   * @param status as just read, by the caller who lists
   */
  public static RunSummary of(RunDirectory run, RunStatus status) {
    Glance glance = new Glance();
    Accuracies measured = glance.at(() -> Accuracies.of(run), Accuracies.NONE);
    RunNotes notes = glance.at(run::notes, RunNotes.NONE);
    Optional<Pace> pace =
        glance.at(() -> status.state().active() ? pace(run) : Optional.empty(), Optional.empty());
    return new RunSummary(
        run.name(),
        status.state(),
        status.progress(),
        measured.on(),
        measured.natural(),
        measured.robust(),
        status.created(),
        status.message(),
        run.path(),
        Asked.of(run.experiment()),
        pace.orElse(null),
        notes,
        glance.trouble());
  }

  private static Optional<Pace> pace(RunDirectory run) {
    return run.latestTiming().map(row -> new Pace(row.imagesPerSecond(), row.etaSeconds()));
  }

  /** Natural and robust accuracy, and what they were measured on. */
  private record Accuracies(
      @Nullable Split on, @Nullable Proportion natural, @Nullable Proportion robust) {
    static final Accuracies NONE = new Accuracies(null, null, null);

    static Accuracies of(RunDirectory run) {
      EvaluationFiles evaluations = run.evaluations();
      if (evaluations.has(EvaluationFiles.TEST)) {
        Evaluation test = evaluations.figures(EvaluationFiles.TEST);
        Proportion robust = test.attacks().isEmpty() ? null : test.worstCase();
        return new Accuracies(Split.TEST, test.natural(), robust);
      }
      return run.latestValidation()
          .map(r -> new Accuracies(Split.VALIDATION, r.naturalValidation(), r.robustValidation()))
          .orElse(NONE);
    }
  }

  /** Reads files of a run of which none may keep the run out of a list. */
  private static final class Glance {
    private @Nullable String trouble;

    <T> T at(Supplier<T> reading, T otherwise) {
      try {
        return reading.get();
      } catch (RunException | UncheckedIOException e) {
        trouble = e.getMessage();
        return otherwise;
      }
    }

    @Nullable String trouble() {
      return trouble;
    }
  }
}
