package org.redoubt.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redoubt.report.Shell;

class MissingTest {
  @Test
  void theCommandIsReadBackAsItWasMeant() {
    List<String> words =
        List.of("evaluate", "/runs/it's here", "--set", "evaluation.curve={epsilons: [0, 0.1]}");
    Missing missing =
        Missing.of("a has no robustness curve yet; make it with: redoubt " + Shell.line(words));
    assertThat(missing).isEqualTo(new Missing("a has no robustness curve", words));
    assertThat(missing.runnable()).isTrue();
  }

  @Test
  void aCommandWithAPlaceForAChoiceIsNotRun() {
    Missing missing =
        Missing.of("figure 3 needs surfaces; make them with: redoubt analyse a --image N");
    assertThat(missing.words()).containsExactly("analyse", "a", "--image", "N");
    assertThat(missing.runnable()).isFalse();
  }

  @Test
  void anotherSentenceIsKeptWhole() {
    assertThat(Missing.of("give two runs")).isEqualTo(new Missing("give two runs", List.of()));
  }
}
