package org.redoubt.ui.experiment.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelWordsTest {
  @ParameterizedTest
  @CsvSource({
    "8/255, = 0.0314",
    "0.3, = 76.5/255",
    "0, = 0/255",
    "1e-2, = 2.55/255",
    "auto, ''",
    "8/, ''",
    "'', ''",
    "1.2.3/4, ''",
  })
  void aSizeIsGivenInItsOtherSpelling(String text, String other) {
    assertThat(PixelWords.other(text)).isEqualTo(other);
  }
}
