package org.redoubt.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.analysis.AdversarialSet;
import org.redoubt.analysis.AnalysisListener;
import org.redoubt.analysis.ClassDistances;
import org.redoubt.analysis.Directions;
import org.redoubt.analysis.Divergence;
import org.redoubt.analysis.Divergence.Snapshot;
import org.redoubt.analysis.Entropies;
import org.redoubt.analysis.LatentViews;
import org.redoubt.analysis.Latents;
import org.redoubt.analysis.LossSurfaces;
import org.redoubt.analysis.Plane;
import org.redoubt.analysis.Subjects;
import org.redoubt.analysis.SurfaceGrid;
import org.redoubt.config.Seed;
import org.redoubt.config.Settings;
import org.redoubt.data.ImageSet;
import org.redoubt.model.Network;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.run.Checkpoints;

/** Package {@code analysis} applied to the best checkpoint of a run. */
final class NetworkComputations implements Computations {
  private final Input input;
  private final Network network;
  private final ImageSet test;
  private final long step;
  private final AnalysisListener listener;
  private @Nullable AdversarialSet attacked;

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
    Subjects subjects = new Subjects(network, test, input.attack(), evaluationSeed(), listener);
    return image == null ? subjects.first(group, label, test.size()) : subjects.of(image, group);
  }

  /** A plane among latent representations means nothing to another network: each has its own. */
  @Override
  public LossSurface surface(
      LossSurface.Subject subject, LossSurface.Space space, Computations directions) {
    boolean others = space == Space.INPUT && directions instanceof NetworkComputations;
    NetworkComputations owner = others ? (NetworkComputations) directions : this;
    SurfaceGrid grid = SurfaceGrid.of(input.plan(), input.range());
    return new LossSurfaces(network, input.run().name(), grid, listener)
        .over(owner.plane(subject, space));
  }

  private Plane plane(LossSurface.Subject subject, Space space) {
    Seed seed = new Seed(input.target().experiment().seed()).fork("analysis");
    return new Directions(input.plan().axis(), seed)
        .through(network, input.run().name(), subject, space);
  }

  @Override
  public LatentView latent() {
    AdversarialSet some = adversarialSet(input.plan().tsneExamples());
    Seed seed = new Seed(input.target().experiment().seed()).fork("latent view");
    return LatentViews.of(latents(some), input.plan(), seed, listener);
  }

  @Override
  public Tiles latentImages() {
    return tiles(adversarialSet(input.plan().tsneExamples()));
  }

  @Override
  public EntropyView entropy() {
    return Entropies.of(adversarialSet(input.plan().examples()));
  }

  @Override
  public Tiles entropyImages() {
    return tiles(adversarialSet(input.plan().examples()));
  }

  /** Views list the members of a set in its order. */
  private static Tiles tiles(AdversarialSet set) {
    int size = set.shape().size();
    List<Tiles.Tile> tiles =
        set.members().stream()
            .map(
                member -> {
                  int i = member.index();
                  float[] images = set.side(member.group()).images();
                  return Tiles.Tile.of(i, set.labels()[i], images, i * size, size);
                })
            .toList();
    return new Tiles(set.shape(), Settings.word(Galleries.Split.TEST), set.classNames(), tiles);
  }

  @Override
  public Compactness compactness() {
    return ClassDistances.of(latents(adversarialSet(input.plan().examples())), listener);
  }

  private Latents latents(AdversarialSet set) {
    return Latents.of(network, split(), set, listener);
  }

  /** The first images, attacked once for all analyses that look at them. */
  private AdversarialSet adversarialSet(int examples) {
    AdversarialSet known = attacked;
    if (known == null || known.size() < Math.min(examples, test.size())) {
      known =
          AdversarialSet.of(network, test, examples, input.attack(), evaluationSeed(), listener);
      attacked = known;
    }
    return known.first(examples);
  }

  @Override
  public LayerDivergence divergence(List<Integer> snapshots) {
    List<Snapshot> all = new ArrayList<>();
    for (int epoch : snapshots) {
      String name = Checkpoints.snapshot(epoch);
      all.add(new Snapshot(epoch, Workplace.step(input.run(), name), () -> restored(name)));
    }
    all.add(new Snapshot(null, step, this::restoredBest));
    try {
      return new Divergence(test, input.plan().examples(), input.attack(), evaluationSeed())
          .over(split(), all, listener);
    } finally {
      restoredBest(); // the next analysis is of this checkpoint again
    }
  }

  private Network restored(String checkpoint) {
    Workplace.restore(input.run(), checkpoint, network);
    return network;
  }

  private Network restoredBest() {
    Workplace.restoreBest(input.run(), network);
    return network;
  }

  private String split() {
    return network.layerNames().get(network.split());
  }

  /** The evaluation's, so that its images are attacked from the same random starts. */
  private Seed evaluationSeed() {
    return new Seed(input.target().experiment().seed()).fork("evaluation");
  }
}
