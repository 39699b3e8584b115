package org.redoubt.figure;

import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Figures as SVG. Text is text, in DejaVu Sans where the reader's computer has it and in its own
 * sans serif where not; pictures inside the figure are embedded.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
record SvgExport(int width, int height) {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /**
   * Draws the figure into a file.
   *
   * @param command that draws it again, kept as the element desc; empty: none
   */
  void write(Figure figure, String command, Path file) throws IOException {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(" Redoubt ");
    SVGGraphics2D graphics = new SVGGraphics2D(context, false); // false: text stays text
    graphics.setSVGCanvasSize(new Dimension(width, height));
    figure.draw(graphics, width, height);
    Element root = graphics.getRoot();
    graphics.dispose();
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("role", "img");
    nameFonts(root);
    prepend(root, "desc", command); // last first: title ends up before it
    prepend(root, "title", figure.title());
    save(root, file);
  }

  private static void prepend(Element root, String name, String text) {
    if (!text.isEmpty()) {
      Element element = root.getOwnerDocument().createElementNS(SVG, name);
      element.appendChild(root.getOwnerDocument().createTextNode(text));
      root.insertBefore(element, root.getFirstChild());
    }
  }

  private static void nameFonts(Element root) {
    nameFont(root);
    NodeList all = root.getElementsByTagNameNS("*", "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element) {
        nameFont(element);
      }
    }
  }

  private static void nameFont(Element element) {
    if (element.hasAttribute("font-family")) {
      element.setAttribute("font-family", "'" + Fonts.FAMILY + "', sans-serif");
    }
  }

  /**
   * Without the DOCTYPE that Batik writes: readers would fetch it, and pages could not embed it.
   */
  private static void save(Element root, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
      writer.transform(new DOMSource(root), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
