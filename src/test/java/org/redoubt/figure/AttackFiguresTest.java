package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.result.Exploration;
import org.redoubt.result.Exploration.Moment;
import org.redoubt.result.Exploration.Seen;
import org.redoubt.result.Exploration.Step;
import org.redoubt.result.Picture;
import org.redoubt.run.Samples;

class AttackFiguresTest {
  private static final List<String> NAMES = List.of("cat", "dog", "hen");

  private static Exploration exploration(int steps) {
    Picture picture = new Picture(1, 1, 1, List.of(0.5f));
    return new Exploration(
        4,
        1,
        Samples.pgd(0.3),
        SuccessRule.LAST_ITERATE,
        new Seen(picture, List.of(-1.0, 3.5, 0.0), 1),
        new Seen(picture, List.of(2.0, -0.5, 0.25), 0),
        IntStream.range(0, steps)
            .mapToObj(i -> new Step(0.1 * i, 2 - i, 0.01 * i, i < 3 ? 1 : 0))
            .toList(),
        new Moment(0, steps - 1, null),
        new Moment(0, 3, null),
        0.3);
  }

  private static boolean shows(Figure figure, java.awt.Color colour) {
    BufferedImage image = new PngExport(380, 300, 2).image(figure);
    int wanted = colour.getRGB() & 0xffffff;
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .anyMatch(
            i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff) == wanted);
  }

  @ParameterizedTest
  @EnumSource
  void iteratesThatTheNetworkErrsOnAreMarked(Theme theme) {
    assertThat(shows(new AttackSteps("", exploration(8), theme), theme.series(1))).isTrue();
    assertThat(shows(new AttackSteps("", exploration(3), theme), theme.series(1))).isFalse();
    assertThat(shows(new AttackSteps("", exploration(1), theme), theme.series(0))).isTrue();
    assertThat(shows(new AttackSteps("", exploration(500), theme), theme.series(1))).isTrue();
  }

  @Test
  void everyStepIsInTheNumbers() {
    Table numbers = new AttackSteps("", exploration(8), Theme.LIGHT).numbers();
    assertThat(numbers.rows()).hasSize(8);
    assertThat(numbers.csv())
        .startsWith("step,loss,margin,latent_distance,prediction\n0,0.0,2.0,0.0,1\n");
  }

  @ParameterizedTest
  @EnumSource
  void bothLogitsOfEveryClassAreDrawn(Theme theme) {
    LogitBars bars = new LogitBars("", NAMES, exploration(4), theme);
    assertThat(shows(bars, theme.series(0))).isTrue();
    assertThat(shows(bars, theme.series(1))).isTrue();
    assertThat(bars.numbers().csv()).contains("1,dog,3.5,-0.5\n");
  }

  @Test
  void ofManyClassesTheLargestAndTheTrueOneAreDrawn() {
    Picture picture = new Picture(1, 1, 1, List.of(0.5f));
    List<Double> logits = IntStream.range(0, 100).mapToObj(k -> (double) k).toList();
    Seen seen = new Seen(picture, logits, 99);
    Exploration many =
        new Exploration(
            0,
            0,
            Samples.pgd(0.3),
            SuccessRule.LAST_ITERATE,
            seen,
            seen,
            List.of(new Step(9, -99, 0, 99)),
            null,
            null,
            0);
    List<String> names = IntStream.range(0, 100).mapToObj(k -> "class " + k).toList();
    LogitBars bars = new LogitBars("", names, many, Theme.LIGHT);
    assertThat(bars.shown()).containsExactly(0, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99);
    assertThat(shows(bars, Theme.LIGHT.series(0))).isTrue();
  }

  @Test
  void namesMustFitTheLogits() {
    assertThatThrownBy(
            () -> new LogitBars("", Collections.nCopies(2, "x"), exploration(4), Theme.LIGHT))
        .hasMessage("2 class names for 3 logits");
  }
}
