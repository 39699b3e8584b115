package org.redoubt.ui.experiment.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightScaleTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.1, 0.5, 1, 2.5, 10})
  void aWeightOfTwoDigitsComesBackFromItsPosition(double weight) {
    assertThat(Double.parseDouble(WeightScale.weight(WeightScale.position(weight))))
        .isCloseTo(weight, within(1e-9));
  }

  @Test
  void theEndsAreNothingAndTheLargest() {
    assertThat(WeightScale.weight(0)).isEqualTo("0");
    assertThat(WeightScale.weight(1)).isEqualTo("10");
    assertThat(WeightScale.position(1000)).isEqualTo(1);
  }

  @Test
  void oneStandsNearTheMiddle() {
    assertThat(WeightScale.position(1)).isCloseTo(0.5, within(0.03));
  }
}
