package org.redoubt.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "pgd,pgd,0",
    "pdg,pgd,1",
    "optimizer,optimiser,1",
    "step,steps,1",
    "kitten,sitting,3"
  })
  void distanceCountsEditsAndSwaps(String a, String b, int edits) {
    assertThat(Nearest.distance(a, b)).isEqualTo(edits);
  }

  @Test
  void aWordTooFarFromAllHasNoNearest() {
    assertThat(Nearest.to("colour", List.of("epochs", "decay"))).isEmpty();
  }
}
