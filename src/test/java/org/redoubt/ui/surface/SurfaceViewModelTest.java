package org.redoubt.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.figure.LossOf;
import org.redoubt.figure.LossSurface3d;
import org.redoubt.figure.SurfaceView;
import org.redoubt.figure.Theme;
import org.redoubt.report.Look;
import org.redoubt.report.OfferedFigure;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.run.AnalysisSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.RecordedTasks;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.gallery.Outcome;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.surface.SurfaceViewModel.State;

@SuppressWarnings("NullAway.Init") // made before each test
class SurfaceViewModelTest {
  @TempDir Path root;
  private SurfaceFixture fixture;
  private RunDirectory first;
  private RunDirectory second;
  private SurfaceViewModel model;

  @BeforeEach
  void open() {
    fixture = new SurfaceFixture(root, new UiThreads(Runnable::run, Runnable::run));
    first = fixture.run("adv");
    second = fixture.run("adr");
    model = new SurfaceViewModel(fixture.services);
    fixture.services.runs().refresh();
    model.shown();
  }

  private void select(RunDirectory... runs) {
    fixture.services.selection().select(List.of(runs).stream().map(RunDirectory::name).toList());
  }

  private void settings(int grid) {
    model.form().adopt(new SurfaceSettings(GradientAxis.SIGN, 1, grid, false));
  }

  @Test
  void withoutRunsThereIsNothingToCompute() {
    assertThat(model.stateProperty().get()).isEqualTo(State.NO_RUNS);
    model.compute();
    assertThat(fixture.window.tasks().started()).isEmpty();
  }

