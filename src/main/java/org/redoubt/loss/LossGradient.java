package org.redoubt.loss;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A loss and its gradient.
 *
 * @param value the loss
 * @param gradient its derivative by the input of the loss, of that input's shape and type
 */
public record LossGradient(double value, INDArray gradient) {}
