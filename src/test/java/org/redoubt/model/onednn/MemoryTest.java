package org.redoubt.model.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class MemoryTest {
  /** New ones for each use: JUnit closes the arguments of a parameterised test. */
  private static INDArray images() {
    return Nd4j.rand(DataType.FLOAT, 6, 4, 5, 3);
  }

  static INDArray[] inOrder() {
    return new INDArray[] {
      images(),
      Nd4j.rand(DataType.FLOAT, 6, 4, 5, 1), // one channel
      Nd4j.rand(DataType.FLOAT, 6, 1, 5, 3),
      Nd4j.rand(DataType.FLOAT, 1, 7),
      images().get(NDArrayIndex.interval(2, 4)),
    };
  }

  @ParameterizedTest
  @MethodSource("inOrder")
  void readWhereTheyLie(INDArray array) {
    assertThat(Memory.rowMajor(array)).isTrue();
  }

  static INDArray[] outOfOrder() {
    return new INDArray[] {
      images().permute(0, 3, 1, 2),
      images().get(NDArrayIndex.all(), NDArrayIndex.interval(0, 2)),
      images()
          .get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(0)),
      Nd4j.rand(DataType.FLOAT, 4, 3).dup('f'),
    };
  }

  @ParameterizedTest
  @MethodSource("outOfOrder")
  void notReadWhereTheyLie(INDArray array) {
    assertThat(Memory.rowMajor(array)).isFalse();
  }

  @Test
  void numbersAreCopiedFromTheirAddress() {
    INDArray part = images().get(NDArrayIndex.interval(2, 4));
    INDArray copy = Nd4j.create(DataType.FLOAT, part.shape());
    Memory.copy(part, Memory.address(copy));
    assertThat(copy).isEqualTo(part);
  }
}
