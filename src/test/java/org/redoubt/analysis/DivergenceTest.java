package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.redoubt.analysis.AnalysisFixture.PGD;
import static org.redoubt.analysis.AnalysisFixture.QUIET;
import static org.redoubt.analysis.AnalysisFixture.SEED;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.analysis.Divergence.Snapshot;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Distance;
import org.redoubt.loss.LocalCompactness;
import org.redoubt.model.Network;
import org.redoubt.model.Pass;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LayerDivergence.Layer;
import org.redoubt.result.LayerDivergence.Stage;

class DivergenceTest {
  private static final int N = 110; // more than one batch
  private static final ImageSet IMAGES = AnalysisFixture.images(N, network(5));
  private static final Divergence DIVERGENCE = new Divergence(IMAGES, N, PGD, SEED);

  @Test
  void layersRunFromTheInputToTheLogits() {
    LayerDivergence found = DIVERGENCE.over("pool", List.of(evaluated(network(5))), QUIET);
    assertThat(found.examples()).isEqualTo(N);
    assertThat(found.split()).isEqualTo("pool");
    assertThat(found.evaluated().layers())
        .extracting(Layer::name)
        .containsExactly("input", "conv", "relu", "pool", "fc", "relu2", "logits");
    assertThat(found.evaluated().layers())
        .extracting(Layer::size)
        .containsExactly(64, 144, 144, 36, 6, 6, 3);
    assertThat(found.evaluated().layers())
        .allSatisfy(
            layer -> {
              assertThat(layer.relative()).isBetween(layer.lower(), layer.upper());
              assertThat(layer.absolute()).isPositive();
            });
  }

  /** The paper's equation 1 in the authors' form, clean mistakes included. */
  @Test
  void absoluteAtTheSplitLayerIsLocalCompactness() {
    Network network = network(5);
    Layer pool = layer(DIVERGENCE.over("pool", List.of(evaluated(network)), QUIET), "pool");
    AdversarialSet set = AdversarialSet.of(network, IMAGES, N, PGD, SEED, QUIET);
    Pass clean = network.pass();
    clean.forward(set.images(set.clean(), 0, N));
    Pass adversarial = network.pass();
    adversarial.forward(set.images(set.adversarial(), 0, N));
    double loss =
        new LocalCompactness(Distance.MEAN_ABSOLUTE).of(clean.z(), adversarial.z()).value();
    assertThat(pool.absolute()).isCloseTo(loss, within(1e-6 * loss));
  }

  @Test
  void inputIsMovedAsFarAsTheImagesAre() {
    Network network = network(5);
    Layer input = layer(DIVERGENCE.over("pool", List.of(evaluated(network)), QUIET), "input");
    AdversarialSet set = AdversarialSet.of(network, IMAGES, N, PGD, SEED, QUIET);
    INDArray x = set.images(set.clean(), 0, N).castTo(DataType.DOUBLE);
    INDArray moved = set.images(set.adversarial(), 0, N).castTo(DataType.DOUBLE).sub(x);
    assertThat(input.absolute())
        .isCloseTo(moved.norm1Number().doubleValue() / moved.length(), within(1e-9));
    double relative = moved.norm2(1, 2, 3).div(x.norm2(1, 2, 3)).meanNumber().doubleValue();
    assertThat(input.relative()).isCloseTo(relative, within(1e-9));
  }

  @Test
  void displacementAgreesWithAnIndependentImplementation() throws IOException {
    Reference expected = Reference.read().of("displacement");
    float[][] clean = expected.floats("clean");
    float[][] adversarial = expected.floats("adversarial");
    Displacement displacement = new Displacement("layer", clean.length);
    for (int i = 0; i < clean.length; i++) {
      displacement.add(clean[i], adversarial[i], i, i + 1);
    }
    Layer layer = displacement.layer();
    assertThat(layer.relative()).isCloseTo(expected.number("relative"), within(1e-12));
    assertThat(layer.lower()).isCloseTo(expected.number("lower"), within(1e-12));
    assertThat(layer.upper()).isCloseTo(expected.number("upper"), within(1e-12));
    assertThat(layer.absolute()).isCloseTo(expected.number("absolute"), within(1e-12));
    assertThat(layer.size()).isEqualTo(5);
  }

  /** Rows: moved by a half, dead and woken, dead and left dead, moved by one. */
  @Test
  void silencedExampleCountsWhereItWasNotMovedAndIsLeftOutWhereItWas() {
    Displacement displacement = new Displacement("relu", 4);
    float[] clean = {3, 4, 0, 0, 0, 0, 1, 0};
    float[] adversarial = {3, 6.5f, 1, 1, 0, 0, 1, 1};
    displacement.add(clean, adversarial, 0, 4);
    Layer layer = displacement.layer();
    assertThat(layer.relative()).isCloseTo((0.5 + 0 + 1) / 3, within(1e-12));
    assertThat(layer.upper() - layer.relative())
        .isCloseTo(1.959963984540054 * 0.5 / Math.sqrt(3), within(1e-12));
    assertThat(layer.absolute()).isCloseTo((2.5 + 2 + 0 + 1) / 8, within(1e-12));
  }

