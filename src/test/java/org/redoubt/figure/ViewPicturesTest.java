package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redoubt.result.EntropyView.Target;

/** What holds for every figure of the latent space, at every size and in every theme. */
class ViewPicturesTest {
  private static List<Figure> figures(Theme theme) {
    return List.of(
        ViewSamples.scatter(theme),
        ViewSamples.space(theme),
        ViewSamples.panels(theme),
        ViewSamples.histogram(1, theme),
        ViewSamples.histogram(4, theme),
        ViewSamples.roc(1, List.of(Target.values()), theme),
        ViewSamples.roc(4, List.of(Target.POSITIVE), theme),
        ViewSamples.byLayer(theme),
        ViewSamples.overEpochs(1, theme),
        ViewSamples.overEpochs(3, theme),
        ViewSamples.bars(4, theme),
        ViewSamples.matrix(1, ViewRecords.CIFAR, theme),
        ViewSamples.matrix(3, ViewRecords.CIFAR, theme));
  }

  static Stream<Arguments> pictures() {
    List<Arguments> all = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      for (Figure figure : figures(theme)) {
        all.add(Arguments.of(theme, figure.getClass().getSimpleName(), figure));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pictures")
  void nothingTouchesTheBorderAndSomethingIsDrawn(Theme theme, String name, Figure figure) {
    for (int[] size : new int[][] {{360, 300}, {500, 900}, {1600, 1000}}) {
      BufferedImage image = new Drawn(figure, size[0], size[1]).image();
      assertThat(image.getWidth()).isEqualTo(size[0]);
      assertThat(border(image))
          .as("border of %s at %d", name, size[0])
          .containsOnly(theme.ground());
      assertThat(Drawn.colours(image)).hasSizeGreaterThan(40).contains(theme.ground());
    }
  }

  /** Colours of the outermost two pixels: text that is cut off would be seen there. */
  private static Set<Color> border(BufferedImage image) {
    Set<Color> colours = new TreeSet<>((a, b) -> Integer.compare(a.getRGB(), b.getRGB()));
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean outside = x < 2 || y < 2 || x >= image.getWidth() - 2 || y >= image.getHeight() - 2;
        if (outside) {
          colours.add(new Color(image.getRGB(x, y)));
        }
      }
    }
    return colours;
  }

  @Test
  void theSameFigureIsTheSamePictureEveryTime() {
    List<Figure> once = figures(Theme.DARK);
    List<Figure> again = figures(Theme.DARK);
    for (int i = 0; i < once.size(); i++) {
      assertThat(new Drawn(once.get(i), 480, 360).pixels())
          .isEqualTo(new Drawn(again.get(i), 480, 360).pixels());
      assertThat(once.get(i).numbers()).isEqualTo(again.get(i).numbers());
    }
  }

  @Test
  void everyFigureTellsTheAttackBesideItsNumbers() {
    for (Figure figure : figures(Theme.LIGHT)) {
      assertThat(new Drawn(figure, 720, 480).text()).contains("PGD-20, L∞, ε = 0.3");
      assertThat(figure.numbers().rows()).isNotEmpty();
    }
  }
}
