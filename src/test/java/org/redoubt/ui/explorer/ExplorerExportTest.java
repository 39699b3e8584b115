package org.redoubt.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.figure.Format;
import org.redoubt.figure.Theme;
import org.redoubt.report.FigureFiles;
import org.redoubt.report.LiveFigure;
import org.redoubt.report.Look;
import org.redoubt.run.ExplorerSamples;
import org.redoubt.run.OutputFolder;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.Samples;
import org.redoubt.run.YamlFormat;

class ExplorerExportTest {
  private static final List<Format> EVERY = List.of(Format.values());
  @TempDir private Path dir;

  private List<LiveFigure> figures() {
    RunDirectory run =
        RunDirectory.create(dir, Samples.experiment("adv"), Samples.NOON, new YamlFormat());
    return new ExplorerExport(
            run, List.of("zero", "one"), ExplorerSamples.answer(1).exploration(), 3)
        .figures();
  }

  private List<Path> write(LiveFigure figure, int scale) {
    FigureFiles files =
        new FigureFiles(
            OutputFolder.made(dir.resolve("out")), Look.of(Theme.DARK), EVERY, null, scale);
    return files.write(figure, figure.command(List.of()));
  }

  private Path out(String name) {
    return dir.resolve("out").resolve(name);
  }

  @Test
  void allOnOneSheetComesFirstAndThenEveryPart() {
    assertThat(figures())
        .extracting(LiveFigure::name)
        .containsExactly(
            "explorer-1", "explorer-1-pictures", "explorer-1-logits", "explorer-1-steps");
  }

  @Test
  void everyFormatOfEveryFigureIsWritten() throws IOException {
    for (LiveFigure figure : figures()) {
      assertThat(write(figure, 2)).hasSize(4).allSatisfy(f -> assertThat(f).isNotEmptyFile());
      BufferedImage image = ImageIO.read(out(figure.name() + ".png").toFile());
      assertThat(image.getWidth()).isEqualTo(2 * figure.width());
      assertThat(image.getHeight()).isEqualTo(2 * figure.height());
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(50);
      assertThat(out(figure.name() + ".svg"))
          .content()
          .contains("image 1", Samples.experiment("adv").name());
      assertThat(Files.readString(out(figure.name() + ".pdf"), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF-");
    }
  }

  @Test
  void theNumbersAreThoseOfTheAnswer() {
    figures().forEach(figure -> write(figure, 1));
    assertThat(out("explorer-1-logits.csv")).content().contains("1,one,");
    assertThat(out("explorer-1-steps.csv")).content().hasLineCount(1 + 2);
    assertThat(out("explorer-1-pictures.csv")).content().contains("0,0,0,0.25,0.5,0.25\n");
  }

  @Test
  void whatNoCommandDrawsAgainSaysWhereItComesFrom() {
    figures().forEach(figure -> write(figure, 1));
    assertThat(out("README.txt"))
        .content()
        .contains("explorer-1: seen in the explorer: test image 1, PGD-")
        .doesNotContain("redoubt figure");
  }
}
