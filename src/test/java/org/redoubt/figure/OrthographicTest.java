package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.run.Samples;

class OrthographicTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 500, 300);

  @ParameterizedTest
  @CsvSource({
    // azimuth, elevation, x, y, z -> right, up
    "-90, 90, 3, 4, 9, 3, 4", // from above, seen from the south: a map
    "0, 90, 3, 4, 9, 4, -3",
    "-90, 0, 3, 4, 9, 3, 9", // from the south, level
    "0, 0, 3, 4, 9, 4, 9",
    "90, 30, 0, 2, 0, 0, -1", // what comes towards the viewer sinks by its sine
  })
  void knownPointsLieWhereTheyShould(
      double azimuth, double elevation, double x, double y, double z, double right, double up) {
    Orthographic camera = new Orthographic(azimuth, elevation);
    assertThat(camera.right(x, y)).isEqualTo(right, CLOSE);
    assertThat(camera.up(x, y, z)).isEqualTo(up, CLOSE);
  }

  @Test
  void projectionIsARotation() {
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      Orthographic camera = new Orthographic(360 * random.nextDouble(), 90 * random.nextDouble());
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      double z = random.nextGaussian();
      double length =
          Math.hypot(Math.hypot(camera.right(x, y), camera.up(x, y, z)), camera.near(x, y, z));
      assertThat(length).isEqualTo(Math.sqrt(x * x + y * y + z * z), CLOSE);
    }
  }

  @Test
  void whatIsTowardsTheViewerIsNear() {
    assertThat(new Orthographic(0, 10).near(1, 0, 0))
        .isGreaterThan(new Orthographic(0, 10).near(-1, 0, 0));
    assertThat(new Orthographic(0, 60).near(0, 0, 1)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-300, -60, 0, 45, 90, 200})
  void boxStaysInItsAreaAndKeepsItsSizeWhileItTurns(double azimuth) {
    EntropyBox box = box(new Orthographic(azimuth, 25));
    assertThat(box.unit()).isEqualTo(box(new Orthographic(12, 25)).unit());
    for (int corner = 0; corner < 8; corner++) {
      int x = (corner & 1) * 2 - 1;
      int y = (corner & 2) - 1;
      assertThat(AREA.contains(box.at(x, y, corner >> 2))).isTrue();
    }
  }

  private static EntropyBox box(Orthographic camera) {
    return EntropyBox.fit(camera, Scale.entropy(10, 0), AREA);
  }

  @Test
  void entropyRisesStraightUpwards() {
    EntropyBox box = box(new Orthographic(33, 60));
    double low = box.at(0.3, -0.2, 0).getY();
    double high = box.at(0.3, -0.2, 1).getY();
    assertThat(box.at(0.3, -0.2, 1).getX()).isEqualTo(box.at(0.3, -0.2, 0).getX(), CLOSE);
    assertThat(low - high).isEqualTo(box.unit() * EntropyBox.HEIGHT * 0.5, within(1e-9));
    assertThat(box.at(0.3, -0.2, 0.25).getY()).isEqualTo(low + 0.25 * (high - low), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theNearerExampleHidesTheFartherInWhateverOrderTheyCome(boolean nearFirst) {
    // seen from above, high entropy is near
    LatentView.Point near = new LatentView.Point(0, 2, 2, Group.CLEAN, 0, 0, 2.2);
    LatentView.Point far = new LatentView.Point(1, 0, 0, Group.CLEAN, 0, 0, 0.1);
    List<LatentView.Point> points = nearFirst ? List.of(near, far) : List.of(far, near);
    LatentView view = new LatentView("z", 2, 0, 1, 5, 250, Samples.pgd(0.3), 0, points);
    LatentLook look =
        new LatentLook(ViewRecords.DIGITS, ClassColours.SAFE, Colouring.CLASS, Theme.LIGHT);
    Figure figure = new LatentEntropy3d("t", view, look, new Orthographic(0, 90), false);
    BufferedImage image = new Drawn(figure, 500, 400).image();
    Color red = ClassColours.SAFE.of(2);
    Color blue = ClassColours.SAFE.of(0);
    assertThat(closest(image, red)).isLessThan(60); // little shines through
    assertThat(count(image, red)).isGreaterThan(count(image, blue) + 8);
  }

  /** Pixels in the upper part, where the legend is not, that are nearly of a colour. */
  private static int count(BufferedImage image, Color colour) {
    int count = 0;
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += distance(new Color(image.getRGB(x, y)), colour) < 60 ? 1 : 0;
      }
    }
    return count;
  }

  private static int closest(BufferedImage image, Color colour) {
    int closest = Integer.MAX_VALUE;
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        closest = Math.min(closest, distance(new Color(image.getRGB(x, y)), colour));
      }
    }
    return closest;
  }

  private static int distance(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed())
        + Math.abs(a.getGreen() - b.getGreen())
        + Math.abs(a.getBlue() - b.getBlue());
  }

  @Test
  void viewsFromBelowAndFromNowhereAreRefused() {
    assertThatThrownBy(() -> new Orthographic(0, -5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("elevation: found -5.0; allowed: 0 (from the side) to 90 (from above) degrees");
    assertThatThrownBy(() -> new Orthographic(Double.NaN, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("azimuth: found NaN");
  }
}
