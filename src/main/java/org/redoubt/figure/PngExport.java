package org.redoubt.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Figures as PNG. A scale of 2 or 4 draws lines and letters with that many times the pixels; it
 * does not enlarge a picture.
 *
 * @param width in points, 1 to 20000
 * @param height in points, 1 to 20000
 * @param scale pixels per point, 1 to 8
 */
public record PngExport(int width, int height, int scale) {
  private static final double POINTS_PER_METRE = 96 / 0.0254; // a point is a CSS pixel

  public PngExport {
    Size.check(width, height, scale);
  }

  /** Draws the figure. */
  public BufferedImage image(Figure figure) {
    BufferedImage image =
        new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      smooth(graphics);
      graphics.scale(scale, scale);
      figure.draw(graphics, width, height);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** Draws the figure into a file, whatever its name ends with. */
  public void write(Figure figure, Path file) throws IOException {
    write(figure, "", file);
  }

  /**
   * Draws the figure into a file that describes itself.
   *
   * @param command that draws it again, kept as the text chunk Description; empty: none
   */
  void write(Figure figure, String command, Path file) throws IOException {
    BufferedImage image = image(figure);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (OutputStream bytes = Files.newOutputStream(file);
        ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      describe(metadata, figure.title(), command);
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
  }

  private static void smooth(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private void describe(IIOMetadata metadata, String title, String command) throws IOException {
    IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
    root.appendChild(resolution());
    IIOMetadataNode texts = new IIOMetadataNode("iTXt"); // tEXt has no Greek letters
    addText(texts, "Title", title);
    addText(texts, "Description", command);
    if (texts.hasChildNodes()) {
      root.appendChild(texts);
    }
    metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
  }

  /** Lets a text program place the picture at its size in points. */
  private IIOMetadataNode resolution() {
    IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
    String perMetre = Long.toString(Math.round(POINTS_PER_METRE * scale));
    resolution.setAttribute("pixelsPerUnitXAxis", perMetre);
    resolution.setAttribute("pixelsPerUnitYAxis", perMetre);
    resolution.setAttribute("unitSpecifier", "meter");
    return resolution;
  }

  private static void addText(IIOMetadataNode texts, String keyword, String text) {
    if (text.isEmpty()) {
      return;
    }
    IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", "");
    entry.setAttribute("translatedKeyword", "");
    entry.setAttribute("text", text);
    texts.appendChild(entry);
  }
}
