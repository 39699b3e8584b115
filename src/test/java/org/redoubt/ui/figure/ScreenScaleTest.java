package org.redoubt.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ScreenScaleTest {
  private final ObjectProperty<Double> screen = new SimpleObjectProperty<>();
  private final List<String> changes = new ArrayList<>();
  private final ScreenScale scale = new ScreenScale(screen, () -> changes.add("painted"));

  @Test
  void aPointIsAPixelUntilAScreenIsKnown() {
    assertThat(scale.get()).isEqualTo(1);
    screen.set(1.0);
    assertThat(changes).isEmpty();
  }

  @Test
  void anotherScreenAsksForAnotherPicture() {
    screen.set(2.0);
    assertThat(scale.get()).isEqualTo(2);
    screen.set(1.5);
    assertThat(scale.get()).isEqualTo(1.5);
    assertThat(changes).hasSize(2);
  }

  @Test
  void outOfSightTheLastScreenCounts() {
    screen.set(2.0);
    screen.set(null);
    assertThat(scale.get()).isEqualTo(2);
    screen.set(2.0);
    assertThat(changes).hasSize(1);
  }
}
