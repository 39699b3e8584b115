package org.redoubt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.redoubt.config.Experiment;
import org.redoubt.config.Seed;
import org.redoubt.model.Network;
import org.redoubt.model.Pass;
import org.redoubt.result.LossTerm;

/**
 * The accumulated parameter gradient of every method against central differences of its loss, in
 * double precision, with the adversarial images given. Terms with a stop-gradient are
 * differentiated with their clean side held where it was.
 */
class MethodGradientTest {
  private static final int BATCH = 8;
  private static final int ENTRIES = 40;
  private static final String ALL =
      "{kind: adr, lambda_lc: 0.7, lambda_gb: 1.3, lambda_smt: 0.9, lambda_conf: 0.4";

  static Stream<Arguments> methods() {
    Set<LossTerm> none = Set.of();
    Set<LossTerm> smt = Set.of(LossTerm.SMT);
    return Stream.of(
        Arguments.of("{kind: standard}", none, 1),
        Arguments.of("{kind: adv, clean_weight: 0.5, adversarial_weight: 2}", none, 2),
        Arguments.of("{kind: trades, beta: 3}", none, 2),
        Arguments.of(ALL + "}", smt, 6),
        Arguments.of(ALL + ", supervision: {kind: trades, beta: 2}}", smt, 6),
        Arguments.of(
            ALL + ", local: {p: 2, scale: plain}, global: {pairs: union, p: 2}, entropy_on: both}",
            smt,
            6),
        Arguments.of(
            ALL + ", global: {pairs: clean-clean, scale: plain}, entropy_on: clean}", smt, 6),
        Arguments.of(
            ALL + ", local: {gradient: adversarial}, global: {gradient: adversarial}}",
            Set.of(LossTerm.LC, LossTerm.GB, LossTerm.SMT),
            6),
        Arguments.of(ALL + ", smoothness: {form: vat}}", smt, 6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  void parameterGradientIsTheDerivativeOfTheLoss(String method, Set<LossTerm> detached, int terms) {
    Fixture f = new Fixture(Tiny.experiment("method=" + method));
    Evaluated now = f.evaluate();
    assertThat(now.terms()).hasSize(terms);
    f.network.parameters().gradients().assign(0);
    now.branches().forEach(branch -> branch.accumulate(now.terms()));
    INDArray gradient = f.network.parameters().gradients().dup();
    Branch frozen = f.frozen(now.clean());
    f.compare(gradient, () -> f.loss(frozen, detached));
  }

  /** The branches on given images, and the terms on them. */
  private record Evaluated(
      Branch clean, Branch adversarial, Branch virtual, List<TermGradient> terms) {
    List<Branch> branches() {
      return List.of(clean, adversarial, virtual);
    }
  }

  private static final class Fixture {
    final Network network;
    private final MethodLoss method;
    private final Pass cleanPass;
    private final Pass adversarialPass;
    private final Pass virtualPass;
    private final INDArray x;
    private final INDArray adversarial;
    private final INDArray virtual;
    private final int[] labels;

    Fixture(Experiment experiment) {
      Nd4j.getRandom().setSeed(3);
      network = Tiny.network(experiment, DataType.DOUBLE);
      method = new MethodLoss(experiment.method());
      cleanPass = network.pass();
      adversarialPass = network.pass();
      virtualPass = network.pass();
      x = Tiny.data(experiment).train().range(0, BATCH).images().castTo(DataType.DOUBLE);
      labels = IntStream.range(0, BATCH).map(i -> Math.min(i, 5)).toArray(); // some share a class
      adversarial = moved(0.2);
      virtual = moved(0.05);
    }

    private INDArray moved(double by) {
      INDArray noise = Nd4j.rand(DataType.DOUBLE, x.shape()).subi(0.5).muli(2 * by);
      return Transforms.max(Transforms.min(x.add(noise), 1), 0);
    }

    Evaluated evaluate() {
      return evaluate(null);
    }

    /** The loss at the present parameters; with another clean branch where one is given. */
    private Evaluated evaluate(@Nullable Branch otherClean) {
      Seed dropout = new Seed(4);
      Branch clean =
          Branch.of(
              cleanPass,
              cleanPass.forwardTraining(x, dropout.fork("clean"), false),
              TermGradient::clean);
      Branch attacked =
          Branch.of(
              adversarialPass,
              adversarialPass.forwardTraining(adversarial, dropout.fork("adversarial"), false),
              TermGradient::adversarial);
      Branch displaced =
          Branch.of(
              virtualPass,
              virtualPass.forwardTraining(virtual, dropout.fork("virtual"), false),
              TermGradient::virtual);
      Branch used = otherClean == null ? clean : otherClean;
      return new Evaluated(
          clean, attacked, displaced, method.terms(used, attacked, displaced, labels));
    }

    Branch frozen(Branch clean) {
      return new Branch(cleanPass, clean.logits().dup(), clean.z().dup(), TermGradient::clean);
    }

    double loss(Branch frozenClean, Set<LossTerm> detached) {
      double attached = sum(evaluate().terms(), term -> !detached.contains(term));
      return attached + sum(evaluate(frozenClean).terms(), detached::contains);
    }

    private static double sum(
        List<TermGradient> terms, java.util.function.Predicate<LossTerm> wanted) {
      return terms.stream()
          .filter(t -> wanted.test(t.term()))
          .mapToDouble(t -> t.weight() * t.value())
          .sum();
    }

    void compare(INDArray gradient, DoubleSupplier loss) {
      assertThat(gradient.norm2Number().doubleValue()).isPositive();
      long stride = gradient.length() / ENTRIES;
      for (long i = 0; i < gradient.length(); i += stride) {
        double numeric = difference(i, loss);
        assertThat(gradient.getDouble(i))
            .as("parameter %d", i)
            .isCloseTo(numeric, within(1e-6 + 1e-4 * Math.abs(numeric)));
      }
    }

    private double difference(long i, DoubleSupplier loss) {
      double h = 1e-6;
      INDArray values = network.parameters().values();
      double before = values.getDouble(i);
      values.putScalar(i, before + h);
      double up = loss.getAsDouble();
      values.putScalar(i, before - h);
      double down = loss.getAsDouble();
      values.putScalar(i, before);
      return (up - down) / (2 * h);
    }
  }
}
