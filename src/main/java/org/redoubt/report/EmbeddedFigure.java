package org.redoubt.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.redoubt.figure.Figure;
import org.redoubt.figure.FigureFile;
import org.redoubt.figure.Format;
import org.redoubt.figure.Size;
import org.redoubt.figure.Theme;

/** A figure inside a page: pictures for light and dark as data, caption, numbers, command. */
record EmbeddedFigure(String caption, String command, int width, int height) {
  private static final int SCALE = 2;
  private static final int MOST_ROWS = 200;

  void addTo(Html page, FigureItem.Drawing drawing) {
    Figure light = drawing.apply(Look.of(Theme.LIGHT));
    page.open("figure").open("picture");
    page.open(
        "source",
        "media",
        "screen and (prefers-color-scheme: dark)",
        "srcset",
        png(drawing.apply(Look.of(Theme.DARK))));
    page.open(
        "img",
        "src",
        png(light),
        "alt",
        caption,
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height));
    page.close("picture").open("figcaption").element("p", caption);
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
        FigureFile.write(figure, Format.PNG, new Size(width, height, SCALE), command, file);
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
