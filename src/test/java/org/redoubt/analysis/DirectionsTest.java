package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.redoubt.analysis.SurfaceFixture.BIAS;
import static org.redoubt.analysis.SurfaceFixture.SHAPE;
import static org.redoubt.analysis.SurfaceFixture.WEIGHTS;
import static org.redoubt.analysis.SurfaceFixture.doubles;
import static org.redoubt.analysis.SurfaceFixture.gradient;
import static org.redoubt.analysis.SurfaceFixture.logits;
import static org.redoubt.analysis.SurfaceFixture.network;
import static org.redoubt.analysis.SurfaceFixture.pixels;
import static org.redoubt.analysis.SurfaceFixture.subject;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.redoubt.attack.LinearClassifier;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.config.Layer;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.model.Network;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;

class DirectionsTest {
  private static final Subject SUBJECT = subject(SHAPE);
  private static final double[] X = doubles(pixels(SUBJECT.centre()));
  private static final double[] CLOSED_FORM = gradient(WEIGHTS, logits(WEIGHTS, BIAS, X), 1);

  @ParameterizedTest
  @EnumSource
  void rawAxisIsTheGradientInClosedForm(Space space) {
    assertThat(plane(GradientAxis.RAW, 1, space).gradient())
        .containsExactly(CLOSED_FORM, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource
  void signAxisIsItsSign(Space space) {
    assertThat(plane(GradientAxis.SIGN, 1, space).gradient())
        .isEqualTo(Arrays.stream(CLOSED_FORM).map(Math::signum).toArray());
  }

  @ParameterizedTest
  @EnumSource
  void unitAxisPointsTheSameWayAndHasLengthOne(Space space) {
    double length = Math.sqrt(Arrays.stream(CLOSED_FORM).map(v -> v * v).sum());
    assertThat(plane(GradientAxis.UNIT, 1, space).gradient())
        .containsExactly(Arrays.stream(CLOSED_FORM).map(v -> v / length).toArray(), within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"SIGN, 0", "UNIT, 1e-12", "RAW, 1e-12"})
  void randomDirectionIsOrthogonal(GradientAxis axis, double tolerance) {
    for (int seed = 0; seed < 50; seed++) {
      Plane plane = plane(axis, seed, Space.INPUT);
      assertThat(Math.abs(plane.cosine())).isLessThanOrEqualTo(tolerance);
      assertThat(plane.base()).isEqualTo(pixels(SUBJECT.centre()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void seedFixesTheRandomDirectionAndNothingElse(GradientAxis axis) {
    Plane plane = plane(axis, 4, Space.INPUT);
    Plane again = plane(axis, 4, Space.INPUT);
    Plane other = plane(axis, 5, Space.INPUT);
    assertThat(again.random()).isEqualTo(plane.random());
    assertThat(other.random()).isNotEqualTo(plane.random());
    assertThat(other.gradient()).isEqualTo(plane.gradient());
  }

  /** z = W1 x + b1, logits = W2 relu(z) + b2: dL/dz = 1[z > 0] W2 (p - onehot). */
  @Test
  void latentGradientGoesThroughTheClassifierHalfAlone() {
    ImageShape shape = new ImageShape(3, 3, 1);
    Network network =
        new Network(
            List.of(
                new Layer.Dense("z", 8, Layer.Init.HE_NORMAL),
                new Layer.Relu("relu", 0),
                new Layer.Dense("logits", 3, Layer.Init.HE_NORMAL)),
            "z",
            shape,
            new Seed(3));
    Subject subject = subject(shape);
    double[] first = Copies.doubles(network.parameters().value("z.weight")); // [9, 8]
    double[] second = Copies.doubles(network.parameters().value("logits.weight")); // [8, 3]
    double[] x = doubles(pixels(subject.centre()));
    double[] z = times(x, first);
    double[] logits = times(Arrays.stream(z).map(v -> Math.max(v, 0)).toArray(), second);
    double[] expected = new double[8];
    for (int k = 0; k < 8; k++) {
      for (int c = 0; c < 3; c++) {
        double p = Math.exp(-SurfaceFixture.loss(logits, c));
        expected[k] += z[k] > 0 ? (p - (c == 1 ? 1 : 0)) * second[k * 3 + c] : 0;
      }
    }
    Plane plane =
        new Directions(GradientAxis.RAW, new Seed(1)).through(network, "a", subject, Space.LATENT);
    assertThat(doubles(plane.base())).containsExactly(z, within(1e-5));
    assertThat(plane.gradient()).containsExactly(expected, within(1e-5));
    assertThat(expected).contains(0.0);
    Plane signs =
        new Directions(GradientAxis.SIGN, new Seed(1)).through(network, "a", subject, Space.LATENT);
    assertThat(signs.cosine()).isZero();
  }

  private static double[] times(double[] x, double[] weight) {
    double[] y = new double[weight.length / x.length];
    for (int at = 0; at < weight.length; at++) {
      y[at % y.length] += x[at / y.length] * weight[at];
    }
    return y;
  }

  /** Its loss of e^-150 and gradient are no floats, but they have a direction. */
  @ParameterizedTest
  @EnumSource
  void confidentNetworkStillHasADirection(GradientAxis axis) {
    double[] logits = logits(WEIGHTS, BIAS, X);
    int predicted = 0;
    for (int c = 1; c < logits.length; c++) {
      predicted = logits[c] > logits[predicted] ? c : predicted;
    }
    float scale = (float) (150 / -Math.log(SurfaceFixture.loss(logits, predicted)));
    assertThat(scale).isPositive();
    float[][] steep = scaled(WEIGHTS, scale);
    float[] bias = scaled(new float[][] {BIAS}, scale)[0];
    double[] expected = gradient(steep, logits(steep, bias, X), predicted);
    Plane plane =
        new Directions(axis, new Seed(1))
            .through(
                new LinearClassifier(SHAPE, steep, bias),
                "a",
                subject(SHAPE, predicted, pixels(SUBJECT.centre())),
                Space.INPUT);
    assertThat(Arrays.stream(plane.gradient()).map(Math::signum).toArray())
        .isEqualTo(Arrays.stream(expected).map(Math::signum).toArray());
    if (axis == GradientAxis.RAW) {
      assertThat((float) expected[0]).isZero();
      assertThat(plane.gradient()[0] / expected[0]).isCloseTo(1, within(1e-3));
    }
  }

  private static float[][] scaled(float[][] values, float factor) {
    float[][] result = new float[values.length][values[0].length];
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < values[i].length; k++) {
        result[i][k] = factor * values[i][k];
      }
    }
    return result;
  }

  @Test
  void vanishedGradientIsRefused() {
    assertRefused(
        new LinearClassifier(SHAPE, new float[4][SHAPE.size()], BIAS),
        SUBJECT,
        "image 5: the gradient of its loss vanishes, so there is no direction to go: choose another"
            + " image or an adversarial example, or train the network further");
  }

  @Test
  void divergedNetworkIsRefused() {
    float[][] weights = SurfaceFixture.weights(SHAPE.size(), 4, 1, 1);
    weights[2][3] = Float.NaN;
    assertRefused(
        new LinearClassifier(SHAPE, weights, BIAS),
        SUBJECT,
        "image 5: the gradient of its loss is not finite; the network's parameters have probably"
            + " diverged: look at an earlier checkpoint, or train with a smaller learning rate");
  }

  @Test
  void singleDimensionIsRefused() {
    ImageShape dot = new ImageShape(1, 1, 1);
    assertRefused(
        new LinearClassifier(dot, new float[][] {{1}, {2}}, new float[2]),
        subject(dot),
        "run a: a surface needs two dimensions, its space has 1: take a wider split layer, or the"
            + " input space");
  }

  @Test
  void imageOfAnotherSizeIsRefused() {
    assertRefused(
        network(),
        subject(new ImageShape(5, 5, 1)),
        "run a takes images of 4x3x2, image 5 has 5x5x1: compare runs on the same data");
  }

  @Test
  void unknownClassIsRefused() {
    assertRefused(
        network(),
        subject(SHAPE, 7, pixels(SUBJECT.centre())),
        "run a knows classes 0 to 3, image 5 is of class 7: compare runs on the same data");
  }

  private static void assertRefused(LinearClassifier network, Subject subject, String sentence) {
    assertThatThrownBy(
            () ->
                new Directions(GradientAxis.SIGN, new Seed(1))
                    .through(network, "a", subject, Space.INPUT))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(sentence);
  }

  private static Plane plane(GradientAxis axis, long seed, Space space) {
    return new Directions(axis, new Seed(seed)).through(network(), "a", SUBJECT, space);
  }
}
