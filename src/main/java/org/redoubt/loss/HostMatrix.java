package org.redoubt.loss;

import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A [rows, columns] array in the computer's memory, read and written in pieces of a row. For latent
 * representations: copied to the Java heap as a whole ({@link Rows}), their megabytes cost more in
 * fresh pages and collector work than in arithmetic. Safe for threads that keep to pieces of their
 * own.
 */
final class HostMatrix {
  private final INDArray array;
  private final int rows;
  private final int columns;
  private final Buffer numbers;

  private HostMatrix(INDArray array) {
    this.array = array;
    this.rows = (int) array.size(0);
    this.columns = (int) array.size(1);
    this.numbers =
        array.dataType() == DataType.DOUBLE
            ? array.data().asNioDouble()
            : array.data().asNioFloat();
  }

  /**
   * Reads an array where it lies; a view that is not row-major is copied.
   *
   * @param array FLOAT or DOUBLE, [rows, columns]
   */
  static HostMatrix of(INDArray array) {
    Rows.requireMatrix(array);
    return new HostMatrix(Copies.packed(array));
  }

  /** A new matrix of this shape and type; its numbers are undefined. */
  HostMatrix blank() {
    return new HostMatrix(Nd4j.createUninitialized(array.dataType(), array.shape(), 'c'));
  }

  INDArray array() {
    return array;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  boolean singlePrecision() {
    return numbers instanceof FloatBuffer;
  }

  /** Fills {@code into} with numbers of a row from a column on. */
  void read(int row, int column, double[] into) {
    if (numbers instanceof DoubleBuffer doubles) {
      doubles.get(at(row, column), into);
      return;
    }
    float[] narrow = new float[into.length];
    read(row, column, narrow);
    for (int i = 0; i < into.length; i++) {
      into[i] = narrow[i];
    }
  }

  /** The same, as floats; the matrix must be one of floats. */
  void read(int row, int column, float[] into) {
    ((FloatBuffer) numbers).get(at(row, column), into);
  }

  /** Overwrites numbers of a row from a column on. */
  void write(int row, int column, double[] values) {
    if (numbers instanceof DoubleBuffer doubles) {
      doubles.put(at(row, column), values);
      return;
    }
    float[] narrow = new float[values.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) values[i];
    }
    ((FloatBuffer) numbers).put(at(row, column), narrow);
  }

  private int at(int row, int column) {
    return row * columns + column;
  }
}
