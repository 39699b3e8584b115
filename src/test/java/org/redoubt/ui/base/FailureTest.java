package org.redoubt.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void anErrorWithoutASentenceIsCalledByItsKind() {
    assertThat(Failure.sentence(new IllegalStateException("no such column")))
        .isEqualTo("no such column");
    assertThat(Failure.sentence(new NullPointerException())).isEqualTo("NullPointerException");
  }
}
