package org.redoubt.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redoubt.figure.Figure;
import org.redoubt.figure.PngExport;
import org.redoubt.figure.Table;

class EnlargedTest {
  /** A mark of 10 by 10 points in the last corner. */
  private record Corner() implements Figure {
    @Override
    public void draw(Graphics2D graphics, double width, double height) {
      graphics.setColor(Color.RED);
      graphics.fill(new Rectangle2D.Double(width - 10, height - 10, 10, 10));
    }

    @Override
    public Table numbers() {
      return new Table(List.of("none"), List.of());
    }
  }

  @Test
  void whatFitsAnOrdinaryScreenStaysAsItIs() {
    assertThat(Enlarged.times(700, 420)).isEqualTo(1);
    assertThat(Enlarged.times(1770, 560)).isEqualTo(1);
  }

  @Test
  void aLargeScreenGetsLargerLettersWithinLimits() {
    assertThat(Enlarged.times(1875, 1400)).isEqualTo(1.5);
    assertThat(Enlarged.times(9000, 9000)).isEqualTo(2);
  }

  @Test
  void theFigureFillsItsPlaceWithLargerMarks() {
    BufferedImage image = new PngExport(200, 100, 1).image(new Enlarged(new Corner(), 2));
    assertThat(image.getRGB(181, 81)).isEqualTo(Color.RED.getRGB());
    assertThat(image.getRGB(199, 99)).isEqualTo(Color.RED.getRGB());
    assertThat(image.getRGB(178, 99)).isNotEqualTo(Color.RED.getRGB());
  }
}
