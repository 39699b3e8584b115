package org.redoubt.model.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One native operation with fixed integer arguments and a context that is kept, so that a call
 * costs two or three native calls instead of a shape calculation and a fresh context.
 */
public final class NativeOp {
  private final DynamicCustomOp op;
  private final OpContext context;

  public NativeOp(String name, long... integerArguments) {
    op = DynamicCustomOp.builder(name).build();
    context = Nd4j.getExecutioner().buildContext();
    context.setIArguments(integerArguments);
  }

  /** Runs on one input. */
  public void run(INDArray in, INDArray out) {
    context.setInputArray(0, in);
    context.setOutputArray(0, out);
    Nd4j.getExecutioner().exec(op, context);
  }

  /** Runs on two inputs. */
  public void run(INDArray in0, INDArray in1, INDArray out) {
    context.setInputArray(1, in1);
    run(in0, out);
  }

  /** Runs on three inputs. */
  public void run(INDArray in0, INDArray in1, INDArray in2, INDArray out) {
    context.setInputArray(2, in2);
    run(in0, in1, out);
  }

  /** Runs on any number of inputs and outputs. */
  public void run(INDArray[] in, INDArray[] out) {
    for (int i = 0; i < in.length; i++) {
      context.setInputArray(i, in[i]);
    }
    for (int i = 0; i < out.length; i++) {
      context.setOutputArray(i, out[i]);
    }
    Nd4j.getExecutioner().exec(op, context);
  }
}
