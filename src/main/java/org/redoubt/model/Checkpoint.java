package org.redoubt.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.model.layer.Parameters;

/**
 * Everything of a network in training that the experiment does not say by itself, as one file: an
 * eight-byte magic, the progress, then parameters, running statistics and optimiser state as
 * big-endian floats, each behind its count.
 *
 * @param step batches done
 * @param bestScore largest validation score so far; negative infinity before the first validation
 * @param parameters all trained parameters
 * @param statistics all running statistics
 * @param optimiser the optimiser's state
 */
@SuppressWarnings("ArrayRecordComponent") // moved between network and file, never compared
public record Checkpoint(
    long step, double bestScore, float[] parameters, float[] statistics, float[] optimiser) {
  private static final long MAGIC = 0x5245444f55425431L; // "REDOUBT1"
  private static final int HEADER = 3 * Long.BYTES; // magic, step, score

  /** The state of a network and its optimiser. */
  public static Checkpoint of(Network network, INDArray optimiser, long step, double bestScore) {
    Parameters p = network.parameters();
    return new Checkpoint(
        step, bestScore, floats(p.values()), floats(p.statistics()), floats(optimiser));
  }

  /** The same without the optimiser's state: enough to compute with, not to continue from. */
  public Checkpoint withoutOptimiser() {
    return new Checkpoint(step, bestScore, parameters, statistics, new float[0]);
  }

  private static float[] floats(INDArray array) {
    return array.length() == 0 ? new float[0] : array.dup('c').data().asFloat();
  }

  /**
   * Puts parameters and statistics into a network.
   *
   * @throws IOException if the network has other sizes, with both sizes in the message
   */
  public void restore(Network network, Path source) throws IOException {
    Parameters p = network.parameters();
    put(parameters, p.values(), "parameters", source);
    put(statistics, p.statistics(), "running statistics", source);
    p.changed();
  }

  /** Puts the optimiser's state into its array. */
  public void restoreOptimiser(INDArray state, Path source) throws IOException {
    put(optimiser, state, "optimiser values", source);
  }

  private static void put(float[] from, INDArray to, String what, Path source) throws IOException {
    if (from.length != to.length()) {
      throw new IOException(
          source
              + ": found "
              + from.length
              + " "
              + what
              + ", the configuration needs "
              + to.length()
              + "; use the checkpoint with the config.yaml of its own run");
    }
    if (from.length > 0) {
      to.assign(Nd4j.createFromArray(from).reshape(to.shape()));
    }
  }

  /** Writes the file at a path; the caller moves it into place. */
  public void write(Path path) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16))) {
      out.writeLong(MAGIC);
      out.writeLong(step);
      out.writeDouble(bestScore);
      write(out, parameters);
      write(out, statistics);
      write(out, optimiser);
    }
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    bytes.asFloatBuffer().put(values);
    out.write(bytes.array());
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is no checkpoint, ends early or too late, naming the file
   */
  public static Checkpoint read(Path path) throws IOException {
    long size = Files.size(path);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
      if (in.readLong() != MAGIC) {
        throw new IOException(
            path + ": not a Redoubt checkpoint (its first eight bytes are not REDOUBT1)");
      }
      long step = in.readLong();
      double bestScore = in.readDouble();
      float[] parameters = readFloats(in, path, size);
      float[] statistics = readFloats(in, path, size);
      float[] optimiser = readFloats(in, path, size);
      long numbers = (long) parameters.length + statistics.length + optimiser.length;
      long tooMany = size - HEADER - 3 * Integer.BYTES - numbers * Float.BYTES;
      if (tooMany != 0) {
        throw new IOException(path + ": " + tooMany + " bytes too many; the checkpoint is damaged");
      }
      return new Checkpoint(step, bestScore, parameters, statistics, optimiser);
    } catch (EOFException e) {
      throw new IOException(path + ": the checkpoint ends early; it was cut off or damaged", e);
    }
  }

  private static float[] readFloats(DataInputStream in, Path path, long size) throws IOException {
    int count = in.readInt();
    if (count < 0) {
      throw new IOException(path + ": the checkpoint claims " + count + " values; it is damaged");
    }
    if ((long) count * Float.BYTES > size) { // before memory is taken for them
      throw new EOFException();
    }
    byte[] bytes = new byte[Float.BYTES * count];
    in.readFully(bytes);
    float[] values = new float[count];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }
}
