package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.redoubt.analysis.SurfaceFixture.BIAS;
import static org.redoubt.analysis.SurfaceFixture.CLASSES;
import static org.redoubt.analysis.SurfaceFixture.SHAPE;
import static org.redoubt.analysis.SurfaceFixture.WEIGHTS;
import static org.redoubt.analysis.SurfaceFixture.logits;
import static org.redoubt.analysis.SurfaceFixture.loss;
import static org.redoubt.analysis.SurfaceFixture.network;
import static org.redoubt.analysis.SurfaceFixture.pixels;
import static org.redoubt.analysis.SurfaceFixture.subject;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.attack.LinearClassifier;
import org.redoubt.config.AnalysisPlan;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.model.Classifier;
import org.redoubt.model.Network;
import org.redoubt.model.Pass;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;

class LossSurfacesTest {
  private static final Subject SUBJECT = subject(SHAPE);
  private static final double RANGE = 0.3;

  static Stream<Case> cases() {
    return Stream.of(GradientAxis.values())
        .flatMap(
            axis ->
                Stream.of(Space.values())
                    .flatMap(space -> Stream.of(3, 4, 17, 41).map(n -> new Case(axis, space, n))));
  }

  /** One case. */
  record Case(GradientAxis axis, Space space, int points) {}

  @ParameterizedTest
  @MethodSource("cases")
  void everyPointHasItsLossInClosedForm(Case c) {
    Plane plane = plane(network(), c.axis(), c.space());
    LossSurface surface = over(network(), "a", plane, c.points(), false);
    assertThat(surface.coordinates()).hasSize(c.points()).isSorted();
    int predicted = surface.subject().prediction();
    for (int i = 0; i < c.points(); i++) {
      for (int j = 0; j < c.points(); j++) {
        double[] logits = logits(WEIGHTS, BIAS, point(plane, surface, i, j));
        assertThat(surface.lossOfLabel().get(i).get(j)).isCloseTo(loss(logits, 1), within(1e-5));
        assertThat(surface.lossOfPrediction().get(i).get(j))
            .isCloseTo(loss(logits, predicted), within(1e-5));
        double best = Arrays.stream(logits).max().orElseThrow();
        assertThat(logits[surface.predictions().get(i).get(j)]).isCloseTo(best, within(1e-5));
      }
    }
  }

  /** Row i, column j: along the random direction by i, along the gradient by j. */
  private static double[] point(Plane plane, LossSurface surface, int i, int j) {
    double alongRandom = surface.coordinates().get(i);
    double alongGradient = surface.coordinates().get(j);
    return IntStream.range(0, plane.base().length)
        .mapToDouble(
            k ->
                plane.base()[k]
                    + alongRandom * plane.random()[k]
                    + alongGradient * plane.gradient()[k])
        .toArray();
  }

