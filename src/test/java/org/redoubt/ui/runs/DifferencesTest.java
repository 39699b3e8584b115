package org.redoubt.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.ui.UiFixture;

class DifferencesTest {
  @TempDir private Path folder;
  private RunSamples samples;
  private UiFixture window;

  @BeforeEach
  void make() {
    samples = new RunSamples(folder);
    window = UiFixture.inline(folder);
  }

  @Test
  void onlySettingsThatDifferAreShownByTheirPaths() {
    samples.run("same", 0);
    samples.run("same", 1, "method.lambda_lc=0.5", "schedule.epochs=9");

    Differences differences = differences();

    assertThat(differences.rows())
        .containsExactly(
            new Differences.Row("method.lambda_lc", List.of("0.5", "1")),
            new Differences.Row("schedule.epochs", List.of("9", "4")));
  }

  @Test
  void aSettingThatOneRunDoesNotHaveIsADash() {
    samples.run("same", 0);
    samples.run("same", 1, "method={kind: standard}");

    assertThat(differences().rows())
        .contains(
            new Differences.Row("method.kind", List.of("standard", "adr")),
            new Differences.Row("method.lambda_gb", List.of("–", "1")));
  }

  @Test
  void equalConfigurationsDifferInNothing() {
    samples.run("same", 0);
    samples.run("same", 1);

    assertThat(differences().none()).isTrue();
  }

  @Test
  void runsBeyondTheEighthAreCounted() {
    for (int i = 0; i < 11; i++) {
      samples.run("same", i);
    }

    assertThat(differences().columns()).hasSize(8);
    assertThat(differences().left()).isEqualTo(3);
  }

  private Differences differences() {
    window.services().runs().refresh();
    return Differences.of(window.services().runs().items());
  }
}
