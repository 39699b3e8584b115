package org.redoubt.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.MetricsRow;
import org.redoubt.training.TrainingStep.Done;
import org.redoubt.training.Validator.Scores;

/** What a row of metrics takes from a training step, read before the parameters change. */
record MetricsOfStep(double loss, List<MetricsRow.Term> terms, double latentNorm) {

  static MetricsOfStep of(Done done) {
    Branch side = done.adversarial() == null ? done.clean() : done.adversarial();
    List<Double> norms = new ArrayList<>();
    for (TermGradient term : done.terms()) {
      Branch virtual = term.virtual().isZero() ? null : done.virtual();
      norms.add((virtual == null ? side : virtual).latentNorm(term));
    }
    double sum = norms.stream().mapToDouble(Double::doubleValue).sum();
    List<MetricsRow.Term> terms = new ArrayList<>();
    for (int i = 0; i < norms.size(); i++) {
      TermGradient t = done.terms().get(i);
      double share = sum == 0 ? 0 : norms.get(i) / sum;
      terms.add(new MetricsRow.Term(t.term(), t.value(), t.weight() * t.value(), share));
    }
    double latentNorm = done.clean().z().norm1Number().doubleValue() / done.clean().z().length();
    return new MetricsOfStep(done.loss(), terms, latentNorm);
  }

  MetricsRow row(
      int epoch,
      long step,
      double learningRate,
      double epsilon,
      double gradientNorm,
      @Nullable Scores scores) {
    return new MetricsRow(
        epoch,
        step,
        learningRate,
        epsilon,
        loss,
        terms,
        latentNorm,
        gradientNorm,
        scores == null ? null : scores.natural(),
        scores == null ? null : scores.robust());
  }
}
