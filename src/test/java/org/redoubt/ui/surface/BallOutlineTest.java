package org.redoubt.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.redoubt.config.Attack;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.run.Samples;

class BallOutlineTest {
  private static final double EPSILON = 0.1;
  private final LossSurface surface = SurfaceFixture.surface(Space.INPUT, "a", 0, 1);

  @Test
  void alongSignsTheMaxNormBallIsASquareOnItsCorner() {
    List<PlanePoint> ball = BallOutline.of(surface, Samples.pgd(EPSILON));
    assertThat(ball)
        .allSatisfy(
            point ->
                assertThat(Math.abs(point.random()) + Math.abs(point.gradient()))
                    .isCloseTo(EPSILON, within(1e-9)));
  }

  @Test
  void alongSignsOfFourPixelsTheRoundBallHasHalfTheRadius() {
    Attack.Pgd pgd = Samples.pgd(EPSILON);
    Attack round =
        new Attack.Pgd(
            Attack.Norm.L2, EPSILON, null, 20, 1, true, pgd.objective(), pgd.goal(), null);
    assertThat(BallOutline.of(surface, round))
        .allSatisfy(
            point ->
                assertThat(Math.hypot(point.random(), point.gradient()))
                    .isCloseTo(EPSILON / 2, within(1e-9)));
  }

  @Test
  void theLatentSpaceHasNoBallOfImages() {
    LossSurface latent = SurfaceFixture.surface(Space.LATENT, "a", 0, 1);
    assertThat(BallOutline.of(latent, Samples.pgd(EPSILON))).isEmpty();
  }
}
