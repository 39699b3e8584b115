package org.redoubt.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.analysis.AnalysisException;
import org.redoubt.analysis.AnalysisListener;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.model.Network;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.run.Checkpoints;

/** Package {@code analysis} applied to the best checkpoint of a run. */
@SuppressWarnings("DoNotCallSuggester") // MERGE: goes with the methods that wait
final class NetworkComputations implements Computations {
  private final Input input;
  private final Network network;
  private final ImageSet test;
  private final long step;
  private final AnalysisListener listener;

  /** Restores the checkpoint that is evaluated. */
  NetworkComputations(Input input, Workplace place, AnalysisListener listener) {
    this.input = input;
    this.network = place.network();
    this.test = place.data().test();
    this.listener = listener;
    this.step = Workplace.restoreBest(input.run(), network);
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public LossSurface.Subject subject(
      Group group, @Nullable Integer image, @Nullable Integer label) {
    if (image == null) {
      return first(group, label);
    }
    if (image < 0 || image >= test.size()) {
      throw new AnalysisException(
          "image %d: allowed are 0 to %d, the test images of %s"
              .formatted(image, test.size() - 1, input.run().name()));
    }
    return of(image, group);
  }

  @Override
  public LayerDivergence divergence(List<Integer> snapshots) {
    List<LayerDivergence.Stage> stages = new ArrayList<>();
    try {
      for (int epoch : snapshots) {
        long done = Workplace.restore(input.run(), Checkpoints.snapshot(epoch), network);
        stages.add(stage(epoch, done));
      }
    } finally {
      Workplace.restoreBest(input.run(), network);
    }
    stages.add(stage(null, step));
    return divergenceOf(stages);
  }

  private Seed seed() {
    return new Seed(input.target().experiment().seed()).fork("analysis");
  }

  // MERGE: the methods below wait for the classes of package analysis. What they need is in
  // network, test, seed(), listener and input (plan, range, attack).

  /** Subjects.first(group, label, searched). */
  private LossSurface.Subject first(Group group, @Nullable Integer label) {
    throw waits("Subjects", group, label);
  }

  /** Subjects.of(index, group). */
  private LossSurface.Subject of(int index, Group group) {
    throw waits("Subjects", index, group);
  }

  /** LossSurfaces; directions is this, or the NetworkComputations of the first run. */
  @Override
  public LossSurface surface(
      LossSurface.Subject subject, LossSurface.Space space, Computations directions) {
    throw waits("LossSurfaces", space, directions);
  }

  /** AdversarialSet of plan.tsneExamples images, then LatentViews. */
  @Override
  public LatentView latent() {
    throw waits("LatentViews");
  }

  /** AdversarialSet of plan.examples images, then Entropies. */
  @Override
  public EntropyView entropy() {
    throw waits("Entropies");
  }

  /** Divergence of the network as it stands now. */
  private LayerDivergence.Stage stage(@Nullable Integer epoch, long stepsDone) {
    throw waits("Divergence", epoch, stepsDone);
  }

  /** The record around the stages: split layer, attack, number of images. */
  private LayerDivergence divergenceOf(List<LayerDivergence.Stage> stages) {
    throw waits("Divergence", stages);
  }

  /** AdversarialSet of plan.examples images, then Compactness. */
  @Override
  public Compactness compactness() {
    throw waits("Compactness");
  }

  private UnsupportedOperationException waits(String what, @Nullable Object... asked) {
    return new UnsupportedOperationException(
        what + " of " + Arrays.toString(asked) + " with " + seed() + ", " + listener);
  }
}
