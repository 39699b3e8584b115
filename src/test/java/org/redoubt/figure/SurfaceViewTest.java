package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;

class SurfaceViewTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void fromAboveTheFloorIsSeenAsAMap() {
    SurfaceView above = new SurfaceView(-90, 90);
    assertThat(above.across(0.3, -0.7)).isCloseTo(0.3, EXACT);
    assertThat(above.up(0.3, -0.7, 0.5)).isCloseTo(-0.7, EXACT);
    assertThat(above.depth(0.3, -0.7, 0.5)).isCloseTo(0.5, EXACT);
  }

  @Test
  void fromTheFrontHeightIsUpAndTheFarSideIsBehind() {
    SurfaceView front = new SurfaceView(-90, 0);
    assertThat(front.across(0.3, -0.7)).isCloseTo(0.3, EXACT);
    assertThat(front.up(0.3, -0.7, 0.5)).isCloseTo(0.5, EXACT);
    assertThat(front.depth(0, -1, 0)).isGreaterThan(front.depth(0, 1, 0));
  }

  @ParameterizedTest
  @CsvSource({"-60, 30", "0, 0", "135, 72", "400, 5", "-90, 90"})
  void everyViewIsARotation(double azimuth, double elevation) {
    SurfaceView view = new SurfaceView(azimuth, elevation);
    double[] x = {view.across(1, 0), view.up(1, 0, 0), view.depth(1, 0, 0)};
    double[] y = {view.across(0, 1), view.up(0, 1, 0), view.depth(0, 1, 0)};
    double[] z = {view.across(0, 0), view.up(0, 0, 1), view.depth(0, 0, 1)};
    assertThat(dot(x, x)).isCloseTo(1, EXACT);
    assertThat(dot(y, y)).isCloseTo(1, EXACT);
    assertThat(dot(z, z)).isCloseTo(1, EXACT);
    assertThat(dot(x, y)).isCloseTo(0, EXACT);
    assertThat(dot(y, z)).isCloseTo(0, EXACT);
    double volume =
        x[0] * (y[1] * z[2] - y[2] * z[1])
            + x[1] * (y[2] * z[0] - y[0] * z[2])
            + x[2] * (y[0] * z[1] - y[1] * z[0]);
    assertThat(volume).isCloseTo(1, EXACT);
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  @Test
  void boxKeepsItsSizeWhenItIsTurned() {
    Rectangle2D area = new Rectangle2D.Double(0, 0, 300, 200);
    assertThat(SurfaceScene.fit(new SurfaceView(10, 30), area).scale())
        .isEqualTo(SurfaceScene.fit(new SurfaceView(77, 30), area).scale());
  }

  @ParameterizedTest
  @CsvSource({"-60, 30", "0, 0", "45, 90", "213, 60"})
  void boxIsInsideItsArea(double azimuth, double elevation) {
    Rectangle2D area = new Rectangle2D.Double(20, 10, 300, 200);
    SurfaceScene scene = SurfaceScene.fit(new SurfaceView(azimuth, elevation), area);
    Rectangle2D larger = new Rectangle2D.Double(19.9, 9.9, 300.2, 200.2);
    for (int x : new int[] {-1, 1}) {
      for (int y : new int[] {-1, 1}) {
        for (int z : new int[] {0, 1}) {
          assertThat(larger.contains(scene.at(x, y, z))).isTrue();
        }
      }
    }
  }

  /** A near slope of height 1 and a far one of height 0.6: the near one hides all of the other. */
  @Test
  void nearerPartsHideFartherOnes() {
    Color near = ColourMap.VIRIDIS.at(0.5);
    Color far = ColourMap.VIRIDIS.at(0.3);
    BufferedImage front = image(new SurfaceView(-90, 0));
    assertThat(count(front, near)).isGreaterThan(1000);
    assertThat(count(front, far)).isZero();
    BufferedImage back = image(new SurfaceView(90, 0));
    assertThat(count(back, far)).isGreaterThan(1000);
    assertThat(count(back, near)).isBetween(1000L, count(front, near) / 2);
  }

  private static BufferedImage image(SurfaceView view) {
    List<List<Double>> loss =
        List.of(row(1), row(0), row(0), row(0.6)); // from the near side to the far one
    LossSurface surface =
        MapSamples.withLosses(MapSamples.run(MapSamples.Net.ADV, Group.CLEAN, 4).surface(), loss);
    LossSurface3d figure =
        new LossSurface3d(
            "Two slopes",
            new RunSurface("ADV", surface),
            SurfaceLook.readable().from(view),
            Theme.LIGHT);
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    figure.paint(
        image.createGraphics(),
        new Rectangle2D.Double(0, 0, 400, 300),
        LossSurface3d.Detail.NOTHING,
        1);
    return image;
  }

  private static List<Double> row(double loss) {
    return List.of(loss, loss, loss, loss);
  }

  private static long count(BufferedImage image, Color colour) {
    return Pixels.count(image, colour);
  }

  @Test
  void impossibleAnglesAreRefused() {
    assertThatThrownBy(() -> new SurfaceView(Double.NaN, 30))
        .hasMessage("azimuth: found NaN; allowed: a number of degrees");
    assertThatThrownBy(() -> new SurfaceView(0, 91))
        .hasMessage("elevation: found 91.0; allowed: 0 to 90 degrees");
  }
}
