package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.apache.batik.svggen.SVGGraphics2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redoubt.figure.MapSamples.Net;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;

class MapFigureTest {
  private static final RunSurface ADV = MapSamples.run(Net.ADV, Group.CLEAN, 41);
  private static final SurfaceLook LOOK = SurfaceLook.readable();
  private static final int[][] SIZES = {
    {360, 300}, {480, 320}, {640, 480}, {480, 900}, {1000, 420}, {1600, 1000}
  };

  private static Stream<Figure> figures(Theme theme) {
    return Stream.of(
        new LossMap("Loss of ADV", ADV, LOOK.marking(0.2), theme),
        new PredictionGrid("Predictions of ADV", ADV, LOOK, theme),
        new LossSurface3d("Loss of ADV", ADV, LOOK, theme),
        new LossSurface3d("Loss of ADV", ADV, LOOK.from(new SurfaceView(35, 50)), theme),
        new LossSurface3d("Loss of ADV", ADV, LOOK.from(new SurfaceView(200, 20)), theme),
        new SubjectPictures("Example", PictureSamples.subject(Group.POSITIVE, 9, 1), theme),
        new SubjectPictures("Example", PictureSamples.subject(Group.NEGATIVE, 7, 3), theme),
        new SubjectPictures("Example", PictureSamples.subject(Group.CLEAN, 7, 1), theme),
        MapSamples.ownExamples(theme),
        MapSamples.comparison(List.of(Net.ADR), Group.CLEAN, 17, theme),
        MapSamples.comparison(List.of(Net.ADV, Net.ADR), Group.POSITIVE, 17, theme),
        MapSamples.comparison(
            List.of(Net.STANDARD, Net.ADV, Net.TRADES, Net.ADR), Group.POSITIVE, 17, theme));
  }

