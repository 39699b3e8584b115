package org.redoubt.model.onednn;

import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Buffer;
import org.redoubt.model.layer.Node.Mode;

/** A network's layers as oneDNN primitives, with the buffers of one pass. Not thread-safe. */
public final class StagedNetwork {
  private final Plan plan;
  private final List<Stage> stages;
  private final List<Segment> segments;
  private final Team team;
  private final Buffer logits;
  private final Buffer latent;
  private final Buffer imageGradient;
  private final Buffer latentGradient;
  private int split; // position of the segment whose output is z
  private long version = -1;
  private int batch;
  private Mode mode = Mode.EVALUATION;
  private INDArray images = Nd4j.empty(DataType.FLOAT);

  private StagedNetwork(OneDnn library, Plan plan, List<Stage> stages) {
    this.plan = plan;
    this.stages = stages;
    String splitName = plan.layers().get(plan.split()).name();
    segments = Segment.of(stages, splitName);
    team = new Team(library);
    while (!segments.get(split).last().last().equals(splitName)) {
      split++;
    }
    ImageShape in = plan.input();
    logits = new Buffer(DataType.FLOAT, stages.get(stages.size() - 1).out().size());
    latent = new Buffer(DataType.FLOAT, segments.get(split).last().out().size());
    latentGradient = new Buffer(DataType.FLOAT, segments.get(split).last().out().size());
    imageGradient = new Buffer(DataType.FLOAT, in.height(), in.width(), in.channels());
  }

  /** Empty where the numbers are no floats, the library does not load, or a layer is not known. */
  public static Optional<StagedNetwork> of(Plan plan) {
    if (plan.parameters().values().dataType() != DataType.FLOAT || !Nd4j.getEnvironment().isCPU()) {
      return Optional.empty();
    }
    return OneDnn.load()
        .flatMap(
            library -> {
              List<Stage> stages = Stages.of(library, plan);
              return stages.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new StagedNetwork(library, plan, stages));
            });
  }

  /** Version of the library that would compute them; empty where it does not load. */
  public static Optional<String> library() {
    return OneDnn.version();
  }

  /**
   * Logits.
   *
   * @param x [B, height, width, channels]; it must not change until the backward calls are done
   * @return [B, classes], overwritten by the next call
   */
  public INDArray forward(INDArray x, Mode next) {
    images = packed(x);
    begin((int) x.size(0), next);
    long address = Memory.address(images);
    work((worker, from, to) -> forward(worker, from, to, 0, address));
    return copyOut();
  }

  /** The images of the last forward call. */
  public INDArray images() {
    return images;
  }

  /** Logits from z, [B, K], in evaluation mode. */
  public INDArray forwardFromLatent(INDArray z) {
    begin((int) z.size(0), Mode.EVALUATION);
    Stage below = segments.get(split).last();
    Memory.copy(packed(z), below.output());
    work((worker, from, to) -> forward(worker, from, to, split + 1, below.output()));
    return copyOut();
  }

  private static INDArray packed(INDArray x) {
    INDArray floats = x.castTo(DataType.FLOAT);
    return Memory.rowMajor(floats) ? floats : floats.dup('c');
  }

  private void begin(int size, Mode next) {
    batch = size;
    mode = next;
    boolean changed = version != plan.parameters().version();
    version = plan.parameters().version();
    stages.forEach(stage -> stage.begin(batch, mode, changed));
  }

  private void work(Team.Job job) {
    if (mode.training() && stages.stream().anyMatch(Stage::couplesExamples)) {
      team.runWhole(batch, job);
    } else {
      team.run(batch, job);
    }
  }

  /** Whether {@link #accumulate} can follow the last forward call. */
  public boolean accumulates() {
    return mode.training() || stages.stream().noneMatch(Stage::couplesExamples);
  }

  private void forward(Worker worker, int from, int to, int first, long input) {
    long x = input;
    for (Segment segment : segments.subList(first, segments.size())) {
      long source = x;
      int size = segment.first().in().size();
      segment.slices(
          worker,
          from,
          to,
          slice -> {
            long current = slice.in(source, size);
            for (Stage stage : segment.stages()) {
              stage.forward(slice, current);
              current = stage.output(slice);
            }
          });
      x = segment.last().output();
    }
  }

  private INDArray copyOut() {
    Stage last = stages.get(stages.size() - 1);
    return copy(last.output(), logits, bytes(last));
  }

  private INDArray copy(long from, Buffer buffer, long bytes) {
    INDArray to = buffer.of(batch);
    Memory.copy(from, Memory.address(to), bytes);
    return to;
  }

  private long bytes(Stage stage) {
    return Float.BYTES * (long) batch * stage.out().size();
  }

  /** z of the last forward call, [B, K], overwritten by the next call. */
  public INDArray z() {
    Stage below = segments.get(split).last();
    return copy(below.output(), latent, bytes(below));
  }

  /** Gradient by the images of the last forward call. */
  public INDArray imageGradient(INDArray logitsGradient) {
    INDArray dx = imageGradient.of(batch);
    descend(logitsGradient, new Descent.Goal(0, Memory.address(dx), false), null);
    return dx;
  }

  /** Gradient by z of the last forward call, [B, K]. */
  public INDArray latentGradient(INDArray logitsGradient) {
    INDArray dz = latentGradient.of(batch);
    descend(logitsGradient, new Descent.Goal(split + 1, Memory.address(dz), false), null);
    return dz;
  }

  /**
   * Adds the parameter gradients of the last forward call to the network's.
   *
   * @param extraAtLatent added to the gradient by z, [B, K]; null: none
   */
  public void accumulate(INDArray logitsGradient, @Nullable INDArray extraAtLatent) {
    descend(logitsGradient, new Descent.Goal(0, 0, true), extraAtLatent);
    stages.forEach(stage -> stage.finish(team.workers()));
  }

  private void descend(
      INDArray logitsGradient, Descent.Goal goal, @Nullable INDArray extraAtLatent) {
    segments.forEach(segment -> segment.gradient().reserve(bytes(segment.last())));
    Segment top = segments.get(segments.size() - 1);
    Memory.copy(packed(logitsGradient), top.gradient().address());
    INDArray added = extraAtLatent == null ? null : packed(extraAtLatent);
    Descent.Extra extra =
        added == null ? Descent.Extra.NONE : new Descent.Extra(split, Memory.address(added));
    try {
      work(new Descent(segments, Memory.address(images), goal, extra)::run);
    } finally {
      Reference.reachabilityFence(added); // only its address is known to the workers
    }
  }
}
