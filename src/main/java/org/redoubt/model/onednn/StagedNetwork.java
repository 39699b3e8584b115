package org.redoubt.model.onednn;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Buffer;
import org.redoubt.model.layer.Node.Mode;
import org.redoubt.model.layer.Node.Wanted;

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
    if (plan.parameters().values().dataType() != DataType.FLOAT
        || !Nd4j.getEnvironment().isCPU()) {
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

  /**
   * Logits.
   *
   * @param x [B, height, width, channels]; it must not change until the backward calls are done
   * @return [B, classes], overwritten by the next call
   */
  public INDArray forward(INDArray x, Mode mode) {
    images = packed(x);
    begin((int) x.size(0), mode);
    long address = Memory.address(images);
    team.run(batch, (worker, from, to) -> forward(worker, from, to, 0, address));
    return copyOut();
  }

  /** Logits from z, [B, K], in evaluation mode. */
  public INDArray forwardFromLatent(INDArray z) {
    begin((int) z.size(0), Mode.EVALUATION);
    Stage below = segments.get(split).last();
    Memory.copy(Memory.address(packed(z)), below.output(), bytes(below));
    team.run(
        batch, (worker, from, to) -> forward(worker, from, to, split + 1, below.output()));
    return copyOut();
  }

  private static INDArray packed(INDArray x) {
    INDArray floats = x.castTo(DataType.FLOAT);
    boolean inOrder = floats.ordering() == 'c' && Memory.contiguous(floats);
    return inOrder ? floats : floats.dup('c');
  }

  private void begin(int size, Mode mode) {
    batch = size;
    boolean changed = version != plan.parameters().version();
    version = plan.parameters().version();
    stages.forEach(stage -> stage.begin(batch, mode, changed));
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
    Backward backward = new Backward(logitsGradient, 0, Memory.address(dx), null);
    backward.run(new Wanted(true, false));
    return dx;
  }

  /** Gradient by z of the last forward call, [B, K]. */
  public INDArray latentGradient(INDArray logitsGradient) {
    INDArray dz = latentGradient.of(batch);
    Backward backward = new Backward(logitsGradient, split + 1, Memory.address(dz), null);
    backward.run(new Wanted(true, false));
    return dz;
  }

  /** Adds the parameter gradients of the last forward call to the network's. */
  public void accumulate(INDArray logitsGradient, @Nullable INDArray extraAtLatent) {
    new Backward(logitsGradient, 0, 0, extraAtLatent).run(new Wanted(false, true));
    stages.forEach(stage -> stage.finish(team.workers()));
  }

  /** One way back through the segments, from the logits down to the segment {@code lowest}. */
  private final class Backward {
    private final INDArray top;
    private final int lowest;
    private final long bottom; // 0: the gradient by the lowest segment's input is not wanted
    private final @Nullable INDArray extra;

    Backward(INDArray logitsGradient, int lowest, long bottom, @Nullable INDArray extra) {
      this.top = packed(logitsGradient);
      this.lowest = lowest;
      this.bottom = bottom;
      this.extra = extra == null ? null : packed(extra);
    }

    void run(Wanted wanted) {
      segments.forEach(s -> s.gradient().reserve(bytes(s.last())));
      Memory.copy(Memory.address(top), segments.get(segments.size() - 1).gradient().address(), bytes(stages.get(stages.size() - 1)));
      team.run(
          batch,
          (worker, from, to) -> {
            for (int i = segments.size() - 1; i >= lowest; i--) {
              run(i, worker, from, to, wanted.parameters());
            }
          });
    }

    private void run(int position, Worker worker, int from, int to, boolean parameters) {
      Segment segment = segments.get(position);
      if (position == split && extra != null) {
        add(segment, from, to);
      }
      segment.slices(worker, from, to, slice -> run(position, slice, parameters));
    }

    private void add(Segment segment, int from, int to) {
      int size = segment.last().out().size();
      Memory.add(
          Memory.address(java.util.Objects.requireNonNull(extra)) + 4L * from * size,
          segment.gradient().address() + 4L * from * size,
          (to - from) * size);
    }

    private void run(int position, Slice slice, boolean parameters) {
      Segment segment = segments.get(position);
      List<Stage> own = segment.stages();
      long dy = slice.in(segment.gradient().address(), segment.last().out().size());
      for (int i = own.size() - 1; i >= 0; i--) {
        Stage stage = own.get(i);
        long dx = i > 0 ? scratch(slice, stage, i) : below(position, slice);
        stage.backward(slice, new Flow(input(position, i, slice), dy, dx, parameters));
        dy = dx;
      }
    }

    private long scratch(Slice slice, Stage stage, int i) {
      long bytes = Float.BYTES * (long) slice.n() * stage.in().size();
      return slice.worker().gradient(i % 2, bytes);
    }

    private long below(int position, Slice slice) {
      int size = segments.get(position).first().in().size();
      if (position > lowest) {
        return slice.in(segments.get(position - 1).gradient().address(), size);
      }
      return bottom == 0 ? 0 : slice.in(bottom, size);
    }

    private long input(int position, int i, Slice slice) {
      if (i > 0) {
        return segments.get(position).stages().get(i - 1).output(slice);
      }
      return position > 0
          ? segments.get(position - 1).last().output(slice)
          : slice.in(Memory.address(images), plan.input().size());
    }
  }
}
