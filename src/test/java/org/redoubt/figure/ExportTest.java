package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ExportTest {
  private static final Size SIZE = new Size(480, 320, 1);
  private static final String COMMAND = "redoubt figure 'runs/ε <&> \"ü\"' --format svg";

  @TempDir Path folder;

  /** Text and an embedded picture, and nothing that a chart library draws. */
  private record Card(String title) implements Figure {
    @Override
    public void draw(Graphics2D graphics, double width, double height) {
      graphics.setPaint(Color.WHITE);
      graphics.fillRect(0, 0, (int) width, (int) height);
      BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, 0xff0000);
      graphics.drawImage(image, 50, 50, 100, 100, null);
      graphics.setPaint(Color.BLACK);
      graphics.setFont(Fonts.plain(12));
      graphics.drawString(title, 10, 20);
    }

    @Override
    public Table numbers() {
      return new Table(List.of("a", "b"), List.of(List.of(1, "x,y")));
    }
  }

  private Path write(Figure figure, Format format, Size size) throws IOException {
    Path file = folder.resolve("figure-" + size + "." + format.extension());
    FigureFile.write(figure, format, size, COMMAND, file);
    return file;
  }

  private static Document parse(Path file)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(Files.readString(file))));
  }

  private static List<String> texts(Document svg, String element) {
    List<String> texts = new ArrayList<>();
    NodeList nodes = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", element);
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  static List<Figure> figures() {
    return List.copyOf(CurveSamples.all(Theme.LIGHT).values());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 1", "DARK, 1", "DARK, 2", "LIGHT, 4"})
  void everyFigureFillsItsPixelsAtEveryScale(Theme theme, int scale) throws IOException {
    for (Figure figure : CurveSamples.all(theme).values()) {
      Path file = write(figure, Format.PNG, new Size(480, 320, scale));
      BufferedImage image = ImageIO.read(file.toFile());
      assertThat(image.getWidth()).isEqualTo(480 * scale);
      assertThat(image.getHeight()).isEqualTo(320 * scale);
      assertThat(image.getRGB(0, 0)).isEqualTo(theme.ground().getRGB());
      assertThat(image.getRGB(480 * scale - 1, 320 * scale - 1)).isEqualTo(theme.ground().getRGB());
      assertThat(coloursOfSomePixels(image)).as(figure.title()).isGreaterThan(20);
    }
  }

  private static long coloursOfSomePixels(BufferedImage image) {
    int pixels = image.getWidth() * image.getHeight();
    return IntStream.iterate(0, i -> i < pixels, i -> i + 13)
        .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
        .distinct()
        .count();
  }

  @Test
  void svgHoldsTitleAxesLegendAndNoteAsText() throws Exception {
    Document svg = parse(write(CurveSamples.seeds(Theme.LIGHT), Format.SVG, SIZE));
    List<String> texts = texts(svg, "text");
    assertThat(texts)
        .contains(
            "Robust accuracy of the MNIST CNN",
            "accuracy (%)",
            "ε, radius of the attack (pixel values in [0, 1])",
            "ADR-ADV, PGD-20 (3 seeds)",
            "ADV, PGD-20 multi-targeted (3 seeds)",
            "80");
    assertThat(String.join(" ", texts))
        .contains("trained at ε = 0.3")
        .contains("lowest to highest seed");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everySvgNamesItsFontTitleAndCommand(Figure figure) throws Exception {
    Document svg = parse(write(figure, Format.SVG, SIZE));
    Element root = svg.getDocumentElement();
    assertThat(root.getAttribute("width")).isEqualTo("480");
    assertThat(root.getAttribute("height")).isEqualTo("320");
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 480 320");
    assertThat(texts(svg, "title")).first().isEqualTo(figure.title());
    assertThat(texts(svg, "desc")).first().isEqualTo(COMMAND);
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element && element.hasAttribute("font-family")) {
        assertThat(element.getAttribute("font-family")).isEqualTo("'DejaVu Sans', sans-serif");
      }
    }
    assertThat(Files.readString(folder.resolve("figure-" + SIZE + ".svg")))
        .doesNotContain("DOCTYPE");
  }

  @Test
  void svgEmbedsPicturesSoThatItNeedsNoOtherFile() throws Exception {
    Document svg = parse(write(new Card("ε ≤ 8/255"), Format.SVG, SIZE));
    NodeList images = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", "image");
    assertThat(images.getLength()).isEqualTo(1);
    Element image = (Element) images.item(0);
    assertThat(image.getAttributeNS("http://www.w3.org/1999/xlink", "href"))
        .startsWith("data:image/png;base64,");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everyPdfIsOnePageOfTheSizeWithItsTitleAsText(Figure figure) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(write(figure, Format.PDF, SIZE).toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      PDRectangle page = pdf.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isEqualTo(480);
      assertThat(page.getHeight()).isEqualTo(320);
      assertThat(new PDFTextStripper().getText(pdf)).contains(figure.title());
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(figure.title());
      assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo(COMMAND);
    }
  }

  @Test
  void pdfHoldsAxesAndLegendAsTextWithTheLettersUsed() throws IOException {
    Path file = write(CurveSamples.seeds(Theme.LIGHT), Format.PDF, SIZE);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("ε, radius of the attack (pixel values in [0, 1])")
          .contains("ADR-ADV, PGD-20 (3 seeds)")
          .contains("trained at ε = 0.3");
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")) // turned: many lines
          .contains("accuracy(%)");
    }
    assertThat(Files.size(file)).isLessThan(120_000); // the two font files have 1.4 MB
  }

  @Test
  void pdfShowsWhatThePngShows() throws IOException {
    Figure figure = FigureSamples.robustness(Theme.LIGHT);
    BufferedImage png = new PngExport(480, 320, 1).image(figure);
    try (PDDocument pdf = Loader.loadPDF(write(figure, Format.PDF, SIZE).toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
      assertThat(page.getWidth()).isEqualTo(480);
      long unlike = 0;
      for (int i = 0; i < 480 * 320; i++) {
        Color a = new Color(png.getRGB(i % 480, i / 480));
        Color b = new Color(page.getRGB(i % 480, i / 480));
        unlike += Math.abs(a.getGreen() - b.getGreen()) > 100 ? 1 : 0;
      }
      assertThat(unlike).isLessThan(480 * 320 / 50); // edges of letters and lines
    }
  }

  @Test
  void pdfDrawsLettersThatTheFontLacksAsShapes() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(write(new Card("漢字"), Format.PDF, SIZE).toFile())) {
      assertThat(new PDFTextStripper().getText(pdf).strip()).isEmpty();
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void equalFiguresMakeEqualBytes(Format format) throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    for (Figure figure : CurveSamples.all(Theme.DARK).values()) {
      FigureFile.write(figure, format, SIZE, COMMAND, first);
      FigureFile.write(figure, format, SIZE, COMMAND, second);
      assertThat(second).as(figure.title()).hasSameBinaryContentAs(first);
    }
  }

  @Test
  void pdfHasNoDate() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(write(new Card("card"), Format.PDF, SIZE).toFile())) {
      assertThat(pdf.getDocumentInformation().getCOSObject().containsKey(COSName.CREATION_DATE))
          .isFalse();
    }
  }

  @Test
  void pngTellsTheCommandThatDrawsItAgain() throws IOException {
    Path file = write(FigureSamples.robustness(Theme.LIGHT), Format.PNG, SIZE);
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      IIOMetadata metadata = reader.getImageMetadata(0);
      Element root = (Element) metadata.getAsTree("javax_imageio_png_1.0");
      NodeList entries = root.getElementsByTagName("iTXtEntry");
      assertThat(((Element) entries.item(0)).getAttribute("keyword")).isEqualTo("Title");
      assertThat(((Element) entries.item(1)).getAttribute("keyword")).isEqualTo("Description");
      assertThat(((Element) entries.item(1)).getAttribute("text")).isEqualTo(COMMAND);
    } finally {
      reader.dispose();
    }
  }

  @Test
  void csvIsTheNumbersAndNothingElse() throws IOException {
    assertThat(write(new Card("card"), Format.CSV, SIZE)).hasContent("a,b\n1,\"x,y\"\n");
  }

  @Test
  void figureWithoutCommandHasNoDescription() throws Exception {
    Path file = folder.resolve("plain.svg");
    FigureFile.write(new Card("card"), Format.SVG, SIZE, "", file);
    assertThat(texts(parse(file), "desc")).doesNotContain(COMMAND, "");
  }
}
