package org.redoubt.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Figures as PDF of one page. Text can be selected and searched; the letters used are embedded.
 * Text with letters that DejaVu Sans lacks, and text that runs from right to left, is drawn as
 * shapes.
 *
 * @param width of the page in points of 1/72 inch
 * @param height of the page in points of 1/72 inch
 */
record PdfExport(int width, int height) {
  /**
   * Draws the figure into a file.
   *
   * @param command that draws it again, kept as the document's subject; empty: none
   */
  void write(Figure figure, String command, Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(0L); // else it is made from the clock
      describe(document.getDocumentInformation(), figure.title(), command);
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
      graphics.setFontTextDrawer(new Letters(document));
      figure.draw(graphics, width, height);
      graphics.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        document.save(out);
      }
    }
  }

  private static void describe(PDDocumentInformation information, String title, String command) {
    information.setCreator("Redoubt");
    if (!title.isEmpty()) {
      information.setTitle(title);
    }
    if (!command.isEmpty()) {
      information.setSubject(command);
    }
  }

  /** Writes text with the two fonts of the figures. */
  private static final class Letters extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont plain;
    private final PDFont bold;

    Letters(PDDocument document) throws IOException {
      try (InputStream plainFile = Fonts.plainFile();
          InputStream boldFile = Fonts.boldFile()) {
        plain = PDType0Font.load(document, plainFile, true); // true: the letters used only
        bold = PDType0Font.load(document, boldFile, true);
      }
    }

    @Override
    protected boolean hasDynamicFontMapping() {
      return true;
    }

    @Override
    protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
      if (!font.getFamily().equals(Fonts.FAMILY)) {
        return null;
      }
      return font.isBold() ? bold : plain;
    }
  }
}
