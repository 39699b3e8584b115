package org.redoubt.model.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageShape;

/**
 * A layer at work in one pass: it owns its output and gradient buffers and remembers what its
 * backward needs. Convolutional arrays are [B, height, width, channels]; dense ones [B, n].
 */
public abstract class Node {
  private final String name;
  private final ImageShape in;
  private final ImageShape out;
  private final DataType type;

  protected Node(String name, ImageShape in, ImageShape out, DataType type) {
    this.name = name;
    this.in = in;
    this.out = out;
    this.type = type;
  }

  public final String name() {
    return name;
  }

  public final ImageShape in() {
    return in;
  }

  public final ImageShape out() {
    return out;
  }

  /** Number type of all arrays. */
  protected final DataType type() {
    return type;
  }

  /** A buffer shaped like this layer's output. */
  protected final Buffer outputBuffer() {
    return imageBuffer(out);
  }

  /** A buffer shaped like this layer's input. */
  protected final Buffer inputBuffer() {
    return imageBuffer(in);
  }

  private Buffer imageBuffer(ImageShape shape) {
    return new Buffer(type, shape.height(), shape.width(), shape.channels());
  }

  /** Names and shapes of its parameters inside the network, in order; empty for most layers. */
  public List<ParameterSpec> parameters() {
    return List.of();
  }

  /** Output for input x; the array stays this layer's own. */
  public abstract INDArray forward(INDArray x, Mode mode);

  /**
   * Backward of the last forward.
   *
   * @param gradient dL/d(output); this layer may write into it
   * @param wanted what to compute
   * @return dL/d(input), this layer's own array; null if it was not wanted
   */
  public abstract @Nullable INDArray backward(INDArray gradient, Wanted wanted);

  /**
   * How to run forward.
   *
   * @param dropout seed of the dropout masks; null means evaluation mode
   * @param updateStatistics whether running statistics take in this batch (training mode only)
   */
  public record Mode(@Nullable Seed dropout, boolean updateStatistics) {
    public static final Mode EVALUATION = new Mode(null, false);

    public boolean training() {
      return dropout != null;
    }
  }

  /**
   * What backward computes: the gradient of the input, and the sums added to the parameters'
   * gradients.
   */
  public record Wanted(boolean input, boolean parameters) {}
}
