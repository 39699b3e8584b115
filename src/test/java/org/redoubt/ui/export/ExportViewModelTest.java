package org.redoubt.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.report.OfferedFigure;
import org.redoubt.report.ReportSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.export.ExportViewModel.State;
import org.xml.sax.SAXException;

@SuppressWarnings("NullAway.Init") // made before each test
class ExportViewModelTest {
  @TempDir Path root;
  @TempDir Path out;
  private UiFixture fixture;
  private ExportViewModel model;
  private RunDirectory run;

  @BeforeEach
  void run() {
    run = ReportSamples.run(root, "a");
    ReportSamples.train(run);
    ReportSamples.evaluate(run, "test", 80);
    fixture = UiFixture.inline(root);
    model = new ExportViewModel(fixture.services());
    fixture.services().runs().refresh();
    model.begin();
  }

  private void select() {
    fixture.select(run.name());
  }

  private void choose(String name) {
    model
        .chosenProperty()
        .set(model.found().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow());
  }

  @Test
  void withoutSelectionThereIsNothing() {
    assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING_SELECTED);
    model.export();
    assertThat(model.writer().resultProperty().get().files()).isEmpty();
  }

  @Test
  void whatTheFilesGiveIsListedByChapterAndTheRestIsMissing() {
    select();
    assertThat(model.found())
        .extracting(Drawable::name)
        .containsExactly(
            "training", "loss-terms", "gradient-shares", "test-curve", "margins", "steps-to-fall");
    assertThat(model.missing())
        .contains(
            new Missing(
                run.name() + " has no analysis of kind latent",
                List.of("analyse", run.toString(), "--kind", "latent")));
  }

  @Test
  void theSearchLooksAtNamesAndCaptions() {
    select();
    model.searchProperty().set("gradient STEPS");
    assertThat(model.found()).extracting(Drawable::name).containsExactly("steps-to-fall");
    assertThat(model.chosenProperty().get()).isEqualTo(model.found().get(0));
  }

  @Test
  void everyFormatIsWrittenAtTheSizeChosen()
      throws IOException, SAXException, ParserConfigurationException {
    select();
    choose("test-curve");
    model.options().folder.set(out.toString());
    model.options().preset.set(SizePreset.CUSTOM);
    model.options().width.set("400");
    model.options().height.set("300");
    model.options().outputs.addAll(List.of(Output.values()));

    model.export();

    assertThat(model.writer().resultProperty().get().files())
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactlyInAnyOrder(
            "test-curve.png",
            "test-curve@2x.png",
            "test-curve@4x.png",
            "test-curve.svg",
            "test-curve.pdf",
            "test-curve.csv");
    assertThat(ImageIO.read(out.resolve("test-curve.png").toFile()).getWidth()).isEqualTo(400);
    assertThat(ImageIO.read(out.resolve("test-curve@4x.png").toFile()).getHeight()).isEqualTo(1200);
    assertThat(svg()).contains("Robust accuracy of a").contains("PGD-20");
    try (PDDocument pdf = Loader.loadPDF(out.resolve("test-curve.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(400);
    }
    assertThat(Files.readAllLines(out.resolve("test-curve.csv"))).hasSize(4);
    assertThat(Files.readString(out.resolve("README.txt")))
        .contains("test-curve: redoubt figure " + run)
        .contains("--only test-curve --format png,svg,pdf --scale 1 --size 400x300 --out " + out);
  }

  private String svg() throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setAttribute("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory
        .newDocumentBuilder()
        .parse(out.resolve("test-curve.svg").toFile())
        .getDocumentElement()
        .getTextContent();
  }

  @Test
  void allOfTheRunGoesIntoItsOwnFolder() {
    select();
    model.exportAll();
    assertThat(run.path().resolve("figures"))
        .isDirectoryContaining("glob:**/training.png")
        .isDirectoryContaining("glob:**/margins.csv")
        .isDirectoryContaining("glob:**/README.txt");
    assertThat(model.writer().resultProperty().get().sentence())
        .isEqualTo("Written: 12 files in " + run.path().resolve("figures"));
  }

  @Test
  void aSizeThatCannotBeIsToldAndNothingIsWritten() {
    select();
    model.options().preset.set(SizePreset.CUSTOM);
    model.options().width.set("0");
    model.export();
    assertThat(model.writer().resultProperty().get())
        .isEqualTo(
            new Result(
                Result.Kind.FAILED, "width: found 0; allowed: a number from 1 to 5000", List.of()));
  }

  @Test
  void optionsAreRemembered() {
    model.options().preset.set(SizePreset.SLIDE);
    model.options().outputs.add(Output.PDF);
    model.options().folder.set("there");
    model.options().width.set("640");
    model.options().height.set("480");
    ExportOptions again = new ExportOptions(fixture.memory());
    assertThat(again.preset.get()).isEqualTo(SizePreset.SLIDE);
    assertThat(again.outputs).containsExactlyInAnyOrder(Output.PNG_2, Output.PDF);
    assertThat(again.folder.get()).isEqualTo("there");
    assertThat(again.width.get()).isEqualTo("640");
    assertThat(again.height.get()).isEqualTo("480");
  }

  @Test
  void twoRunsAreAlsoDrawnTogetherAndAsInThePaper() {
    RunDirectory other = ReportSamples.run(root, "b", "seed=7");
    ReportSamples.evaluate(other, "test", 70);
    fixture.services().runs().refresh();
    fixture.services().selection().select(List.of(run.name(), other.name()));
    assertThat(model.found())
        .filteredOn(d -> d.runs().size() == 2)
        .extracting(Drawable::name)
        .contains("robustness-pgd-20", "margins");
    model.options().folder.set(out.toString());
    choose("robustness-pgd-20");
    model.export();
    assertThat(out.resolve("robustness-pgd-20.csv")).content().contains("mean");
    choose("training");
    model.export();
    assertThat(out.resolve(run.name()).resolve("training.png")).exists();
  }

  @Test
  void whatIsMissingIsMadeByATask() {
    select();
    Missing latent =
        model.missing().stream()
            .filter(m -> m.words().contains("latent"))
            .findFirst()
            .orElseThrow();
    model.make(latent);
    assertThat(fixture.tasks().last().words())
        .containsExactly("analyse", run.toString(), "--kind", "latent");
    fixture.tasks().last().fail("no checkpoint");
    assertThat(model.writer().resultProperty().get().sentence()).endsWith("no checkpoint");
  }

  @Test
  void aReportIsATaskThatSaysWhereItIs() {
    select();
    model.report();
    Path file = run.path().resolve("report.html");
    assertThat(fixture.tasks().last().words())
        .containsExactly("report", run.toString(), "--out", file.toString());
    fixture.tasks().last().finish(file + "\n");
    assertThat(model.writer().resultProperty().get().files()).containsExactly(file);
  }

  @Test
  void theClipboardGetsThePictureAtTwoPixelsAPoint() {
    select();
    choose("margins");
    List<Integer> widths = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    Drawable figure = model.chosenProperty().get();
    assertThat(figure).isNotNull();
    ExportPlan plan = model.plan().orElseThrow();
    model.writer().picture(figure, plan, image -> widths.add(image.getWidth()));
    model.writer().numbers(figure, plan, numbers::add);
    assertThat(widths).containsExactly(1600);
    assertThat(numbers).singleElement().asString().contains("robust,1.5,1.55,1,1");
  }

  @Test
  void whatAnotherPanelOffersIsChosen() {
    select();
    choose("margins");
    List<OfferedFigure> training =
        model.found().stream()
            .filter(d -> d.name().equals("training"))
            .map(d -> ((Drawable.OfItem) d).item())
            .toList();
    model.searchProperty().set("margins");
    fixture.services().exports().offer(training);
    checkOffered();

    choose("margins");
    fixture.services().exports().offer(training);
    checkOffered();
  }

  private void checkOffered() {
    assertThat(model.searchProperty().get()).isEmpty();
    Drawable chosen = model.chosenProperty().get();
    assertThat(chosen).isNotNull();
    assertThat(chosen.chapter()).isEqualTo(Chapter.OFFERED);
    assertThat(chosen.name()).isEqualTo("training");
  }
}