  @Test
  void theFirstImageIsChosenAndItsSurfaceIsNotThereYet() {
    select(first);
    assertThat(model.gallery().selectedProperty().get()).isEqualTo(0);
    assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING);
  }

  @Test
  void computeRunsTheCommandLineOfTheControls() {
    select(first, second);
    model.gallery().select(3);
    model.form().groupProperty().set(Group.POSITIVE);
    model.form().radiiProperty().set("2");
    settingsOfGrid();
    model.compute();
    assertThat(fixture.window.tasks().started())
        .extracting(RecordedTasks.Task::words)
        .containsExactly(
            List.of(
                "analyse",
                first.path().toString(),
                second.path().toString(),
                "--kind",
                "surface",
                "--image",
                "3",
                "--group",
                "positive",
                "--space",
                "input",
                "--set",
                "analysis.grid=17",
                "--set",
                "analysis.axis=unit",
                "--set",
                "analysis.range=0.6",
                "--set",
                "analysis.clip=true",
                "--shared-directions"));
  }

  private void settingsOfGrid() {
    model.form().gridProperty().set(17);
    model.form().axisProperty().set(GradientAxis.UNIT);
    model.form().clipProperty().set(true);
  }

  @Test
  void oneRunHasNoDirectionsToShare() {
    select(first);
    model.compute();
    assertThat(fixture.window.tasks().started().get(0).words())
        .doesNotContain("--shared-directions");
  }

  @Test
  void whatTheTaskHasWrittenIsShownWhenItEnds() {
    settings(SurfaceFixture.SIZE);
    select(first, second);
    model.compute();
    assertThat(model.computation().taskProperty().get()).isNotNull();
    SurfaceFixture.surface(first, first.name(), 0, 1);
    SurfaceFixture.surface(second, first.name(), 0, 2);
    fixture.window.tasks().last().finish("");

    assertThat(model.computation().taskProperty().get()).isNull();
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(seen().found()).extracting(Measured::title).containsExactly("adv", "adr");
  }

  private SurfaceSet seen() {
    return Objects.requireNonNull(model.sight().surfacesProperty().get());
  }

  @Test
  void surfacesThatFitTheChoiceAreShownAtOnce() {
    SurfaceFixture.surface(first, first.name(), 0, 1);
    settings(SurfaceFixture.SIZE);
    select(first);
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);

    model.form().axisProperty().set(GradientAxis.RAW);
    assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING);
    model.adoptOther();
    assertThat(model.form().axisProperty().get()).isEqualTo(GradientAxis.SIGN);
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
  }

  @Test
  void aSurfaceComputedBeforeBringsItsSettingsAlong() {
    SurfaceFixture.surface(first, first.name(), 4, 1);
    model.gallery().select(2);
    select(first);
    assertThat(model.computed()).containsExactly(new SurfaceChoice(4, Group.CLEAN, Space.INPUT));

    model.pick(model.computed().get(0));
    assertThat(model.form().gridProperty().get()).isEqualTo(SurfaceFixture.SIZE);
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(seen().found().get(0).surface().subject().index()).isEqualTo(4);
  }

  @Test
  void theRunWithoutThisSurfaceIsNamed() {
    SurfaceFixture.surface(first, first.name(), 0, 1);
    settings(SurfaceFixture.SIZE);
    select(first, second);
    assertThat(seen().found()).hasSize(1);
    assertThat(seen().missing()).containsExactly("adr");
  }

  @Test
  void planesAmongRepresentationsAreEachNetworksOwn() {
    for (RunDirectory run : List.of(first, second)) {
      LossSurface surface = SurfaceFixture.surface(Space.LATENT, run.name(), 0, 1);
      run.analyses().write(AnalysisSamples.record(surface));
    }
    settings(SurfaceFixture.SIZE);
    select(first, second);
    model.form().spaceProperty().set(Space.LATENT);
    assertThat(seen().found()).hasSize(2).allMatch(one -> one.ball().isEmpty());
  }

  @Test
  void thePointLookedAtIsReadOffInAllRuns() {
    LossSurface one = SurfaceFixture.surface(first, first.name(), 0, 1);
    LossSurface other = SurfaceFixture.surface(second, first.name(), 0, 2);
    settings(SurfaceFixture.SIZE);
    select(first, second);
    model.sight().look(seen().found().get(1), new GridPoint(3, 4));

    Reading reading = Objects.requireNonNull(model.sight().readingProperty().get());
    assertThat(reading.random()).isCloseTo(0.5, within(1e-12));
    assertThat(reading.gradient()).isCloseTo(1, within(1e-12));
    assertThat(reading.runs())
        .containsExactly(
            new Reading.One(
                "adv",
                one.lossOfLabel().get(3).get(4),
                one.lossOfPrediction().get(3).get(4),
                1,
                false),
            new Reading.One(
                "adr",
                other.lossOfLabel().get(3).get(4),
                other.lossOfPrediction().get(3).get(4),
                1,
                false));
    assertThat(model.sight().foremostProperty().get()).isEqualTo(seen().found().get(1));
  }

  @Test
  void keysMoveFromTheCentreAndStopAtTheBorder() {
    SurfaceFixture.surface(first, first.name(), 0, 1);
    settings(SurfaceFixture.SIZE);
    select(first);
    model.sight().move(1, 0);
    assertThat(model.sight().point()).contains(new GridPoint(2, 2));
    model.sight().move(-9, 1);
    assertThat(model.sight().point()).contains(new GridPoint(0, 3));
  }

  @Test
  void allRunsShareOneScale() {
    SurfaceFixture.surface(first, first.name(), 0, 1);
    SurfaceFixture.surface(second, first.name(), 0, 2);
    settings(SurfaceFixture.SIZE);
    select(first, second);
    assertThat(seen().largest(LossOf.LABEL)).isEqualTo(88);
    assertThat(seen().largest(LossOf.PREDICTION)).isEqualTo(90);
  }

  @Test
  void theNearestImageOfTheErrorIsOneClickAway() {
    select(first);
    model.form().groupProperty().set(Group.POSITIVE);
    model.compute();
    String sentence =
        "image 0: PGD-20 does not fool the network; the nearest image with a positive adversarial"
            + " example is 3";
    fixture.window.tasks().last().fail(sentence);
    assertThat(model.computation().problemProperty().get()).isEqualTo(sentence);
    assertThat(model.computation().suggestionProperty().get()).isEqualTo(3);

    model.takeSuggestion();
    assertThat(model.computation().problemProperty().get()).isEmpty();
    assertThat(fixture.window.tasks().started()).hasSize(2);
    assertThat(fixture.window.tasks().started().get(1).words()).containsSequence("--image", "3");
  }

  @Test
  void whoFiltersForFooledImagesGetsTheirAdversarialExamples() {
    select(first);
    model.gallery().outcomeProperty().set(Outcome.POSITIVE);
    assertThat(model.form().groupProperty().get()).isEqualTo(Group.POSITIVE);
  }

  @Test
  void aHalfWidthThatIsNoNumberCannotBeComputed() {
    select(first);
    model.form().radiiProperty().set("wide");
    assertThat(model.stateProperty().get()).isEqualTo(State.INVALID);
    assertThat(model.wanted()).isEmpty();
  }

  @Test
  void onlyFourRunsAreShown() {
    select(first, second, fixture.run("c"), fixture.run("d"), fixture.run("e"));
    fixture.services.runs().refresh();
    assertThat(model.runs()).hasSize(4);
    assertThat(model.left()).isEqualTo(1);
  }

  @Test
  void figuresOfWhatIsSeenAreOffered() {
    SurfaceFixture.surface(first, first.name(), 0, 1);
    SurfaceFixture.surface(second, first.name(), 0, 2);
    SurfaceFixture.surface(second, second.name(), 5, 2);
    settings(SurfaceFixture.SIZE);
    select(first, second);
    model.export();
    assertThat(fixture.services.exports().offeredProperty().get())
        .extracting(OfferedFigure::name)
        .contains("surfaces-input-clean-0", "loss-map-input-clean-0", "subject-clean-0")
        .contains("predictions-input-clean-0-along-" + first.name())
        .noneMatch(name -> name.endsWith("-5"));
    assertThat(fixture.window.opened()).containsExactly(Place.EXPORT);
  }

  @Test
  void surfacesAreOfferedAsTheyAreTurned() {
    SurfaceFixture.surface(first, first.name(), 0, 1);
    settings(SurfaceFixture.SIZE);
    select(first);
    model.sight().turn(100, 15);
    model.sight().lossProperty().set(LossOf.PREDICTION);
    model.export();
    OfferedFigure surface = offered("loss-surface-input-clean-0");
    assertThat(surface.command(List.of())).endsWith(" --view 40,45 --loss prediction");
    assertThat(surface.drawing().apply(Look.of(Theme.LIGHT)))
        .isInstanceOfSatisfying(
            LossSurface3d.class,
            drawn -> assertThat(drawn.look().view()).isEqualTo(new SurfaceView(40, 45)));
    assertThat(offered("loss-map-input-clean-0").command(List.of()))
        .endsWith("loss-map-input-clean-0 --loss prediction");
  }

  private OfferedFigure offered(String name) {
    return fixture.services.exports().offeredProperty().get().stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void controlsAndImageAreRemembered() {
    select(first);
    model.gallery().select(4);
    model.form().gridProperty().set(65);
    SurfaceViewModel again = new SurfaceViewModel(fixture.services);
    assertThat(again.gallery().selectedProperty().get()).isEqualTo(4);
    assertThat(again.form().gridProperty().get()).isEqualTo(65);
  }
}
