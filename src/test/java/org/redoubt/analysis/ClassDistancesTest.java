package org.redoubt.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.redoubt.analysis.AnalysisFixture.PGD;
import static org.redoubt.analysis.AnalysisFixture.QUIET;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.analysis.AdversarialSet.Side;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Distance;
import org.redoubt.loss.GlobalCompactness;
import org.redoubt.loss.LocalCompactness;
import org.redoubt.result.Compactness;
import org.redoubt.result.Compactness.Pairing;
import org.redoubt.result.Compactness.Pairs;

class ClassDistancesTest {

  @ParameterizedTest
  @CsvSource({
    "0, clean-clean, CLEAN_CLEAN",
    "1, adversarial-clean, ADVERSARIAL_CLEAN",
    "2, adversarial-adversarial, ADVERSARIAL_ADVERSARIAL"
  })
  void distancesAgreeWithALoopOverAllPairs(int position, String name, Pairs pairs)
      throws IOException {
    Reference reference = Reference.read();
    Reference expected = reference.of(name);
    Pairing found = measured(reference).pairings().get(position);
    assertThat(found.pairs()).isEqualTo(pairs);
    assertThat(found.within()).isCloseTo(expected.number("within"), within(1e-12));
    assertThat(found.between()).isCloseTo(expected.number("between"), within(1e-12));
    assertThat(found.byClass()).hasSize(5).allSatisfy(row -> assertThat(row).hasSize(5));
    for (int c = 0; c < 5; c++) {
      for (int d = 0; d < 5; d++) {
        JsonNode cell = expected.root().get("by_class").get(c).get(d);
        double value = found.byClass().get(c).get(d);
        if (cell.isNull()) {
          assertThat(value).isNaN();
        } else {
          assertThat(value).isCloseTo(cell.asDouble(), within(1e-12));
        }
      }
    }
  }

  @Test
  void resultSaysWhatWasMeasured() throws IOException {
    Reference reference = Reference.read();
    Compactness found = measured(reference);
    assertThat(found.split()).isEqualTo("pool");
    assertThat(found.latentSize()).isEqualTo(4);
    assertThat(found.attack()).isEqualTo(PGD);
    assertThat(found.classNames()).containsExactly("a", "b", "c", "d", "e");
    assertThat(found.counts()).containsExactly(2, 4, 4, 0, 1);
    assertThat(found.scale()).isCloseTo(reference.number("scale"), within(1e-12));
  }

  /** Two classes at distance 3 in each dimension, nothing within; x' moved by 1. */
  @Test
  void pointMassesGiveTheirDistances() {
    float[][] z = {{0, 1}, {3, 4}, {0, 1}, {3, 4}};
    float[][] zAdv = {{1, 2}, {4, 5}, {1, 2}, {4, 5}};
    Compactness found = measured(z, zAdv, new int[] {0, 1, 0, 1}, 2);
    assertThat(found.pairings())
        .containsExactly(
            new Pairing(Pairs.CLEAN_CLEAN, 0, 3, List.of(List.of(0.0, 3.0), List.of(3.0, 0.0))),
            new Pairing(
                Pairs.ADVERSARIAL_CLEAN, 1, 3, List.of(List.of(1.0, 2.0), List.of(4.0, 1.0))),
            new Pairing(
                Pairs.ADVERSARIAL_ADVERSARIAL,
                0,
                3,
                List.of(List.of(0.0, 3.0), List.of(3.0, 0.0))));
  }

