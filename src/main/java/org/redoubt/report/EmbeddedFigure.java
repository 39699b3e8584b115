package org.redoubt.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.redoubt.figure.Figure;
import org.redoubt.figure.FigureFile;
import org.redoubt.figure.Fonts;
import org.redoubt.figure.Format;
import org.redoubt.figure.Size;
import org.redoubt.figure.Theme;

/**
 * A figure inside a page: a light picture as data, caption, numbers, command. There is no second,
 * dark picture: a report on six runs holds over two hundred figures.
 *
 * @param size in points, and pixels per point
 */
record EmbeddedFigure(String caption, String command, Size size) {
  private static final int MOST_ROWS = 200;

  void addTo(Html page, FigureItem.Drawing drawing) {
    Fonts.require();
    Figure light = drawing.apply(Look.of(Theme.LIGHT));
    page.open("figure");
    page.open(
        "img",
        "src",
        png(light),
        "alt",
        caption,
        "width",
        Integer.toString(size.width()),
        "height",
        Integer.toString(size.height()));
    page.open("figcaption").element("p", caption);
    page.open("p", "class", "command").element("code", command).close("p");
    if (light.numbers().rows().size() <= MOST_ROWS) {
      page.open("details").element("summary", "Numbers").element("pre", light.numbers().csv());
      page.close("details");
    }
    page.close("figcaption").close("figure");
  }

  private String png(Figure figure) {
    try {
      Path file = Files.createTempFile("figure", ".png");
      try {
        FigureFile.write(figure, Format.PNG, size, command, file);
        return "data:image/png;base64,"
            + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot draw '" + caption + "': " + e.getMessage(), e);
    }
  }
}
