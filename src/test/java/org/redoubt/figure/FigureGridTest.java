package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureGridTest {
  /** Fills its area, and tries to paint beyond. */
  private record Patch(Color colour) implements Figure {
    @Override
    public void draw(Graphics2D graphics, double width, double height) {
      graphics.setPaint(colour);
      graphics.fill(new Rectangle2D.Double(-10, -10, width + 20, height + 20));
    }

    @Override
    public Table numbers() {
      return new Table(List.of("x", "y"), List.of(List.of(colour.getRed(), "a"), List.of(0, "b")));
    }
  }

  private static final FigureGrid PANELS =
      new FigureGrid(
          List.of(
              List.of(new Patch(Color.RED), new Patch(Color.BLUE)),
              List.of(new Patch(Color.GREEN))),
          Theme.LIGHT);

  @Test
  void everyPanelKeepsToItsCell() {
    BufferedImage image = new PngExport(40, 30, 1).image(PANELS);

    assertThat(new Color(image.getRGB(19, 14))).isEqualTo(Color.RED);
    assertThat(new Color(image.getRGB(20, 14))).isEqualTo(Color.BLUE);
    assertThat(new Color(image.getRGB(19, 15))).isEqualTo(Color.GREEN);
    assertThat(new Color(image.getRGB(20, 15))).isEqualTo(Theme.LIGHT.ground());
  }

  @Test
  void numbersSayTheirPanelRowAndColumn() {
    assertThat(PANELS.numbers().csv().lines())
        .hasSize(1 + 3 * 4)
        .startsWith("panel,row,column,value", "1,1,x,255", "1,1,y,a", "1,2,x,0");
  }

  @Test
  void aSheetNeedsAFigure() {
    assertThatThrownBy(() -> new FigureGrid(List.of(List.of()), Theme.LIGHT))
        .hasMessageContaining("at least one figure");
  }
}
