package org.redoubt.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.figure.LatentEntropy3d;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.figure.Orthographic;
import org.redoubt.figure.Theme;
import org.redoubt.report.Look;
import org.redoubt.report.OfferedFigure;
import org.redoubt.report.ReportSamples;
import org.redoubt.result.Group;
import org.redoubt.run.AnalysisSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.latent.Example.Input;
import org.redoubt.ui.latent.LatentSight.How;
import org.redoubt.ui.latent.LatentSight.Mode;
import org.redoubt.ui.latent.LatentSight.Tool;
import org.redoubt.ui.latent.LatentViewModel.State;
import org.redoubt.ui.shell.Place;

class LatentViewModelTest {
  @TempDir private Path root;

  private static LatentViewModel shown(UiFixture fixture, RunDirectory... runs) {
    LatentViewModel model = new LatentViewModel(fixture.services());
    model.shown();
    fixture.select(List.of(runs).stream().map(RunDirectory::name).toArray(String[]::new));
    return model;
  }

  private static Placed placed(Cloud cloud) {
    return Placed.of(cloud, new Projection.Plane(100, 100, 100), LatentSight.EVERY_GROUP);
  }

  @Test
  void withoutRunsThereIsNothingToCompute() {
    UiFixture fixture = UiFixture.inline(root);
    LatentViewModel model = shown(fixture);
    assertThat(model.stateProperty().get()).isEqualTo(State.NO_RUNS);
    model.compute();
    assertThat(fixture.tasks().started()).isEmpty();
  }

  @Test
  void layoutsOfTheFirstTwoRunsAreShownAndTheOthersCounted() {
    UiFixture fixture = UiFixture.inline(root);
    LatentViewModel model =
        shown(
            fixture,
            LatentSamples.run(root, "a", 2),
            LatentSamples.run(root, "b", 1),
            LatentSamples.run(root, "c", 0));
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(model.sight().cloudsProperty().get()).hasSize(2);
    assertThat(model.left()).isEqualTo(1);
  }

