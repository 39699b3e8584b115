package org.redoubt.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.figure.LossOf;
import org.redoubt.figure.SurfaceView;
import org.redoubt.figure.Theme;
import org.redoubt.result.Group;

class SightTest {
  @Test
  void theUsualSightNeedsNoWords() {
    assertThat(Sight.USUAL.words()).isEmpty();
    assertThat(Look.of(Theme.DARK).sight()).isEqualTo(Sight.USUAL);
  }

  @Test
  void everyChoiceHasItsWord() {
    Sight sight =
        Sight.USUAL
            .of(Colouring.GROUP, Set.of(Group.POSITIVE, Group.CLEAN))
            .of(LossOf.PREDICTION)
            .from(-60, 30);
    assertThat(sight.words())
        .isEqualTo(
            List.of(
                "--view",
                "300,30",
                "--colour-by",
                "group",
                "--groups",
                "clean,positive",
                "--loss",
                "prediction"));
  }

  @Test
  void anglesAreRoundedAsTheirWordsAreAndTurnedIntoOneCircle() {
    assertThat(Sight.USUAL.from(-372.04, 12.34).view()).isEqualTo(new SurfaceView(348, 12.3));
    assertThat(Sight.USUAL.from(-372.04, 12.34).words()).containsExactly("--view", "348,12.3");
  }

  @Test
  void nothingIsSeenFromBelow() {
    assertThatThrownBy(() -> Sight.USUAL.from(0, 91)).hasMessageContaining("allowed: 0 to 90");
  }
}