  @Test
  void layerThatIsDeadForAllHasNoRelativeMean() {
    Displacement displacement = new Displacement("relu", 2);
    displacement.add(new float[4], new float[] {1, 0, 0, 2}, 0, 2);
    Layer layer = displacement.layer();
    assertThat(layer.relative()).isNaN();
    assertThat(layer.lower()).isNaN();
    assertThat(layer.absolute()).isEqualTo(0.75);
  }

  @Test
  void snapshotsMayShareOneNetworkAndAreAttackedAnew() {
    Network shared = network(1);
    List<Snapshot> snapshots =
        List.of(
            new Snapshot(1, 10, () -> restored(shared, network(7))),
            new Snapshot(2, 20, () -> restored(shared, network(8))),
            new Snapshot(null, 25, () -> restored(shared, network(5))));
    LayerDivergence together = DIVERGENCE.over("pool", snapshots, QUIET);
    assertThat(together.stages()).extracting(Stage::epoch).containsExactly(1, 2, null);
    assertThat(together.stages()).extracting(Stage::step).containsExactly(10L, 20L, 25L);
    assertThat(together.stages().get(0).layers()).isEqualTo(alone(network(7)));
    assertThat(together.stages().get(1).layers()).isEqualTo(alone(network(8)));
    assertThat(together.evaluated().layers()).isEqualTo(alone(network(5)));
    assertThat(together.evaluated().layers()).isNotEqualTo(together.stages().get(0).layers());
  }

  @Test
  void attackOfRadiusZeroMovesNothing() {
    Divergence still = new Divergence(IMAGES, N, AnalysisFixture.pgd(0), SEED);
    assertThat(still.over("pool", List.of(evaluated(network(5))), QUIET).evaluated().layers())
        .allSatisfy(layer -> assertThat(layer.relative() + layer.absolute()).isZero());
  }

  @Test
  void reportsStagesAndStopsWhereAsked() {
    var listener = new AnalysisFixture.Reports(5);
    List<Snapshot> snapshots =
        List.of(new Snapshot(3, 30, () -> network(5)), evaluated(network(6)));
    assertThatThrownBy(() -> DIVERGENCE.over("pool", snapshots, listener))
        .isInstanceOf(CancellationException.class)
        .hasMessage("cancelled in divergence at epoch 3, at 110 of 110");
    assertThat(listener.reports)
        .endsWith("divergence at epoch 3 0/110", "divergence at epoch 3 100/110");
  }

  @Test
  void tooLittleIsRefused() {
    assertThatThrownBy(() -> DIVERGENCE.over("pool", List.of(), QUIET))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(
            "divergence by layer needs at least one network, found none; train the run until it has"
                + " a checkpoint");
    Divergence one = new Divergence(IMAGES, 1, PGD, SEED);
    assertThatThrownBy(() -> one.over("pool", List.of(evaluated(network(5))), QUIET))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(
            "divergence by layer needs at least two images for its interval, found 1; raise"
                + " analysis.examples or choose data with more test images");
  }

  private static List<Layer> alone(Network network) {
    return DIVERGENCE.over("pool", List.of(evaluated(network)), QUIET).evaluated().layers();
  }

  private static Snapshot evaluated(Network network) {
    return new Snapshot(null, 25, () -> network);
  }

  private static Network restored(Network into, Network from) {
    into.parameters().values().assign(from.parameters().values());
    into.parameters().changed();
    return into;
  }

  private static Layer layer(LayerDivergence found, String name) {
    return found.evaluated().layers().stream()
        .filter(layer -> layer.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Network network(long seed) {
    return new Network(
        List.of(
            new org.redoubt.config.Layer.Conv(
                "conv", 4, 3, 1, org.redoubt.config.Layer.Padding.VALID, true),
            new org.redoubt.config.Layer.Relu("relu", 0),
            new org.redoubt.config.Layer.MaxPool("pool", 2),
            new org.redoubt.config.Layer.Dense("fc", 6, org.redoubt.config.Layer.Init.HE_NORMAL),
            new org.redoubt.config.Layer.Relu("relu2", 0),
            new org.redoubt.config.Layer.Dense(
                "logits", 3, org.redoubt.config.Layer.Init.HE_NORMAL)),
        "pool",
        new ImageShape(8, 8, 1),
        new Seed(seed));
  }
}