  /**
   * Equation 3 is these means again: it sums over pairs i = j too, whose distance is local
   * compactness.
   */
  @Test
  void globalCompactnessFollowsFromTheMeans() {
    int n = 60;
    float[][] z = AnalysisFixture.random(n, 30, 1);
    float[][] zAdv = AnalysisFixture.random(n, 30, 2);
    int[] labels = IntStream.range(0, n).map(i -> i * i % 3 == 0 ? 0 : i % 2).toArray();
    Pairing mixed = measured(z, zAdv, labels, 2).pairings().get(1);
    double local =
        new LocalCompactness(Distance.MEAN_ABSOLUTE)
            .of(Nd4j.createFromArray(z), Nd4j.createFromArray(zAdv))
            .value();
    double loss =
        new GlobalCompactness(0.99, Distance.MEAN_ABSOLUTE)
            .adversarialClean(Nd4j.createFromArray(z), Nd4j.createFromArray(zAdv), labels)
            .value();
    double ones = IntStream.of(labels).sum();
    double zeros = n - ones;
    double same = ones * (ones - 1) + zeros * (zeros - 1);
    double sum =
        n * local + same * mixed.within() + 2 * ones * zeros * (1 - 1 / 0.99) * mixed.between();
    assertThat(sum / (n * n)).isCloseTo(loss, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void scalingTheRepresentationsScalesTheDistances(int pairing) {
    float[][] z = AnalysisFixture.random(20, 3, 1);
    float[][] zAdv = AnalysisFixture.random(20, 3, 2);
    int[] labels = IntStream.range(0, 20).map(i -> i % 2).toArray();
    Pairing once = measured(z, zAdv, labels, 2).pairings().get(pairing);
    Pairing twice = measured(doubled(z), doubled(zAdv), labels, 2).pairings().get(pairing);
    assertThat(twice.within()).isCloseTo(2 * once.within(), within(1e-12));
    assertThat(twice.ratio()).isCloseTo(once.ratio(), within(1e-12));
  }

  @Test
  void reportsAndStopsWhereAsked() {
    var listener = new AnalysisFixture.Reports(2);
    Latents latents =
        latents(
            AnalysisFixture.random(4, 40, 1),
            AnalysisFixture.random(4, 40, 2),
            new int[] {0, 1, 0, 1},
            2);
    assertThatThrownBy(() -> ClassDistances.of(latents, listener))
        .isInstanceOf(CancellationException.class)
        .hasMessage("cancelled in class distances, at 32 of 40");
    assertThat(listener.reports).containsExactly("class distances 0/40", "class distances 16/40");
  }

  @Test
  void oneClassOnlyIsRefused() {
    refused(
        new int[] {1, 1, 1},
        "distances between classes need images of at least two classes, found 3 of class b only;"
            + " raise analysis.examples");
  }

  @Test
  void classesOfOneImageEachAreRefused() {
    refused(
        new int[] {0, 2, 1},
        "distances within a class need two images of it, found 3 images of as many classes; raise"
            + " analysis.examples");
  }

  private static void refused(int[] labels, String message) {
    float[][] z = AnalysisFixture.random(labels.length, 3, 1);
    assertThatThrownBy(() -> measured(z, z, labels, 3))
        .isInstanceOf(AnalysisException.class)
        .hasMessage(message);
  }

  private static Compactness measured(Reference reference) {
    return measured(
        reference.floats("z"), reference.floats("z_adv"), reference.integers("labels"), 5);
  }

  private static Compactness measured(float[][] z, float[][] zAdv, int[] labels, int classes) {
    return ClassDistances.of(latents(z, zAdv, labels, classes), QUIET);
  }

  private static Latents latents(float[][] z, float[][] zAdv, int[] labels, int classes) {
    int n = labels.length;
    Side side = new Side(new float[n], new int[n], new double[n]);
    List<String> names = List.of("a", "b", "c", "d", "e").subList(0, classes);
    ImageShape pixel = new ImageShape(1, 1, 1);
    return new Latents(
        new AdversarialSet(PGD, pixel, classes, names, labels, side, side), "pool", z, zAdv);
  }

  private static float[][] doubled(float[][] values) {
    float[][] result = new float[values.length][values[0].length];
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < values[0].length; k++) {
        result[i][k] = 2 * values[i][k];
      }
    }
    return result;
  }
}
