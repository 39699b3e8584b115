package org.redoubt.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PreferencesMemoryTest {
  private final MapPreferences preferences = new MapPreferences();
  private final PreferencesMemory memory = new PreferencesMemory(preferences);

  private static String text(int characters) {
    return "name: long # and so on\n".repeat(1 + characters / 23).substring(0, characters);
  }

  @Test
  void aValueOfAnyLengthComesBackWhole() {
    for (int characters : new int[] {0, 1, 8191, 8192, 8193, 16_384, 16_385, 20_000}) {
      memory.put("experiment.yaml", text(characters));
      assertThat(memory.get("experiment.yaml", "none")).isEqualTo(text(characters));
    }
  }

  @Test
  void aShorterValueLeavesNothingOfTheLongerOneBehind() {
    memory.put("experiment.yaml", text(20_000));
    memory.put("experiment.yaml", "name: short");
    assertThat(preferences.values()).containsExactly(Map.entry("experiment.yaml", "name: short"));
  }

  @Test
  void noCharacterIsCutInTwo() {
    memory.put("note", "a" + "\uD83D\uDE00".repeat(10_000));
    assertThat(preferences.values().values())
        .noneMatch(value -> Character.isLowSurrogate(value.charAt(0)));
    assertThat(memory.get("note", "")).isEqualTo("a" + "\uD83D\uDE00".repeat(10_000));
  }

  @Test
  void whatWasNeverPutIsAbsent() {
    assertThat(memory.get("selection", "none")).isEqualTo("none");
  }
}
