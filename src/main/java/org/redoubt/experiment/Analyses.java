package org.redoubt.experiment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redoubt.analysis.AnalysisException;
import org.redoubt.config.AnalysisPlan;
import org.redoubt.config.Attack;
import org.redoubt.config.DataSet;
import org.redoubt.config.Experiment;
import org.redoubt.config.Kinds;
import org.redoubt.experiment.AnalysisRequest.Directions;
import org.redoubt.experiment.Computations.Input;
import org.redoubt.experiment.Computations.Opener;
import org.redoubt.result.Analysis;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.run.AnalysisRecord;
import org.redoubt.run.ProvenanceCollector;
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
  private final Map<Group, LossSurface.Subject> shared = new EnumMap<>(Group.class);
  private @Nullable Computations first;

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
    if (first == null) {
      first = one;
    }
    Session session = new Session(target, one, listener, done);
    request.wantedKinds().forEach(session::kind);
    session.end();
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

  /** The analyses of one run. */
  private final class Session {
    private final Target target;
    private final Computations one;
    private final PipelineListener listener;
    private final Consumer<Made> done;
    private int made;
    private @Nullable AnalysisException last;

    Session(Target target, Computations one, PipelineListener listener, Consumer<Made> done) {
      this.target = target;
      this.one = one;
      this.listener = listener;
      this.done = done;
    }

    void end() {
      if (made == 0 && last != null) {
        throw last;
      }
    }

    void kind(Class<? extends Analysis> type) {
      boolean named = !request.kinds().isEmpty();
      if (type == LossSurface.class) {
        request.wantedGroups().forEach(this::surfaces);
      } else if (type == LatentView.class) {
        make(named, one::latent);
      } else if (type == EntropyView.class) {
        make(named, one::entropy);
      } else if (type == LayerDivergence.class) {
        make(named, () -> one.divergence(target.run().checkpoints().snapshots()));
      } else if (type == Compactness.class) {
        make(named, one::compactness);
      } else {
        throw new IllegalArgumentException("no way to compute " + type);
      }
    }

    private void surfaces(Group group) {
      boolean named = !request.groups().isEmpty();
      LossSurface.Subject subject = attempt(named, () -> subject(group));
      if (subject != null) {
        request
            .wantedSpaces()
            .forEach(
                space ->
                    make(
                        !request.spaces().isEmpty(),
                        () -> one.surface(in(space, subject), space, directions())));
      }
    }

    /** A plane among representations is a network's own, and so is the example it goes through. */
    private LossSurface.Subject in(Space space, LossSurface.Subject subject) {
      boolean lent = one != first && request.directions() == Directions.FIRST_RUN;
      return lent && space == Space.LATENT
          ? one.subject(subject.group(), subject.index(), null)
          : subject;
    }

    /** Surfaces that are compared stand around one point: that of the first run. */
    private LossSurface.Subject subject(Group group) {
      if (request.directions() == Directions.OWN) {
        return one.subject(group, request.image(), request.label());
      }
      if (one == first) {
        shared.put(group, one.subject(group, request.image(), request.label()));
      }
      LossSurface.Subject subject = shared.get(group);
      if (subject == null) {
        throw new AnalysisException("the first run has no such example to share: " + group);
      }
      return subject;
    }

    private Computations directions() {
      return request.directions() == Directions.FIRST_RUN && first != null ? first : one;
    }

    private void make(boolean named, Supplier<? extends Analysis> work) {
      long began = System.nanoTime();
      Analysis analysis = attempt(named, work);
      if (analysis == null) {
        return;
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      AnalysisRecord record = new AnalysisRecord(origin(seconds), analysis);
      Path file = target.run().analyses().write(record);
      made++;
      done.accept(new Made(target.run(), target.run().analyses().name(analysis), record, file));
    }

    private AnalysisRecord.Origin origin(double seconds) {
      return new AnalysisRecord.Origin(
          one.step(),
          target.experiment().seed(),
          target.experiment().analysis(),
          command,
          ProvenanceCollector.codeVersion(),
          Instant.now(),
          seconds);
    }

    private <T> @Nullable T attempt(boolean named, Supplier<T> work) {
      try {
        return work.get();
      } catch (AnalysisException e) {
        if (named) {
          throw e;
        }
        last = e;
        listener.warning(String.valueOf(e.getMessage()));
        return null;
      }
    }
  }
}