  @Test
  void coordinatesReachBothEndsAndZeroExactly() {
    LossSurface surface =
        over(network(), "a", plane(network(), GradientAxis.SIGN, Space.INPUT), 41, false);
    assertThat(surface.coordinates().get(0)).isEqualTo(-RANGE);
    assertThat(surface.coordinates().get(20)).isZero();
    assertThat(surface.coordinates().get(40)).isEqualTo(RANGE);
    assertThat(surface.coordinates().get(21)).isCloseTo(RANGE / 20, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void centreIsTheExampleItself(Space space) {
    LossSurface surface =
        over(network(), "a", plane(network(), GradientAxis.SIGN, space), 17, false);
    double[] logits = logits(WEIGHTS, BIAS, SurfaceFixture.doubles(pixels(SUBJECT.centre())));
    assertThat(surface.lossOfLabel().get(8).get(8)).isCloseTo(loss(logits, 1), within(1e-6));
    assertThat(surface.predictions().get(8).get(8)).isEqualTo(surface.subject().prediction());
    assertThat(surface.space()).isEqualTo(space);
    assertThat(surface.cosine()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void lossRisesAlongTheGradient(GradientAxis axis) {
    LossSurface surface = over(network(), "a", plane(network(), axis, Space.INPUT), 5, false);
    List<Double> middle = surface.lossOfLabel().get(2);
    assertThat(middle).isSorted();
    assertThat(middle.get(3)).isGreaterThan(middle.get(2) + 1e-3);
  }

  @Test
  void clippingKeepsPointsInThePixelRangeAndMovesNoOther() {
    Plane plane = plane(network(), GradientAxis.SIGN, Space.INPUT);
    RecordingClassifier clipped = new RecordingClassifier(network());
    RecordingClassifier free = new RecordingClassifier(network());
    assertThat(over(clipped, "a", plane, 9, true).clipped()).isTrue();
    assertThat(over(free, "a", plane, 9, false).clipped()).isFalse();
    float[] inside = clipped.inputs().get(1);
    float[] anywhere = free.inputs().get(1);
    assertThat(anywhere).hasSize(81 * SHAPE.size());
    assertThat(min(anywhere)).isNegative();
    for (int k = 0; k < inside.length; k++) {
      assertThat(inside[k]).isEqualTo(Math.min(1, Math.max(0, anywhere[k])));
    }
  }

  @ParameterizedTest
  @CsvSource({"SIGN, true", "UNIT, false", "RAW, false"})
  void everyImageOfThePlaneIsTheOneThatTheNetworkSaw(GradientAxis axis, boolean clip) {
    RecordingClassifier network = new RecordingClassifier(network());
    LossSurface surface = over(network, "a", plane(network(), axis, Space.INPUT), 9, clip);
    float[] seen = network.inputs().get(1);
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 9; j++) {
        List<Float> values = Objects.requireNonNull(surface.imageAt(i, j)).values();
        for (int k = 0; k < SHAPE.size(); k++) {
          assertThat(values.get(k)).isCloseTo(seen[(9 * i + j) * SHAPE.size() + k], within(1e-6f));
        }
      }
    }
  }

  @Test
  void pointsOfTheLatentSpaceAreNoImages() {
    LossSurface surface =
        over(network(), "a", plane(network(), GradientAxis.SIGN, Space.LATENT), 3, false);
    assertThat(surface.plane()).isNull();
    assertThat(surface.imageAt(0, 0)).isNull();
  }

  @Test
  void latentPointsHaveNoPixelRange() {
    RecordingClassifier network = new RecordingClassifier(network());
    LossSurface surface =
        over(network, "a", plane(network(), GradientAxis.SIGN, Space.LATENT), 9, true);
    assertThat(surface.clipped()).isFalse();
    assertThat(min(network.inputs().get(1))).isNegative();
  }

  private static float min(float[] values) {
    return (float) Arrays.stream(SurfaceFixture.doubles(values)).min().orElseThrow();
  }

  @Test
  void otherRunIsLookedAtOnTheVerySamePoints() {
    RecordingClassifier own = new RecordingClassifier(network());
    RecordingClassifier other = new RecordingClassifier(other());
    Plane plane = plane(network(), GradientAxis.SIGN, Space.INPUT);
    LossSurface a = over(own, "a", plane, 41, false);
    LossSurface b = over(other, "b", plane, 41, false);
    assertThat(other.inputs()).hasSameSizeAs(own.inputs());
    for (int call = 0; call < own.inputs().size(); call++) {
      assertThat(other.inputs().get(call)).isEqualTo(own.inputs().get(call));
    }
    assertThat(List.of(a.directionsOf(), b.directionsOf())).containsExactly("a", "a");
    assertThat(b.lossOfLabel()).isNotEqualTo(a.lossOfLabel());
    assertThat(b.subject().centre()).isEqualTo(a.subject().centre());
  }

  @Test
  void otherRunHasItsOwnPredictionAtTheCentre() {
    double[] x = SurfaceFixture.doubles(pixels(SUBJECT.centre()));
    LossSurface b = over(other(), "b", plane(network(), GradientAxis.SIGN, Space.INPUT), 3, false);
    double[] logits = logits(otherWeights(), new float[CLASSES], x);
    int best =
        IntStream.range(0, CLASSES).reduce((c, d) -> logits[d] > logits[c] ? d : c).orElseThrow();
    assertThat(b.subject().prediction()).isEqualTo(best).isNotEqualTo(predictionOf(network()));
    assertThat(b.lossOfPrediction().get(1).get(1)).isCloseTo(loss(logits, best), within(1e-5));
  }

  private static int predictionOf(Classifier network) {
    Plane plane = plane(network, GradientAxis.SIGN, Space.INPUT);
    return over(network, "a", plane, 3, false).subject().prediction();
  }

  @Test
  void latentDirectionsOfAnotherRunAreRefused() {
    assertRefused(
        other(),
        plane(network(), GradientAxis.SIGN, Space.LATENT),
        "latent directions of run a mean nothing to run b, whose latent space is its own: give each"
            + " run its own directions, or compare them in the input space");
  }

  @Test
  void runOnOtherImagesIsRefused() {
    assertRefused(
        LinearClassifier.random(new ImageShape(8, 8, 1), 3, 1),
        plane(network(), GradientAxis.SIGN, Space.INPUT),
        "run b takes images of 8x8x1, image 5 has 4x3x2: compare runs on the same data");
  }

  @Test
  void divergedRunIsRefused() {
    float[][] weights = otherWeights();
    weights[0][0] = Float.NaN;
    assertRefused(
        new LinearClassifier(SHAPE, weights, new float[CLASSES]),
        plane(network(), GradientAxis.SIGN, Space.INPUT),
        "run b: the loss around image 5 is not finite; its parameters have probably diverged, or"
            + " the range 0.3 is too large: look at an earlier checkpoint, or a smaller range");
  }

  private static void assertRefused(Classifier network, Plane plane, String sentence) {
    assertThatThrownBy(() -> over(network, "b", plane, 5, false))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(sentence);
  }

  /** Dropout, convolutions, a split layer that is an image: in batches as one by one. */
  @ParameterizedTest
  @EnumSource
  void pointsOfANetworkAreThoseOfItsEvaluationMode(Space space) {
    ImageShape shape = new ImageShape(8, 8, 2);
    Network network = convolutional(shape);
    Plane plane =
        new Directions(GradientAxis.SIGN, new Seed(1)).through(network, "a", subject(shape), space);
    LossSurface surface = over(network, "a", plane, 17, false);
    assertThat(plane.base()).hasSize(space == Space.INPUT ? 128 : 36);
    Pass pass = network.pass();
    for (int[] at : new int[][] {{0, 0}, {8, 8}, {3, 14}, {16, 2}, {16, 16}}) {
      double[] point = point(plane, surface, at[0], at[1]);
      double[] logits =
          Copies.doubles(
              space == Space.INPUT
                  ? pass.forward(Copies.array(point, DataType.FLOAT, 1, 8, 8, 2))
                  : pass.forwardFromLatent(Copies.array(point, DataType.FLOAT, 1, 36)));
      assertThat(surface.lossOfLabel().get(at[0]).get(at[1]))
          .isCloseTo(loss(logits, 1), within(1e-5));
    }
    float[] image = pixels(subject(shape).centre());
    double[] logits =
        Copies.doubles(pass.forward(Nd4j.create(image, new long[] {1, 8, 8, 2}, 'c')));
    assertThat(surface.lossOfLabel().get(8).get(8)).isCloseTo(loss(logits, 1), within(1e-5));
    assertThat(surface.lossOfLabel().get(8).get(9))
        .isGreaterThan(surface.lossOfLabel().get(8).get(8));
  }

  private static Network convolutional(ImageShape shape) {
    return new Network(
        List.of(
            new Layer.Conv("conv", 4, 3, 1, Layer.Padding.VALID, true),
            new Layer.BatchNorm("norm", 0.5, 1e-3),
            new Layer.Relu("relu", 0),
            new Layer.MaxPool("pool", 2),
            new Layer.Dropout("dropout", 0.5),
            new Layer.Dense("fc", 6, Layer.Init.HE_NORMAL),
            new Layer.Relu("relu2", 0),
            new Layer.Dense("logits", 3, Layer.Init.HE_NORMAL)),
        "pool",
        shape,
        new Seed(5));
  }

  @Test
  void progressReachesTheLastPoint() {
    Watcher watcher = new Watcher(false);
    new LossSurfaces(network(), "a", new SurfaceGrid(41, RANGE, false), watcher)
        .over(plane(network(), GradientAxis.SIGN, Space.INPUT));
    assertThat(watcher.reports)
        .startsWith("loss surface: 0 of 1681")
        .endsWith("loss surface: 1681 of 1681")
        .doesNotHaveDuplicates();
  }

  @Test
  void cancelledSurfaceStops() {
    LossSurfaces surfaces =
        new LossSurfaces(network(), "a", new SurfaceGrid(5, RANGE, false), new Watcher(true));
    assertThatThrownBy(() -> surfaces.over(plane(network(), GradientAxis.SIGN, Space.INPUT)))
        .isInstanceOf(CancellationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "auto",
      value = {"auto, 0.3", "0.05, 0.05"})
  void rangeIsThatOfThePlanOrElseEpsilon(@Nullable Double range, double expected) {
    assertThat(SurfaceGrid.of(plan(range), 0.3)).isEqualTo(new SurfaceGrid(9, expected, true));
  }

  @Test
  void missingRangeIsRefused() {
    assertThatThrownBy(() -> SurfaceGrid.of(plan(null), 0))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(
            "a surface of half-width 0.0 shows nothing: set analysis.range to a number above 0");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 0, -3})
  void fewerThanTwoPointsAreRefused(int points) {
    assertThatThrownBy(() -> new SurfaceGrid(points, 1, false))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(
            "a surface with %d points along each axis shows nothing: take 2 or more"
                .formatted(points));
  }

  private static AnalysisPlan plan(@Nullable Double range) {
    return new AnalysisPlan(9, GradientAxis.SIGN, true, range, 500, 500, 30, 1000, 50);
  }

  private static float[][] otherWeights() {
    return SurfaceFixture.weights(SHAPE.size(), CLASSES, 12, 1);
  }

  private static LinearClassifier other() {
    return new LinearClassifier(SHAPE, otherWeights(), new float[CLASSES]);
  }

  private static Plane plane(Classifier network, GradientAxis axis, Space space) {
    return new Directions(axis, new Seed(1)).through(network, "a", SUBJECT, space);
  }

  private static LossSurface over(
      Classifier network, String run, Plane plane, int points, boolean clipped) {
    return new LossSurfaces(
            network, run, new SurfaceGrid(points, RANGE, clipped), new Watcher(false))
        .over(plane);
  }
}
