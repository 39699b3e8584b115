package org.redoubt.loss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class CopiesTest {
  private static INDArray matrix(DataType type) {
    return Nd4j.createFromArray(new float[][] {{1, 2, 3}, {4, 5, 6}}).castTo(type);
  }

  @Test
  void imagesOfOneChannelAreReadWhereTheyLie() {
    INDArray images = Nd4j.rand(DataType.FLOAT, 6, 4, 5, 1);
    assertThat(Copies.packed(images)).isSameAs(images);
    assertThat(Copies.floats(images)).isEqualTo(images.data().asFloat());
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void viewsAndTransposedArraysAreReadInOrder(DataType type) {
    INDArray matrix = matrix(type);
    assertThat(Copies.floats(matrix.transpose())).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(Copies.floats(matrix.getRow(1, true))).containsExactly(4, 5, 6);
    INDArray columns = matrix.get(NDArrayIndex.all(), NDArrayIndex.interval(1, 3));
    assertThat(Copies.doubles(columns)).containsExactly(2, 3, 5, 6);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void piecesOfRowsAreReadAndWritten(DataType type) {
    HostMatrix transposed = HostMatrix.of(matrix(type).transpose());
    double[] row = new double[2];
    transposed.read(1, 0, row);
    assertThat(row).containsExactly(2, 5);
    HostMatrix blank = transposed.blank();
    for (int i = 0; i < blank.rows(); i++) {
      blank.write(i, 0, new double[] {i, i + 0.5});
    }
    blank.write(2, 1, new double[] {7});
    assertThat(blank.array().dataType()).isEqualTo(type);
    assertThat(blank.array().shape()).containsExactly(3, 2);
    assertThat(Copies.doubles(blank.array())).containsExactly(0, 0.5, 1, 1.5, 2, 7);
  }
}
