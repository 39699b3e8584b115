package org.redoubt.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.Kind;

/** What the explorer's worker says. */
public sealed interface ExplorerReply {

  /**
   * The network is loaded and warm: the first reply.
   *
   * @param run name of the run
   * @param step batches done when the checkpoint was written
   * @param height of an image, in pixels
   * @param width of an image, in pixels
   * @param channels 1 grey, 3 red, green, blue
   * @param labels true class of every test image
   * @param classNames by class
   * @param split name of the layer whose output is z
   * @param latentSize dimension K of z
   * @param trainingEpsilon radius of the adversary in training
   * @param attack first of the run's evaluation, or PGD-20 in the ball of its adversary
   * @param success when an attack counts in the run's evaluation
   */
  @Kind(value = "ready", doc = "The network is loaded and warm.")
  record Ready(
      String run,
      long step,
      int height,
      int width,
      int channels,
      List<Integer> labels,
      List<String> classNames,
      String split,
      int latentSize,
      double trainingEpsilon,
      Attack attack,
      SuccessRule success)
      implements ExplorerReply {
    public Ready {
      labels = List.copyOf(labels);
      classNames = List.copyOf(classNames);
    }

    /** Number of test images. */
    public int images() {
      return labels.size();
    }
  }

  /**
   * The answer to a request.
   *
   * @param milliseconds that it took in the worker
   */
  @Kind(value = "answer", doc = "What the attack did.")
  record Answer(long id, double milliseconds, Exploration exploration) implements ExplorerReply {}

  /**
   * A request that cannot be answered.
   *
   * @param id of the request; null where that could not be read
   * @param sentence for the user
   */
  @Kind(value = "refusal", doc = "The request cannot be answered.")
  record Refusal(@Nullable Long id, String sentence) implements ExplorerReply {}

  /**
   * A request that a later one has replaced.
   *
   * @param by id of the later one
   */
  @Kind(value = "superseded", doc = "A later request has replaced this one.")
  record Superseded(long id, long by) implements ExplorerReply {}
}
