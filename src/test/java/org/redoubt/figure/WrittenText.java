package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/** The text of a figure and where it stands. */
record WrittenText(List<Line> lines) {

  /** One text and the area of its letters. */
  record Line(String text, Shape area) {
    boolean covers(Line other) {
      if (!area.getBounds2D().intersects(grown(other.area.getBounds2D()))) {
        return false;
      }
      Area both = new Area(area);
      Area wider = new Area(new BasicStroke(2).createStrokedShape(other.area)); // a point of air
      wider.add(new Area(other.area));
      both.intersect(wider);
      return !both.isEmpty();
    }
  }

  private static Rectangle2D grown(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX() - 2, area.getY() - 2, area.getWidth() + 4, area.getHeight() + 4);
  }

  static WrittenText of(Figure figure, double width, double height) {
    Recorder recorder = new Recorder(document());
    figure.draw(recorder, width, height);
    return new WrittenText(List.copyOf(recorder.lines));
  }

  static Document document() {
    return GenericDOMImplementation.getDOMImplementation()
        .createDocument("http://www.w3.org/2000/svg", "svg", null);
  }

  List<String> texts() {
    return lines.stream().map(Line::text).toList();
  }

  String all() {
    return String.join(" ", texts());
  }

  /** Pairs of texts that cover each other. */
  List<String> overlaps() {
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        if (lines.get(i).covers(lines.get(j))) {
          overlaps.add(lines.get(i).text() + " | " + lines.get(j).text());
        }
      }
    }
    return overlaps;
  }

  /** Texts that are not entirely inside. */
  List<String> outside(double width, double height) {
    Rectangle2D page = new Rectangle2D.Double(0, 0, width, height);
    return lines.stream()
        .filter(line -> !page.contains(line.area().getBounds2D()))
        .map(Line::text)
        .toList();
  }

  private static final class Recorder extends SVGGraphics2D {
    private final List<Line> lines = new ArrayList<>();

    Recorder(Document document) {
      super(document);
    }

    @Override
    public void drawString(String text, float x, float y) {
      double size = getFont().getSize2D();
      double width = Letters.width(text, getFont());
      Shape letters = new Rectangle2D.Double(x, y - 0.73 * size, width, 0.73 * size);
      lines.add(new Line(text, getTransform().createTransformedShape(letters)));
      super.drawString(text, x, y);
    }
  }
}
