package org.redoubt.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Attack;
import org.redoubt.data.Batch;
import org.redoubt.data.ImageShape;
import org.redoubt.loss.Copies;
import org.redoubt.model.Network;
import org.redoubt.training.StepHarness;

/** Official libtorch through DJL's bindings, with one layout of its image tensors. */
final class TorchSide implements Side {
  private static final int CLASSES = 10;
  private final Network network;
  private final TorchLayout layout;
  private final PtNDManager root;
  private final TorchForward torch;
  private final TorchTraining training;
  private final Tensors batch;
  private final List<Tensors> evaluation = new ArrayList<>();
  private final Attack trainingAttack;
  private final Attack evaluationAttack;

  /** Images in the layout and their labels one-hot. */
  record Tensors(PtNDArray images, PtNDArray oneHot) {}

  /** How PyTorch is given a network. */
  enum Form {
    /** Operation by operation. */
    EAGER,
    /** As a TorchScript module. */
    SCRIPT
  }

  TorchSide(Workload work, TorchLayout layout, Form form, int threads) {
    this.network = work.network();
    this.layout = layout;
    Engine.getEngine("PyTorch");
    JniUtils.setNumThreads(threads);
    JniUtils.setGradMode(false);
    root = (PtNDManager) NDManager.newBaseManager("PyTorch");
    TorchWeights weights = new TorchWeights(root, network, layout);
    torch =
        form == Form.SCRIPT
            ? new TorchScript(root, network, weights, layout)
            : new TorchNetwork(network, weights, layout);
    batch = tensors(work.batch());
    trainingAttack = work.experiment().adversary();
    evaluationAttack = EvaluationImages.attack(work);
    training =
        new TorchTraining(
            new StepHarness(work.experiment(), network), weights, torch, work.batch().labels());
  }

  private Tensors tensors(Batch b) {
    ImageShape s = network.inputShape();
    PtNDArray last =
        root.create(
            FloatBuffer.wrap(Copies.floats(b.images())),
            new Shape(b.size(), s.height(), s.width(), s.channels()),
            DataType.FLOAT32);
    float[] oneHot = new float[b.size() * CLASSES];
    for (int i = 0; i < b.size(); i++) {
      oneHot[i * CLASSES + b.labels()[i]] = 1;
    }
    PtNDArray view = last.transpose(0, 3, 1, 2);
    PtNDArray images = layout == TorchLayout.CHANNELS_LAST ? view : JniUtils.clone(view);
    return new Tensors(
        layout == TorchLayout.CHANNELS_LAST ? images : contiguous(images),
        root.create(FloatBuffer.wrap(oneHot), new Shape(b.size(), CLASSES), DataType.FLOAT32));
  }

  /** Channels really first: a copy of a strided view may keep its strides. */
  private PtNDArray contiguous(PtNDArray images) {
    Shape shape = images.getShape();
    return root.create(FloatBuffer.wrap(images.toFloatArray()), shape, DataType.FLOAT32);
  }

  @Override
  public float[] logits() {
    try (PtNDManager scope = scope()) {
      return torch.forward(in(scope, batch.images()), false).logits().toFloatArray();
    }
  }

  @Override
  public float[] imageGradient() {
    try (PtNDManager scope = scope()) {
      PtNDArray g = gradient(in(scope, batch.images()), batch.oneHot());
      return g.transpose(0, 2, 3, 1).toFloatArray();
    }
  }

  private PtNDManager scope() {
    return root.newSubManager(root.getDevice());
  }

  /** The same tensor under a manager that frees what is computed from it. */
  private static PtNDArray in(PtNDManager scope, PtNDArray tensor) {
    PtNDArray alias = JniUtils.detachGradient(tensor);
    alias.attach(scope);
    return alias;
  }

  /** Gradient of the summed cross-entropy by x; x becomes a leaf of the graph. */
  private PtNDArray gradient(PtNDArray x, PtNDArray oneHot) {
    JniUtils.setGradMode(true);
    x.setRequiresGradient(true);
    PtNDArray logits = torch.forward(x, false).logits();
    JniUtils.setGradMode(false);
    PtNDArray p = JniUtils.softmax(JniUtils.detachGradient(logits), 1, DataType.FLOAT32);
    p.attach(x.getManager());
    JniUtils.backward(logits, JniUtils.sub(p, oneHot), false, false);
    return x.getGradient();
  }

  @Override
  public void run(Task task) {
    try (PtNDManager scope = scope()) {
      switch (task) {
        case FORWARD -> torch.forward(in(scope, batch.images()), false);
        case INPUT_GRADIENT -> gradient(in(scope, batch.images()), batch.oneHot());
        case TRAINING_STEP ->
            training.step(in(scope, batch.images()), attacked(scope, batch, trainingAttack));
        case EVALUATION -> evaluation().forEach(this::evaluate);
      }
    }
  }

  private List<Tensors> evaluation() {
    if (evaluation.isEmpty()) {
      new EvaluationImages(network).batches().forEach(b -> evaluation.add(tensors(b)));
    }
    return evaluation;
  }

  private void evaluate(Tensors some) {
    try (PtNDManager scope = scope()) {
      PtNDArray x = attacked(scope, some, evaluationAttack);
      torch.forward(x, false).logits().argMax(1).toLongArray();
    }
  }

  /** PGD with a uniform start: projection is a minimum and a maximum with precomputed bounds. */
  private PtNDArray attacked(PtNDManager scope, Tensors some, Attack attack) {
    float epsilon = (float) attack.epsilon();
    PtNDArray clean = in(scope, some.images());
    PtNDArray low = JniUtils.clip(clean.sub(epsilon), 0, 1);
    PtNDArray high = JniUtils.clip(clean.add(epsilon), 0, 1);
    NDArray noise = scope.randomUniform(-epsilon, epsilon, clean.getShape(), DataType.FLOAT32);
    PtNDArray x = between(JniUtils.add(clean, (PtNDArray) noise), low, high);
    for (int step = 0; step < attack.steps(); step++) {
      try (PtNDManager inner = scope()) {
        PtNDArray g = gradient(in(inner, x), some.oneHot());
        PtNDArray moved = JniUtils.sign(g);
        moved.muli((float) attack.stepLength());
        JniUtils.addi(moved, x);
        x = between(moved, low, high);
        x.attach(scope);
      }
    }
    return x;
  }

  private static PtNDArray between(PtNDArray x, PtNDArray low, PtNDArray high) {
    return JniUtils.max(JniUtils.min(x, high), low);
  }

  /** A tensor as an array of this program. */
  static INDArray array(PtNDArray tensor) {
    INDArray array =
        Nd4j.createUninitialized(
            org.nd4j.linalg.api.buffer.DataType.FLOAT, tensor.getShape().getShape(), 'c');
    Copies.write(tensor.toFloatArray(), array);
    return array;
  }

  @Override
  public void close() {
    root.close();
  }
}