  @Test
  void whatIsMissingIsComputedAsTypedAndShownThen() {
    UiFixture fixture = UiFixture.inline(root);
    RunDirectory run = LatentSamples.runWithoutLayout(root, "a");
    LatentViewModel model = shown(fixture, run);
    assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING);
    model.form().fields().get(0).text().set("200");
    model.compute();
    assertThat(fixture.tasks().last().words())
        .containsExactly(
            "analyse",
            run.path().toString(),
            "--kind",
            "latent,entropy",
            "--set",
            "analysis.tsne_examples=200",
            "--set",
            "analysis.perplexity=30",
            "--set",
            "analysis.tsne_iterations=1000");
    LatentSamples.write(run, 2);
    fixture.tasks().last().finish("");
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(model.taskProperty().get()).isNull();
  }

  @Test
  void aFailedComputationSaysWhyInTheCommandsSentence() {
    UiFixture fixture = UiFixture.inline(root);
    LatentViewModel model = shown(fixture, LatentSamples.runWithoutLayout(root, "a"));
    model.compute();
    fixture.tasks().last().fail("t-SNE of 20 points needs a perplexity below 6, found 30");
    assertThat(model.problemProperty().get()).contains("needs a perplexity below 6");
    assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING);
  }

  @Test
  void aValueOutOfBoundsIsRefusedBeforeATaskStarts() {
    UiFixture fixture = UiFixture.inline(root);
    LatentViewModel model = shown(fixture, LatentSamples.runWithoutLayout(root, "a"));
    model.form().fields().get(1).text().set("1");
    model.compute();
    assertThat(fixture.tasks().started()).isEmpty();
    assertThat(model.problemProperty().get()).startsWith("Perplexity: found 1; allowed: ");
    model.form().fields().get(1).text().set("many");
    model.compute();
    assertThat(model.problemProperty().get()).contains("a number");
    model.form().fields().get(1).text().set("12.5");
    model.compute();
    assertThat(fixture.tasks().last().words()).contains("analysis.perplexity=12.5");
  }

  @Test
  void aTaskIsStoppedOnRequest() {
    UiFixture fixture = UiFixture.inline(root);
    LatentViewModel model = shown(fixture, LatentSamples.runWithoutLayout(root, "a"));
    model.compute();
    model.stop();
    assertThat(model.taskProperty().get()).isNull();
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void otherChaptersShowFiguresAndComputeTheirOwnKind() {
    UiFixture fixture = UiFixture.inline(root);
    RunDirectory run = LatentSamples.run(root, "a", 2);
    LatentViewModel model = shown(fixture, run);
    model.chapterProperty().set(Chapter.DIVERGENCE);
    assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING);
    model.compute();
    assertThat(fixture.tasks().last().words())
        .endsWith("--kind", "divergence", "--set", "analysis.examples=500");
    run.analyses().write(AnalysisSamples.record(AnalysisSamples.divergence()));
    fixture.tasks().last().finish("");
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    Content content = model.contentProperty().get();
    assertThat(content).isNotNull();
    assertThat(content.figures())
        .extracting(item -> item.kind().word())
        .containsExactly("divergence", "divergence-epochs");
  }

  @Test
  void exportOffersTheFiguresInSightAndLeadsThere() {
    UiFixture fixture = UiFixture.inline(root);
    LatentViewModel model =
        shown(fixture, LatentSamples.run(root, "a", 2), LatentSamples.run(root, "b", 1));
    model.sight().modeProperty().set(Mode.SPACE);
    model.export();
    assertThat(fixture.services().exports().offeredProperty().get())
        .extracting(OfferedFigure::name)
        .containsExactly("latent-3d", "latent-3d");
    assertThat(fixture.opened()).containsExactly(Place.EXPORT);
  }

  @Test
  void exportOffersTheLayoutAsItIsTurnedAndColoured() {
    UiFixture fixture = UiFixture.inline(root);
    LatentViewModel model = shown(fixture, LatentSamples.run(root, "a", 2));
    LatentSight sight = model.sight();
    sight.modeProperty().set(Mode.SPACE);
    sight.turn(75, -10);
    sight.colouringProperty().set(Colouring.GROUP);
    sight.toggle(Group.NEGATIVE);
    model.export();
    OfferedFigure figure = fixture.services().exports().offeredProperty().get().get(0);
    assertThat(figure.command(List.of()))
        .endsWith("--only latent-3d --view 15,20 --colour-by group --groups clean,positive");
    assertThat(figure.drawing().apply(Look.of(Theme.DARK)))
        .isInstanceOfSatisfying(
            LatentEntropy3d.class,
            drawn -> {
              assertThat(drawn.camera()).isEqualTo(new Orthographic(15, 20));
              assertThat(drawn.look().colouring()).isEqualTo(Colouring.GROUP);
              assertThat(drawn.look().groups())
                  .containsExactlyInAnyOrder(Group.CLEAN, Group.POSITIVE);
            });
  }

  @Test
  void thePlaneIsOfferedWithoutAViewpoint() {
    UiFixture fixture = UiFixture.inline(root);
    LatentViewModel model = shown(fixture, LatentSamples.run(root, "a", 2));
    model.sight().turn(75, -10);
    model.export();
    assertThat(fixture.services().exports().offeredProperty().get().get(0).command(List.of()))
        .endsWith("--only latent");
  }

  @Test
  void aLassoTakesThePointsInsideOfIt() {
    Cloud cloud = cloud();
    Lasso lasso = new Lasso();
    // half of the extent is 5: images 0 and 1 lie at x 50 and 70, attacked ones at y 0
    lasso.add(40, -10);
    lasso.add(80, -10);
    lasso.add(80, 10);
    lasso.add(40, 10);
    assertThat(placed(cloud).inside(lasso)).containsExactly(6, 7);
  }

  @Test
  void aLassoHasTheShapeThatWasDrawn() {
    Lasso lasso = new Lasso();
    for (double[] at : new double[][] {{0, 0}, {10, 0}, {10, 10}, {5, 4}, {0, 10}}) {
      lasso.add(at[0], at[1]);
    }
    assertThat(lasso.contains(2, 3)).isTrue();
    assertThat(lasso.contains(5, 8)).as("in the notch").isFalse();
    assertThat(lasso.contains(11, 5)).isFalse();
  }

  @Test
  void hiddenGroupsAreNeitherFoundNorSelected() {
    Cloud cloud = cloud();
    Placed attacked = Placed.of(cloud, new Projection.Plane(100, 100, 100), Set.of(Group.NEGATIVE));
    assertThat(attacked.nearest(50, 200, 5)).isEmpty();
    assertThat(placed(cloud).nearest(51, 199, 5)).hasValue(0);
  }

  private Cloud cloud() {
    UiFixture fixture = UiFixture.inline(root);
    LatentViewModel model = shown(fixture, LatentSamples.run(root, "a", 2));
    return model.sight().cloudsProperty().get().get(0);
  }

  @Test
  void theSameImagesAreSelectedInTheOtherRunWhateverTheirGroupThere() {
    UiFixture fixture = UiFixture.inline(root);
    LatentViewModel model =
        shown(fixture, LatentSamples.run(root, "a", 3), LatentSamples.run(root, "b", 1));
    LatentSight sight = model.sight();
    Cloud a = sight.cloudsProperty().get().get(0);
    Cloud b = sight.cloudsProperty().get().get(1);
    sight.select(a, List.of(0, 6, 7), How.REPLACE);
    assertThat(sight.selected(b)).containsExactly(0, 6, 7);
    assertThat(Counts.of(a, sight.selected(a)).of(Group.POSITIVE)).isEqualTo(2);
    assertThat(Counts.of(b, sight.selected(b)).of(Group.POSITIVE)).isEqualTo(1);
    assertThat(Counts.of(b, sight.selected(b)).labels())
        .containsOnly(java.util.Map.entry(0, 2), java.util.Map.entry(1, 1));
  }

  @Test
  void aSecondLassoAddsOrReplaces() {
    UiFixture fixture = UiFixture.inline(root);
    LatentSight sight = shown(fixture, LatentSamples.run(root, "a", 3)).sight();
    Cloud cloud = sight.cloudsProperty().get().get(0);
    sight.select(cloud, List.of(0), How.REPLACE);
    sight.select(cloud, List.of(6), How.ADD);
    assertThat(sight.selectionProperty().get())
        .containsExactlyInAnyOrder(new Example(0, Input.CLEAN), new Example(0, Input.ATTACKED));
    sight.select(cloud, List.of(1), How.REPLACE);
    assertThat(sight.selected(cloud)).containsExactly(1);
    sight.clear();
    assertThat(sight.selectionProperty().get()).isEmpty();
  }

  @Test
  void draggingSelectsExceptWhereItTurns() {
    LatentSight sight = new LatentSight();
    assertThat(sight.lassoing()).isTrue();
    sight.modeProperty().set(Mode.SPACE);
    assertThat(sight.lassoing()).isFalse();
    sight.toolProperty().set(Tool.LASSO);
    assertThat(sight.lassoing()).isTrue();
  }

  @Test
  void aLayoutWithoutImagesIsShownAllTheSame() {
    UiFixture fixture = UiFixture.inline(root);
    RunDirectory run = LatentSamples.runWithoutLayout(root, "a");
    run.analyses().write(AnalysisSamples.record(LatentSamples.view(1)));
    Cloud cloud = shown(fixture, run).sight().cloudsProperty().get().get(0);
    assertThat(cloud.pictures()).isNull();
    assertThat(cloud.className(2)).isEqualTo("2");
  }

  @Test
  void unchangedFilesAreNotShownAnew() {
    UiFixture fixture = UiFixture.inline(root);
    RunDirectory run = LatentSamples.run(root, "a", 1);
    LatentViewModel model = shown(fixture, run);
    Cloud before = model.sight().cloudsProperty().get().get(0);
    model.hidden();
    model.shown();
    assertThat(model.sight().cloudsProperty().get().get(0)).isSameAs(before);
  }

  @Test
  void theFormStartsFromWhatTheFirstRunAsksForAndKeepsWhatIsTyped() {
    UiFixture fixture = UiFixture.inline(root);
    RunDirectory run =
        ReportSamples.run(
            root,
            "a",
            "analysis.tsne_examples=40",
            "analysis.perplexity=12.5",
            "analysis.tsne_iterations=300",
            "analysis.examples=60");
    LatentViewModel model = shown(fixture, run);
    assertThat(model.form().fields())
        .extracting(field -> field.text().get())
        .containsExactly("40", "12.5", "300", "60");

    model.form().fields().get(1).text().set("8");
    run.analyses().write(AnalysisSamples.record(LatentSamples.view(1)));
    fixture.services().runs().refresh();
    assertThat(model.form().fields().get(1).text().get()).isEqualTo("8");

    fixture.select(ReportSamples.run(root, "b", "analysis.perplexity=20").name());
    assertThat(model.form().fields().get(1).text().get()).isEqualTo("20");
  }

  @Test
  void whatWasWrongWithAnotherRunsFileIsForgotten() throws IOException {
    UiFixture fixture = UiFixture.inline(root);
    RunDirectory damaged = LatentSamples.run(root, "a", 1);
    Files.writeString(damaged.path().resolve("analysis").resolve("latent.json"), "{");
    LatentViewModel model = shown(fixture, damaged);
    assertThat(model.problemProperty().get()).contains("latent.json");

    fixture.select(LatentSamples.runWithoutLayout(root, "b").name());
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING);
  }
}
