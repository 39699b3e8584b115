package org.redoubt.ui.experiment.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextChangeTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "abc, abc, 3, 3, ''",
        "abc, axc, 1, 2, x",
        "aa, aaa, 2, 2, a",
        "aaa, aa, 2, 3, ''",
        "'', new, 0, 0, new",
        "old, '', 0, 3, ''",
      })
  void onlyWhatDiffersIsReplaced(String old, String now, int start, int end, String by) {
    TextChange change = TextChange.between(old, now);

    assertThat(change).isEqualTo(new TextChange(start, end, by));
    assertThat(new StringBuilder(old).replace(start, end, by).toString()).isEqualTo(now);
  }
}
