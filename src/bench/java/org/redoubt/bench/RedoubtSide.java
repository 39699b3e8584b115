package org.redoubt.bench;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.attack.Assault;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;
import org.redoubt.loss.CrossEntropy;
import org.redoubt.model.Engine;
import org.redoubt.model.Network;
import org.redoubt.model.Pass;
import org.redoubt.training.StepHarness;

/** This program. */
final class RedoubtSide implements Side {
  private final Batch batch;
  private final Pass pass;
  private final StepHarness training;
  private final Assault assault;
  private final Network network;
  private @Nullable EvaluationImages images;
  private final INDArray gradient;

  RedoubtSide(Workload work, int threads) {
    Engine.configure(threads);
    network = work.network();
    batch = work.batch();
    pass = network.pass();
    training = new StepHarness(work.experiment(), network);
    assault = new Assault(EvaluationImages.attack(work), SuccessRule.LAST_ITERATE);
    gradient = CrossEntropy.perExample(pass.forward(batch.images()), batch.labels()).gradient();
  }

  @Override
  public float[] logits() {
    return Copies.floats(pass.forward(batch.images()));
  }

  @Override
  public float[] imageGradient() {
    pass.forward(batch.images());
    return Copies.floats(pass.inputGradient(gradient.dup()));
  }

  @Override
  public void run(Task task) {
    switch (task) {
      case FORWARD -> pass.forward(batch.images());
      case INPUT_GRADIENT -> {
        INDArray logits = pass.forward(batch.images());
        pass.inputGradient(CrossEntropy.perExample(logits, batch.labels()).gradient());
      }
      case TRAINING_STEP -> training.run(batch);
      case EVALUATION -> images().batches().forEach(b -> assault.on(pass, b, new Seed(1)));
    }
  }

  private EvaluationImages images() {
    if (images == null) {
      images = new EvaluationImages(network);
    }
    return images;
  }

  @Override
  public void close() {}
}
