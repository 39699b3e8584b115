package org.redoubt.ui.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.DataSet;
import org.redoubt.result.ImageSheet;
import org.redoubt.run.SheetFiles;
import org.redoubt.ui.RecordedTasks;
import org.redoubt.ui.experiment.ExperimentFixture;

class DataViewModelTest {
  private static final String MISSING =
      """
      {"folder": "/data", "sets": [{"name": "mnist", "title": "MNIST", "folder": "/data/mnist",
        "present": ["/data/mnist/a"], "missing": ["b", "c", "d"]}]}
      """;
  private static final String COMPLETE =
      """
      {"folder": "/data", "sets": [{"name": "mnist", "title": "MNIST", "folder": "/data/mnist",
        "present": ["a", "b", "c", "d"], "missing": []}]}
      """;
  @TempDir Path runs;
  private ExperimentFixture fixture;
  private DataViewModel model;

  @BeforeEach
  void make() {
    fixture = ExperimentFixture.direct(runs);
    model = new DataViewModel(fixture.document(), fixture.services());
  }

  private RecordedTasks.Task latest(String... words) {
    return fixture.tasks().latest(words).orElseThrow();
  }

  private static void writeSheet(RecordedTasks.Task task) {
    Path png = Path.of(task.words().get(task.words().size() - 1));
    Path folder = Objects.requireNonNull(png.getParent());
    String name = folder.relativize(png).toString().replace(".png", "");
    ImageSheet sheet =
        new ImageSheet(28, 28, 40, 2, "train", List.of("0", "1"), List.of(1, 0), List.of(0, 1));
    new SheetFiles(folder, name).write(sheet, file -> Files.write(file, new byte[] {1}));
  }

  @Test
  void builtInDigitsNeedNoFilesAndAreDrawnOnce() {
    fixture.open("quickstart");
    model.look();
    assertThat(model.filesProperty().get()).isInstanceOf(DataFiles.BuiltIn.class);
    assertThat(fixture.tasks().latest("data", "list")).isEmpty();
    RecordedTasks.Task sheet = latest("data", "sheet");
    assertThat(sheet.words()).containsSequence("--split", "train", "--first", "400", "--out");
    writeSheet(sheet);
    sheet.finish("");
    assertThat(model.thumbnailsProperty().get()).isInstanceOf(Thumbnails.Ready.class);

    fixture.document().set("method.lambda_gb", "0.5");
    model.look();
    new DataViewModel(fixture.document(), fixture.services()).look();
    assertThat(fixture.tasks().started()).hasSize(1);
  }

  @Test
  void otherDataAreDrawnAgainAndTheOldTaskIsStopped() {
    fixture.open("quickstart");
    model.look();
    RecordedTasks.Task first = latest("data", "sheet");
    fixture.document().set("data.train", "3000");
    model.look();
    assertThat(first.stopped()).isTrue();
    assertThat(latest("data", "sheet")).isNotSameAs(first);
  }

  @Test
  void missingFilesAreNamedAndFetchedAndThenThere() {
    fixture.open("mnist-adv");
    model.look();
    assertThat(model.filesProperty().get()).isInstanceOf(DataFiles.Looking.class);
    latest("data", "list").finish(MISSING);
    assertThat(model.filesProperty().get())
        .isEqualTo(new DataFiles.Missing("/data/mnist", 1, List.of("b", "c", "d")));
    assertThat(model.thumbnailsProperty().get()).isInstanceOf(Thumbnails.None.class);

    model.fetch();
    model.fetch();
    assertThat(fixture.tasks().started()).hasSize(2);
    latest("data", "fetch", "mnist").finish("");
    latest("data", "list").finish(COMPLETE);
    assertThat(model.filesProperty().get()).isEqualTo(new DataFiles.Complete("/data/mnist"));
    assertThat(fixture.tasks().latest("data", "sheet")).isPresent();
  }

  @Test
  void whyImagesCannotBeReadIsSaidAndTriedAgainOnRequest() {
    fixture.open("quickstart");
    model.look();
    latest("data", "sheet").fail("labels.gz: found 3 bytes; allowed: 8 and more");
    assertThat(model.thumbnailsProperty().get())
        .isEqualTo(new Thumbnails.Broken("labels.gz: found 3 bytes; allowed: 8 and more"));
    model.refresh();
    assertThat(model.thumbnailsProperty().get()).isInstanceOf(Thumbnails.Reading.class);
  }

  @Test
  void splitSizesFollowThePublishedNumbers() {
    assertThat(SplitSizes.of(new DataSet.Mnist(null, null, null, null)))
        .isEqualTo(new SplitSizes(55_000, 5_000, 10_000));
    assertThat(SplitSizes.of(new DataSet.FashionMnist(null, 2_000, null, 300)))
        .isEqualTo(new SplitSizes(2_000, 1_000, 300));
    assertThat(SplitSizes.of(new DataSet.Idx("f", 10, null, null, null)))
        .isEqualTo(new SplitSizes(null, 5_000, null));
  }

  @Test
  void filesThatWereMissingAreLookedForWheneverThePanelIsSeen() {
    fixture.open("mnist-adv");
    model.seen();
    latest("data", "list").finish(MISSING);
    model.seen();
    model.seen();
    assertThat(fixture.tasks().started()).hasSize(2);
    assertThat(model.filesProperty().get()).isInstanceOf(DataFiles.Missing.class);
    latest("data", "list").finish(COMPLETE);
    assertThat(model.filesProperty().get()).isEqualTo(new DataFiles.Complete("/data/mnist"));
    int before = fixture.tasks().started().size();
    model.seen();
    assertThat(fixture.tasks().started()).hasSize(before);
  }

  @Test
  void aFolderThatCouldNotBeLookedAtIsLookedAtWhenThePanelIsSeenAgain() {
    fixture.open("mnist-adv");
    model.seen();
    latest("data", "list").fail("no java");
    assertThat(model.filesProperty().get())
        .isInstanceOfSatisfying(
            DataFiles.Unknown.class, files -> assertThat(files.sentence()).contains("no java"));
    model.seen();
    latest("data", "list").finish(COMPLETE);
    assertThat(model.filesProperty().get()).isEqualTo(new DataFiles.Complete("/data/mnist"));
  }
}
