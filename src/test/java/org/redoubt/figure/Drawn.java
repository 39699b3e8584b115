package org.redoubt.figure;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A figure as it was drawn: its pixels, and the text that reached the surface. */
record Drawn(Figure figure, int width, int height) {
  BufferedImage image() {
    return new PngExport(width, height, 1).image(figure);
  }

  static Set<Color> colours(BufferedImage image) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .mapToObj(i -> new Color(image.getRGB(i % image.getWidth(), i / image.getWidth())))
        .collect(Collectors.toSet());
  }

  int[] pixels() {
    return image().getRGB(0, 0, width, height, null, 0, width);
  }

  /** Every piece of text, in the order in which it was written. */
  List<String> texts() {
    Document document =
        GenericDOMImplementation.getDOMImplementation()
            .createDocument("http://www.w3.org/2000/svg", "svg", null);
    SVGGraphics2D graphics = new SVGGraphics2D(document);
    figure.draw(graphics, width, height);
    NodeList nodes = graphics.getRoot().getElementsByTagName("text");
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  /** All text, with ordinary spaces. */
  String text() {
    return String.join(" ", texts()).replace('\u00a0', ' ');
  }
}
