package org.redoubt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.figure.Format;
import org.redoubt.figure.Theme;
import org.redoubt.run.OutputFolder;
import org.redoubt.run.RunDirectory;

class FigureFilesTest {
  @TempDir Path root;

  private FigureItem item() {
    RunDirectory run = ReportSamples.run(root, "a");
    ReportSamples.evaluate(run, "test", 80);
    return Catalogue.ofOne(run, List.of(FigureKind.ROBUSTNESS)).items().get(0);
  }

  private FigureFiles files(FigureFiles.@Nullable Points size) {
    return new FigureFiles(
        new OutputFolder(root.resolve("out")), Look.of(Theme.LIGHT), List.of(Format.PNG), size, 2);
  }

  @Test
  void aFigureComesWithItsNumbersAndItsCommand() throws IOException {
    List<Path> written = files(new FigureFiles.Points(300, 200)).write(item(), "redoubt figure x");

    assertThat(written)
        .containsExactly(root.resolve("out/test-curve.png"), root.resolve("out/test-curve.csv"));
    assertThat(ImageIO.read(written.get(0).toFile()).getWidth()).isEqualTo(600);
    assertThat(Files.readString(written.get(1))).contains("0.3,80,100");
    assertThat(Files.readString(root.resolve("out/README.txt")))
        .isEqualTo(
            "How each figure of this folder is drawn again:\ntest-curve: redoubt figure x\n");
  }

  @Test
  void theNoteOfAFigureIsReplacedAndThoseOfOthersStay() throws IOException {
    RedrawNotes notes = new RedrawNotes(new OutputFolder(root));
    notes.add("b", "one");
    notes.add("a-b", "two");
    notes.add("b", "three");

    assertThat(Files.readAllLines(root.resolve("README.txt")).stream().skip(1))
        .containsExactly("a-b: two", "b: three");
  }

  @Test
  void everyKindHasASizeOfItsOwn() throws IOException {
    List<Path> written = files(null).write(item(), "x");
    assertThat(ImageIO.read(written.get(0).toFile()).getWidth())
        .isEqualTo(2 * FigureKind.ROBUSTNESS.width());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "runs/2026_a-b.c, runs/2026_a-b.c",
        "two words, 'two words'",
        "it's, 'it'\\''s'",
        "a;b, 'a;b'",
        "||, ''"
      })
  void commandsAreQuotedForTheShell(String word, String quoted) {
    assertThat(Shell.word(word)).isEqualTo(quoted);
  }
}
