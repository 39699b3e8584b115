package org.redoubt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Experiment;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.model.Network;
import org.redoubt.result.LossTerm;
import org.redoubt.result.MetricsRow;
import org.redoubt.training.TrainingStep.Done;

class TrainingStepTest {
  /** A step on a fresh network: what it reports and what it leaves in the parameters. */
  private record Stepped(Network network, Done done) {
    static Stepped with(String... overrides) {
      return with(1, overrides);
    }

    static Stepped with(double warmup, String... overrides) {
      Experiment experiment = Tiny.experiment(overrides);
      Network network = Tiny.network(experiment);
      Batch batch = Tiny.data(experiment).train().range(0, 16);
      return new Stepped(
          network, new TrainingStep(experiment, network, new Seed(9)).run(batch, 0, 0, warmup));
    }

    INDArray gradients() {
      return network.parameters().gradients();
    }

    List<LossTerm> terms() {
      return done.terms().stream().map(TermGradient::term).toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {kind: standard}                                              | CE_CLEAN
          {kind: adv}                                                   | CE_CLEAN CE_ADVERSARIAL
          {kind: adv, clean_weight: 0}                                  | CE_ADVERSARIAL
          {kind: trades}                                                | CE_CLEAN KL
          {kind: adr}                                                   | CE_CLEAN CE_ADVERSARIAL LC GB SMT
          {kind: adr, lambda_lc: 0}                                     | CE_CLEAN CE_ADVERSARIAL GB SMT
          {kind: adr, lambda_gb: 0, lambda_smt: 0}                      | CE_CLEAN CE_ADVERSARIAL LC
          {kind: adr, lambda_conf: 1, supervision: {kind: trades}}      | CE_CLEAN KL LC GB SMT CONF
          """)
  void termsOfWeightZeroAreLeftOut(String method, String terms) {
    assertThat(Stepped.with("method=" + method).terms())
        .map(LossTerm::name)
        .containsExactly(terms.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: standard}",
        "{kind: adv}",
        "{kind: trades}",
        "{kind: adr, lambda_conf: 0.5}",
        "{kind: adr, smoothness: {form: vat}}"
      })
  void sharesOfTheTermsSumToOne(String method) {
    Done done = Stepped.with("method=" + method).done();
    List<MetricsRow.Term> terms = MetricsOfStep.of(done).terms();
    assertThat(terms).allSatisfy(term -> assertThat(term.share()).isBetween(0.0, 1.0));
    assertThat(terms.stream().mapToDouble(MetricsRow.Term::share).sum()).isCloseTo(1, within(1e-6));
  }

  @Test
  void readingTheSharesLeavesTheGradientAlone() {
    Stepped stepped = Stepped.with("method={kind: adr, lambda_conf: 0.5}");
    INDArray before = stepped.gradients().dup();
    MetricsOfStep.of(stepped.done());
    assertThat(stepped.gradients()).isEqualTo(before);
  }

  @Test
  void adrWithoutItsTermsIsAdversarialTrainingBitForBit() {
    INDArray adr =
        Stepped.with("method={kind: adr, lambda_lc: 0, lambda_gb: 0, lambda_smt: 0}").gradients();
    assertThat(adr).isEqualTo(Stepped.with("method={kind: adv}").gradients());
    assertThat(adr.norm2Number().doubleValue()).isPositive();
  }

  @Test
  void craftingInTrainingModeLeavesTheRunningStatisticsAlone() {
    // at radius 0 the images are the same, so only the mode of the adversary differs
    Network training = Stepped.with(0, "method={kind: adr, crafting: training}").network();
    Network evaluation = Stepped.with(0, "method={kind: adr, crafting: evaluation}").network();
    assertThat(training.parameters().statistics()).isEqualTo(evaluation.parameters().statistics());
  }

  @Test
  void craftingModesGiveDifferentAdversaries() {
    INDArray evaluation = Stepped.with("method={kind: adv, crafting: evaluation}").gradients();
    assertThat(Stepped.with("method={kind: adv, crafting: training}").gradients())
        .isNotEqualTo(evaluation);
  }

  @Test
  void stepTakesBothBatchesIntoTheRunningStatistics() {
    Network clean = Stepped.with("method={kind: standard}").network();
    Network both = Stepped.with("method={kind: adv}").network();
    assertThat(both.parameters().value("norm.mean"))
        .isNotEqualTo(clean.parameters().value("norm.mean"));
  }

  @Test
  void virtualAdversarialSmoothnessReachesTheParameters() {
    String vat = ", smoothness: {form: vat, vat_radius: 2}}";
    Stepped with = Stepped.with("method={kind: adr, lambda_smt: 5" + vat);
    Stepped without = Stepped.with("method={kind: adr, lambda_smt: 0" + vat);
    Branch virtual = Objects.requireNonNull(with.done().virtual());
    assertThat(without.done().virtual()).isNull();
    assertThat(virtual.z()).isNotEqualTo(with.done().clean().z());
    assertThat(with.gradients().distance2(without.gradients())).isPositive();
  }

  @Test
  void warmUpAtZeroLeavesTheImagesWhereTheyAre() {
    Done done = Stepped.with(0, "method={kind: adv}", "model.layers.6.rate=0").done();
    assertThat(Objects.requireNonNull(done.adversarial()).logits())
        .isEqualTo(done.clean().logits());
  }
}
