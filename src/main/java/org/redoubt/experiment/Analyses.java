package org.redoubt.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.redoubt.analysis.AnalysisException;
import org.redoubt.config.AnalysisPlan;
import org.redoubt.config.Attack;
import org.redoubt.config.DataSet;
import org.redoubt.config.Experiment;
import org.redoubt.config.Kinds;
import org.redoubt.experiment.AnalysisRequest.Directions;
import org.redoubt.experiment.Computations.Input;
import org.redoubt.experiment.Computations.Opener;
import org.redoubt.run.AnalysisRecord;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;

/** Analyses trained runs, one after the other, and writes what they show into their directories. */
public final class Analyses {
  /** Steps of the attack where a run's evaluation names none. */
  private static final int STEPS = 20;

  private final AnalysisRequest request;
  private final List<Target> targets;
  private final List<String> command;
  private final Opener opener;
  private final SurfaceCentres centres;

  /**
   * Prepares to analyse.
   *
   * @param targets at least one; the first may lend its point and directions to the others
   * @param command the command line as typed, for the records
   * @throws RunException if a run has no checkpoint, or its images do not fit those of the first
   * @throws AnalysisException if there is no such class
   */
  public Analyses(AnalysisRequest request, List<Target> targets, List<String> command) {
    this(request, targets, command, new Laboratory());
  }

  Analyses(AnalysisRequest request, List<Target> targets, List<String> command, Opener opener) {
    this.request = request;
    this.targets = List.copyOf(targets);
    this.command = List.copyOf(command);
    this.opener = opener;
    this.centres = new SurfaceCentres(request);
    targets.forEach(this::check);
  }

  /**
   * A run to be analysed.
   *
   * @param experiment the run's, with the analysis and the attacks of the evaluation that are
   *     wanted now
   */
  public record Target(RunDirectory run, Experiment experiment) {}

  /** An analysis that was made, and its file. */
  public record Made(RunDirectory run, String name, AnalysisRecord record, Path file) {}

  /**
   * Analyses one of the targets; the first one first.
   *
   * @param done is told of each analysis once its file is written
   * @throws AnalysisException if what was asked for by name cannot be had, or nothing can
   * @throws java.util.concurrent.CancellationException if the listener asked to stop; what was made
   *     until then is kept
   */
  public void of(Target target, PipelineListener listener, Consumer<Made> done) {
    Experiment experiment = target.experiment();
    AnalysisPlan plan = experiment.analysis();
    Double range = plan.range();
    Input input =
        new Input(
            target,
            plan,
            range == null ? experiment.adversary().epsilon() : range,
            attack(experiment));
    Computations one = opener.open(input, listener, new AnalysisProgress(target.run(), listener));
    new AnalysisSession(
            request, centres, one, new AnalysisRecorder(target, command, done), listener)
        .run();
  }

  private void check(Target target) {
    RunDirectory run = target.run();
    if (run.checkpoints().names().isEmpty()) {
      throw new RunException(
          "%s is %s and has no checkpoint yet, so there is nothing to analyse; train it first: redoubt resume %s"
              .formatted(run.name(), run.status().state().word(), run.name()));
    }
    sameImages(target);
    Integer label = request.label();
    int classes = target.experiment().data().classes();
    if (label != null && (label < 0 || label >= classes)) {
      throw new AnalysisException(
          "class %d: allowed are 0 to %d, the classes of %s"
              .formatted(label, classes - 1, run.name()));
    }
  }

  /** Position 7 has to be the same image in every run that shares the first one's point. */
  private void sameImages(Target target) {
    Target other = targets.get(0);
    if (request.directions() == Directions.OWN) {
      return;
    }
    DataSet data = target.experiment().data();
    DataSet known = other.experiment().data();
    boolean same =
        Kinds.word((Record) data).equals(Kinds.word((Record) known))
            && Objects.equals(data.test(), known.test());
    if (!same) {
      throw new RunException(
          "%s is tested on %s, %s on %s; shared directions need runs with the same test images"
              .formatted(other.run().name(), known, target.run().name(), data));
    }
  }

  /** The first attack of the evaluation, else PGD-20 in the ball of the adversary. */
  static Attack attack(Experiment experiment) {
    return experiment.evaluation().attacks().stream()
        .findFirst()
        .orElseGet(() -> BallPgd.in(experiment.adversary(), STEPS));
  }
}
