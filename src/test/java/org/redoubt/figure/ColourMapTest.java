package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
  /** Values of the published tables of 256 colours, rounded. */
  @ParameterizedTest
  @CsvSource({
    "VIRIDIS, 0, 68, 1, 84",
    "VIRIDIS, 0.25098, 58, 82, 139",
    "VIRIDIS, 0.50196, 33, 145, 140",
    "VIRIDIS, 0.75294, 96, 202, 96",
    "VIRIDIS, 1, 253, 231, 37",
    "COOLWARM, 0, 59, 76, 192",
    "COOLWARM, 0.5, 221, 221, 221",
    "COOLWARM, 1, 180, 4, 38"
  })
  void coloursAreThosePublished(ColourMap map, double share, int red, int green, int blue) {
    Color colour = map.at(share);
    assertThat(Math.abs(colour.getRed() - red)).isLessThanOrEqualTo(3);
    assertThat(Math.abs(colour.getGreen() - green)).isLessThanOrEqualTo(3);
    assertThat(Math.abs(colour.getBlue() - blue)).isLessThanOrEqualTo(3);
  }

  @Test
  void sequentialColoursGrowLighterAtEveryStep() {
    for (int i = 0; i < 200; i++) {
      assertThat(lightness(ColourMap.VIRIDIS.at((i + 1) / 200.0)))
          .isGreaterThan(lightness(ColourMap.VIRIDIS.at(i / 200.0)));
    }
  }

  @Test
  void divergingColoursGrowLighterTowardsTheMiddle() {
    for (int i = 0; i < 90; i++) { // rounded to 8 bits, the last steps are level
      double nearer = (i + 1) / 200.0;
      assertThat(lightness(ColourMap.COOLWARM.at(nearer)))
          .isGreaterThan(lightness(ColourMap.COOLWARM.at(i / 200.0)));
      assertThat(lightness(ColourMap.COOLWARM.at(1 - nearer)))
          .isGreaterThan(lightness(ColourMap.COOLWARM.at(1 - i / 200.0)));
    }
  }

  @ParameterizedTest
  @EnumSource(ColourMap.class)
  void whatLiesOutsideGetsTheNearestEnd(ColourMap map) {
    assertThat(map.at(-3)).isEqualTo(map.at(0));
    assertThat(map.at(7)).isEqualTo(map.at(1));
  }

  /** Lightness L* of CIELAB, up to its scale. */
  private static double lightness(Color colour) {
    return Math.cbrt(
        0.2126 * linear(colour.getRed())
            + 0.7152 * linear(colour.getGreen())
            + 0.0722 * linear(colour.getBlue()));
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
