package org.redoubt.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 4, 0.1",
    "1000, 4, 1000",
    "1000, 0, 1000",
    "0.25, 4, 0.25",
    "1e-5, 6, 0.00001",
    "1e-5, 4, 0",
    "12345.6, 4, 12345.6",
    "12345.6, 0, 12346",
    "0.3000000000000000444, 12, 0.3",
    "-0.001, 2, 0",
    "-2.50, 2, -2.5",
    "1e7, 2, 10000000",
    "NaN, 2, NaN"
  })
  void numbersKeepTheirZerosBeforeThePointAndLoseThoseBehind(
      double value, int decimals, String text) {
    assertThat(Numbers.trimmed(value, decimals)).isEqualTo(text);
  }
}
