package org.redoubt.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redoubt.model.GpuSupport.Card;

class GpuSupportTest {
  private static final long GIB = 1L << 30;

  @Test
  void ampereCardServes() {
    assertThat(GpuSupport.complaint(true, List.of(new Card("NVIDIA A100", 8, 0, 40 * GIB))))
        .isEmpty();
  }

  @Test
  void missingDriverIsNamedWithTheOneNeeded() {
    assertThat(GpuSupport.complaint(false, List.of()))
        .hasValue(
            "no CUDA driver answers; a GPU needs NVIDIA's driver 510 or newer; without it, build"
                + " without REDOUBT_CUDA and -Pcuda");
  }

  @Test
  void hopperIsTooNew() {
    assertThat(GpuSupport.complaint(true, List.of(new Card("NVIDIA H100", 9, 0, 80 * GIB))))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith("NVIDIA H100 has compute capability 9.0, too new for CUDA 11.6"));
  }

  @Test
  void oldestCardWithCodeServesAndTheOneBeforeIsTooOld() {
    assertThat(GpuSupport.complaint(true, List.of(new Card("Tesla K80", 3, 7, 12 * GIB))))
        .isEmpty();
    assertThat(GpuSupport.complaint(true, List.of(new Card("Tesla K40m", 3, 5, 12 * GIB))))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("3.5, too old for CUDA 11.6"));
  }

  @Test
  void smallCardIsRefusedWithItsMemory() {
    assertThat(GpuSupport.complaint(true, List.of(new Card("NVIDIA MX450", 7, 5, 2 * GIB))))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith("NVIDIA MX450 has 2.0 GiB of memory, training needs 4 GiB"));
  }

  @Test
  void cudaBuildWithoutAnyCardSaysSo() {
    assertThat(GpuSupport.complaint(true, List.of()))
        .hasValueSatisfying(sentence -> assertThat(sentence).contains("shows no GPU"));
  }
}
