package org.redoubt.training;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.api.ops.impl.updaters.NesterovsUpdater;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.redoubt.config.Optimiser;
import org.redoubt.model.layer.ParameterSpec;
import org.redoubt.model.layer.Parameters;

/**
 * Applies an optimiser to a network's flat parameter vector. Its state is one flat vector, saved in
 * checkpoints.
 */
final class Updater {
  private final Optimiser optimiser;
  private final Parameters parameters;
  private final INDArray state;
  private final INDArray decayed; // 1 where weight decay applies, else 0

  Updater(Optimiser optimiser, Parameters parameters) {
    this.optimiser = optimiser;
    this.parameters = parameters;
    INDArray values = parameters.values();
    long moments = optimiser instanceof Optimiser.Adam ? 2 : 1;
    state = Nd4j.create(values.dataType(), moments * values.length());
    decayed = Nd4j.create(values.dataType(), values.length());
    long next = 0;
    for (ParameterSpec spec : parameters.specs()) {
      if (!spec.statistic()) {
        decayed.get(NDArrayIndex.interval(next, next + spec.size())).assign(spec.decays() ? 1 : 0);
        next += spec.size();
      }
    }
  }

  /** Momentum, or Adam's two moments one behind the other. */
  INDArray state() {
    return state;
  }

  /**
   * One step on the gradient accumulated in the parameters, which it consumes.
   *
   * @param learningRate learning rate of this step
   * @param step steps done before, from 0 (Adam's bias correction)
   * @return L2 norm of the gradient before weight decay and clipping
   */
  double step(double learningRate, long step) {
    INDArray gradient = parameters.gradients();
    double norm = gradient.norm2Number().doubleValue();
    Double limit = optimiser.clipNorm();
    if (limit != null && norm > limit) {
      gradient.muli(limit / norm);
    }
    if (optimiser.weightDecay() > 0) {
      gradient.addi(parameters.values().mul(decayed).muli(optimiser.weightDecay()));
    }
    apply(gradient, learningRate, step);
    gradient.assign(0);
    parameters.changed();
    return norm;
  }

  private void apply(INDArray gradient, double learningRate, long step) {
    INDArray values = parameters.values();
    if (optimiser instanceof Optimiser.Sgd sgd) {
      state.muli(sgd.momentum()).addi(gradient);
      values.subi(state.mul(learningRate));
    } else if (optimiser instanceof Optimiser.Nesterovs nesterovs) {
      Nd4j.exec(new NesterovsUpdater(gradient, state, learningRate, nesterovs.momentum()));
      values.subi(gradient);
    } else {
      Optimiser.Adam adam = (Optimiser.Adam) optimiser;
      INDArray m = state.get(NDArrayIndex.interval(0, values.length()));
      INDArray u = state.get(NDArrayIndex.interval(values.length(), 2 * values.length()));
      Nd4j.exec(
          new AdamUpdater(
              gradient,
              u,
              m,
              learningRate,
              adam.beta1(),
              adam.beta2(),
              adam.epsilon(),
              (int) step));
      values.subi(gradient);
    }
  }
}
