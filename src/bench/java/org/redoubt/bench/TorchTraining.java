package org.redoubt.bench;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.loss.Copies;
import org.redoubt.training.StepHarness;
import org.redoubt.training.StepHarness.Gradients;
import org.redoubt.training.StepHarness.Outputs;

/**
 * The second half of a training step in PyTorch: both branches in training mode, one backward call,
 * Adam. The loss terms are computed by this program's own code on both sides, because PyTorch's
 * ways to write global compactness (a [B, B, K] tensor, or cdist) take longer.
 */
final class TorchTraining {
  private static final float RATE = 1e-3f;
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;
  private final StepHarness losses;
  private final TorchForward torch;
  private final int[] labels;
  private final List<Slot> slots = new ArrayList<>();
  private int steps;

  /** A parameter with Adam's two moments. */
  private record Slot(PtNDArray value, PtNDArray m, PtNDArray v) {}

  TorchTraining(StepHarness losses, TorchWeights weights, TorchForward torch, int[] labels) {
    this.losses = losses;
    this.torch = torch;
    this.labels = labels;
    for (Map.Entry<String, PtNDArray> e : weights.all().entrySet()) {
      if (!e.getKey().endsWith(".mean") && !e.getKey().endsWith(".variance")) {
        PtNDArray w = e.getValue();
        slots.add(new Slot(w, (PtNDArray) w.zerosLike(), (PtNDArray) w.zerosLike()));
      }
    }
  }

  void step(PtNDArray clean, PtNDArray adversarial) {
    slots.forEach(slot -> slot.value().setRequiresGradient(true));
    JniUtils.setGradMode(true);
    TorchForward.Outputs onClean = torch.forward(clean, true);
    TorchForward.Outputs onAdversarial = torch.forward(adversarial, true);
    List<Gradients> g = gradients(onClean, onAdversarial);
    PtNDArray loss = JniUtils.add(along(onClean, g.get(0)), along(onAdversarial, g.get(1)));
    g.forEach(Gradients::close);
    JniUtils.setGradMode(false);
    JniUtils.backward(loss, (PtNDArray) loss.onesLike(), false, false);
    update();
    slots.forEach(slot -> slot.value().setRequiresGradient(false));
  }

  private List<Gradients> gradients(TorchForward.Outputs onClean, TorchForward.Outputs onAttacked) {
    try (Outputs clean = copy(onClean);
        Outputs attacked = copy(onAttacked)) {
      return losses.gradients(clean, attacked, labels);
    }
  }

  private static Outputs copy(TorchForward.Outputs outputs) {
    return new Outputs(TorchSide.array(outputs.logits()), TorchSide.array(outputs.z()));
  }

  /** A scalar whose gradient by logits and z is the given one. */
  private static PtNDArray along(TorchForward.Outputs outputs, Gradients gradients) {
    PtNDArray sum =
        JniUtils.sum(JniUtils.mul(outputs.logits(), tensor(outputs, gradients.logits())));
    INDArray z = gradients.z();
    return z == null
        ? sum
        : JniUtils.add(sum, JniUtils.sum(JniUtils.mul(outputs.z(), tensor(outputs, z))));
  }

  private static PtNDArray tensor(TorchForward.Outputs outputs, INDArray array) {
    PtNDManager manager = outputs.logits().getManager();
    return manager.create(
        FloatBuffer.wrap(Copies.floats(array)), new Shape(array.shape()), DataType.FLOAT32);
  }

  private void update() {
    steps++;
    float correction =
        (float) (Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps)));
    for (Slot slot : slots) {
      PtNDArray value = slot.value();
      try (PtNDManager scope = (PtNDManager) value.getManager().newSubManager()) {
        PtNDArray g = value.getGradient();
        g.attach(scope);
        slot.m().muli(BETA1).addi(g.mul(1 - BETA1));
        slot.v().muli(BETA2).addi(JniUtils.square(g).mul(1 - BETA2));
        PtNDArray rooted = JniUtils.sqrt(slot.v());
        rooted.attach(scope);
        PtNDArray step = slot.m().div(rooted.addi(EPSILON));
        step.attach(scope);
        JniUtils.subi(value, step.muli(RATE * correction));
        JniUtils.zeroGrad(value);
      }
    }
  }
}
