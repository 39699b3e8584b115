package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Attack;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.loss.Copies;
import org.redoubt.model.Classifier;
import org.redoubt.model.Pass;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LayerDivergence.Stage;

/**
 * How far an attack moves each layer's representation, over training: at every snapshot the attack
 * is run anew against the network as it was then, on the same images from the same random starts.
 *
 * @param test images, of which the first are attacked
 * @param examples how many; all where there are fewer
 * @param attack what is run
 * @param seed fixes the random starts
 */
public record Divergence(ImageSet test, int examples, Attack attack, Seed seed) {

  /**
   * The network at one time of its training.
   *
   * @param epoch epochs done; null: the checkpoint that is evaluated
   * @param step batches done
   * @param restored gives the network; asked once, when its turn has come, and the one before it is
   *     no longer used, so that all may be one network whose parameters change
   */
  public record Snapshot(@Nullable Integer epoch, long step, Supplier<Classifier> restored) {
    private String text() {
      return epoch == null ? "the checkpoint" : "epoch " + epoch;
    }
  }

  /**
   * Measures every snapshot in turn.
   *
   * @param split name of the split layer
   * @param snapshots in the order of training, the checkpoint that is evaluated last
   * @throws AnalysisException where there is no snapshot, fewer than two images, or a network that
   *     does not fit them
   * @throws CancellationException where the listener asks for it
   */
  public LayerDivergence over(String split, List<Snapshot> snapshots, AnalysisListener listener) {
    if (snapshots.isEmpty()) {
      throw new AnalysisException(
          "divergence by layer needs at least one network, found none; train the run until it has a"
              + " checkpoint");
    }
    List<Stage> stages = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      Classifier classifier = snapshot.restored.get();
      AdversarialSet set = AdversarialSet.of(classifier, test, examples, attack, seed, listener);
      stages.add(stage(snapshot, classifier, set, listener));
    }
    return new LayerDivergence(split, attack, Math.min(examples, test.size()), stages);
  }

  private static Stage stage(
      Snapshot snapshot, Classifier classifier, AdversarialSet set, AnalysisListener listener) {
    requireTwoImages(set);
    List<String> names = classifier.layerNames();
    Pass pass = classifier.pass(Set.copyOf(names));
    List<Displacement> layers =
        Stream.concat(Stream.of("input"), names.stream())
            .map(name -> new Displacement(name, set.size()))
            .toList();
    Chunks.forEach(
        set.size(),
        "divergence at " + snapshot.text(),
        listener,
        (from, to) -> {
          List<float[]> clean = representations(pass, names, set.images(set.clean(), from, to));
          List<float[]> adversarial =
              representations(pass, names, set.images(set.adversarial(), from, to));
          for (int l = 0; l < layers.size(); l++) {
            layers.get(l).add(clean.get(l), adversarial.get(l), from, to);
          }
        });
    return new Stage(
        snapshot.epoch, snapshot.step, layers.stream().map(Displacement::layer).toList());
  }

  private static void requireTwoImages(AdversarialSet set) {
    if (set.size() < 2) {
      throw new AnalysisException(
          "divergence by layer needs at least two images for its interval, found %d; raise"
                  .formatted(set.size())
              + " analysis.examples or choose data with more test images");
    }
  }

  /** The images, then the output of every layer, each example by example. */
  private static List<float[]> representations(Pass pass, List<String> names, INDArray images) {
    pass.forward(images);
    return Stream.concat(Stream.of(images), names.stream().map(pass::activation))
        .map(Copies::floats)
        .toList();
  }
}