  private static Stream<Figure> figures() {
    return figures(Theme.LIGHT);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void textIsInsideAndDoesNotOverlapAtAnySize(Figure figure) {
    for (int[] size : SIZES) {
      WrittenText text = WrittenText.of(figure, size[0], size[1]);
      assertThat(text.outside(size[0], size[1])).as("outside %dx%d", size[0], size[1]).isEmpty();
      assertThat(text.overlaps()).as("overlaps at %dx%d", size[0], size[1]).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyFigureIsPaintedOnTheGroundAndTheSameEveryTime(Theme theme) {
    figures(theme)
        .forEach(
            figure -> {
              BufferedImage image = new PngExport(480, 360, 2).image(figure);
              int corner = image.getRGB(image.getWidth() - 1, image.getHeight() - 1);
              assertThat(corner).isEqualTo(theme.ground().getRGB());
              assertThat(Pixels.of(image).distinct().count()).isGreaterThan(40);
              assertThat(Pixels.of(new PngExport(480, 360, 2).image(figure)).toArray())
                  .isEqualTo(Pixels.of(image).toArray());
            });
  }

  @Test
  void mapSaysWhatItShows() {
    String text = WrittenText.of(figures().findFirst().orElseThrow(), 900, 700).all();
    assertThat(text)
        .contains("Loss of ADV", "test image 17, label 7, clean · input space")
        .contains("gradient direction, sign (pixel values)", "random direction (pixel values)")
        .contains("cross-entropy, true label (nats)")
        .contains("ADV: 41×41 points, ±0.3 (pixel values). Along its own directions.")
        .contains("Dashes: ‖δ‖∞ = 0.2 = 51/255.");
  }

  @Test
  void mapOfTheLatentSpaceSaysSoAndMarksNoPixelDistance() {
    LossSurface latent = MapSamples.surface(Net.ADR, Group.POSITIVE, 9, Space.LATENT, "ADV");
    LossMap map =
        new LossMap("z", new RunSurface("ADR-ADV", latent), LOOK.of(LossOf.PREDICTION), Theme.DARK);
    assertThat(WrittenText.of(map, 900, 700).all())
        .contains("latent space", "units of z", "Along the directions of ADV.")
        .contains("cross-entropy, class predicted at the centre (nats)")
        .doesNotContain("Dashes");
  }

  @Test
  void gridNamesTheClassesThatOccurTheirSharesAndTheTrueOne() {
    PredictionGrid grid = new PredictionGrid("Grid", ADV, LOOK, Theme.LIGHT);
    List<String> texts = WrittenText.of(grid, 900, 700).texts();
    assertThat(texts)
        .contains("predicted class, share")
        .contains("7  " + SurfaceWords.percent(ADV.share(7)) + " (true label)")
        .contains("9  " + SurfaceWords.percent(ADV.share(9)))
        .noneMatch(text -> text.startsWith("3  "));
  }

  @ParameterizedTest
  @EnumSource(ClassColours.class)
  void gridPaintsEachClassOnItsShareOfThePlane(ClassColours colours) {
    SurfaceLook look =
        new SurfaceLook(LossOf.LABEL, ColourMap.VIRIDIS, colours, LOOK.view(), 1, 9.0);
    BufferedImage image =
        new PngExport(900, 700, 1).image(new PredictionGrid("Grid", ADV, look, Theme.LIGHT));
    double all = ADV.shares().keySet().stream().mapToLong(c -> pixels(image, colours, c)).sum();
    ADV.shares()
        .forEach(
            (label, share) ->
                assertThat(pixels(image, colours, label) / all).isCloseTo(share, within(0.01)));
  }

  private static long pixels(BufferedImage image, ClassColours colours, int label) {
    return Pixels.count(image, colours.of(label));
  }

  @Test
  void gradientGoesToTheRightAndTheRandomDirectionUp() {
    PlaneAxes axes = new PlaneAxes(ADV, new Rectangle2D.Double(0, 0, 41, 41), Theme.LIGHT);
    BufferedImage image = new BufferedImage(41, 41, BufferedImage.TYPE_INT_RGB);
    axes.cells((random, gradient) -> new Color(random, gradient, 0))
        .paint(image.createGraphics(), axes.area());
    assertThat(new Color(image.getRGB(0, 40))).isEqualTo(new Color(0, 0, 0));
    assertThat(new Color(image.getRGB(40, 40))).isEqualTo(new Color(0, 40, 0));
    assertThat(new Color(image.getRGB(0, 0))).isEqualTo(new Color(40, 0, 0));
    assertThat(axes.x(0.3)).isCloseTo(40.5, within(1e-9)); // the middle of the last cell
    assertThat(axes.y(0.3)).isCloseTo(0.5, within(1e-9));
    assertThat(axes.x(0)).isCloseTo(20.5, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"1", "1.37", "2"})
  void cellsHaveNoSeamsAtAnyScale(double scale) {
    Cells cells = new Cells(17, 17, (row, column) -> (row + column) % 2 == 0 ? 0xff0000 : 0xff);
    BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(
        java.awt.RenderingHints.KEY_ANTIALIASING, java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(scale, scale);
    cells.paint(graphics, new Rectangle2D.Double(-3.3, -4.7, 330.1, 333.3));
    assertThat(Pixels.of(image).distinct().toArray()).containsExactlyInAnyOrder(0xff0000, 0xff);
  }

  @Test
  void fineGridsBecomeAnImageInVectorFiles() throws IOException {
    RunSurface fine = MapSamples.run(Net.ADV, Group.CLEAN, 501);
    assertThat(svg(new LossMap("x", ADV, LOOK, Theme.LIGHT))).doesNotContain("<image");
    assertThat(svg(new LossMap("x", fine, LOOK, Theme.LIGHT)))
        .contains("<image")
        .hasSizeLessThan(2_000_000);
    assertThat(svg(new LossSurface3d("x", fine, LOOK, Theme.LIGHT))).hasSizeLessThan(9_000_000);
  }

  private static String svg(Figure figure) throws IOException {
    SVGGraphics2D graphics = new SVGGraphics2D(WrittenText.document());
    figure.draw(graphics, 640, 480);
    StringWriter svg = new StringWriter();
    graphics.stream(svg);
    return svg.toString();
  }
}
