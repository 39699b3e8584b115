package org.redoubt.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every gradient against central differences of its own value, in double precision. */
class CentralDifferenceTest {
  private static final int B = 6;
  private static final int COLUMNS = 5;
  private static final int[] LABELS = {0, 2, 2, 4, 0, 2};
  private static final double STEP = 1e-6;
  private static final INDArray CLEAN = random(1);
  private static final INDArray ADVERSARIAL = random(2);

  static Stream<Arguments> losses() {
    Stream<Arguments> logits =
        Stream.of(
            one("cross-entropy mean", x -> CrossEntropy.mean(x, LABELS)),
            one("cross-entropy sum", x -> CrossEntropy.perExample(x, LABELS).sum()),
            one("margin", x -> Margin.plain(x, LABELS).sum()),
            one("margin, capped", x -> Margin.capped(x, LABELS, 0.3).sum()),
            one("margin, Madry", x -> Margin.capped(x, LABELS, Margin.MADRY_CONFIDENCE).sum()),
            one("negated", x -> CrossEntropy.perExample(x, LABELS).negated().sum()),
            one("entropy", ConditionalEntropy::mean),
            one("KL, attack", x -> TradesKl.perExample(Rows.of(CLEAN), x).sum()),
            one("KL reversed, attack", x -> TradesKl.reversedPerExample(Rows.of(CLEAN), x).sum()),
            clean("KL, clean side", x -> TradesKl.mean(x, ADVERSARIAL)),
            adversarial("KL, adversarial side", x -> TradesKl.mean(CLEAN, x)),
            adversarial("smoothness", x -> Smoothness.crossEntropy(CLEAN, x)),
            adversarial("virtual adversarial", x -> Smoothness.virtualAdversarial(CLEAN, x)));
    return Stream.concat(
        logits, Stream.of(Distance.values()).flatMap(CentralDifferenceTest::compactness));
  }

  private static Stream<Arguments> compactness(Distance d) {
    LocalCompactness local = new LocalCompactness(d);
    GlobalCompactness global = new GlobalCompactness(0.9, d);
    return Stream.of(
        clean("LC clean " + d, x -> local.of(x, ADVERSARIAL)),
        adversarial("LC adversarial " + d, x -> local.of(CLEAN, x)),
        clean("GC clean " + d, x -> global.adversarialClean(x, ADVERSARIAL, LABELS)),
        adversarial("GC adversarial " + d, x -> global.adversarialClean(CLEAN, x, LABELS)),
        clean("GC clean-clean " + d, x -> global.cleanClean(x, LABELS)),
        clean("GC union, clean " + d, x -> global.union(x, ADVERSARIAL, LABELS)),
        adversarial("GC union, adversarial " + d, x -> global.union(CLEAN, x, LABELS)));
  }

  // JUnit would close the shared INDArray arguments after their first use
  @ParameterizedTest(name = "{0}", autoCloseArguments = false)
  @MethodSource("losses")
  void gradientIsTheDerivativeOfTheValue(
      String name, INDArray at, Function<INDArray, LossGradient> loss) {
    double[] gradient = Copies.doubles(loss.apply(at).gradient());
    double[] differences =
        IntStream.range(0, gradient.length)
            .mapToDouble(i -> (value(loss, at, i, STEP) - value(loss, at, i, -STEP)) / (2 * STEP))
            .toArray();
    assertThat(gradient).as(name).containsExactly(differences, within(1e-7));
    assertThat(Arrays.stream(gradient)).as(name).anyMatch(g -> Math.abs(g) > 1e-4);
  }

  private static double value(
      Function<INDArray, LossGradient> loss, INDArray at, int index, double by) {
    double[] moved = Copies.doubles(at);
    moved[index] += by;
    return loss.apply(Nd4j.create(moved, at.shape(), 'c')).value();
  }

  private static Arguments one(String name, Function<INDArray, LossGradient> loss) {
    return Arguments.of(name, ADVERSARIAL, loss);
  }

  private static Arguments clean(String name, Function<INDArray, PairLoss> loss) {
    Function<INDArray, LossGradient> side =
        x -> {
          PairLoss both = loss.apply(x);
          return new LossGradient(both.value(), Objects.requireNonNull(both.cleanGradient()));
        };
    return Arguments.of(name, CLEAN, side);
  }

  private static Arguments adversarial(String name, Function<INDArray, PairLoss> loss) {
    Function<INDArray, LossGradient> side =
        x -> {
          PairLoss both = loss.apply(x);
          return new LossGradient(both.value(), Objects.requireNonNull(both.adversarialGradient()));
        };
    return Arguments.of(name, ADVERSARIAL, side);
  }

  private static INDArray random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.doubles((long) B * COLUMNS, -2, 2).toArray();
    return Nd4j.create(values, new long[] {B, COLUMNS}, 'c');
  }
}
