package org.redoubt.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.result.LossSurface;
import org.redoubt.run.AnalysisSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.surface.SurfaceViewModel.State;

@SuppressWarnings("NullAway.Init") // made before each test
class SurfaceFinderTest {
  @TempDir private Path root;
  private SurfaceFixture fixture;
  private RunDirectory run;
  private SurfaceViewModel model;

  @BeforeEach
  void open() {
    fixture = new SurfaceFixture(root, new UiThreads(Runnable::run, Runnable::run));
    run = fixture.run("adv");
    model = new SurfaceViewModel(fixture.services);
    fixture.services.runs().refresh();
    model.shown();
  }

  private void select() {
    fixture.services.selection().select(List.of(run.name()));
  }

  /** A surface of some half-width around image 0. */
  private void write(double range) {
    LossSurface one = SurfaceFixture.surface(LossSurface.Space.INPUT, run.name(), 0, 1);
    run.analyses()
        .write(
            AnalysisSamples.record(
                new LossSurface(
                    one.space(),
                    one.subject(),
                    one.axis(),
                    range,
                    one.clipped(),
                    one.directionsOf(),
                    one.cosine(),
                    List.of(-range, -range / 2, 0.0, range / 2, range),
                    one.lossOfLabel(),
                    one.lossOfPrediction(),
                    one.predictions(),
                    one.plane())));
  }

  private String problem() {
    return model.computation().problemProperty().get();
  }

  @Test
  void aHalfWidthWithoutEndIsRecognised() {
    write(0.1); // a third of the adversary's radius
    select();
    model.pick(model.computed().get(0));
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(model.form().radiiProperty().get()).startsWith("0.33333");
  }

  @Test
  void aSurfaceThatIsPickedAgainIsThereAtOnce() {
    write(0.1);
    select();
    model.pick(model.computed().get(0));
    model.pick(model.computed().get(0));
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
  }

  @Test
  void halfWidthsThatDifferInTheirLastDigitsAreOne() {
    SurfaceSettings typed = new SurfaceSettings(GradientAxis.SIGN, 0.3, 17, false);
    assertThat(typed.sameAs(new SurfaceSettings(GradientAxis.SIGN, 0.1 * 3, 17, false))).isTrue();
    assertThat(typed.sameAs(new SurfaceSettings(GradientAxis.SIGN, 0.301, 17, false))).isFalse();
    assertThat(typed.sameAs(new SurfaceSettings(GradientAxis.SIGN, 0.3, 25, false))).isFalse();
  }

  @Test
  void aTaskThatEndsWithoutTheSurfaceIsToldAndLookedForNoMore() {
    select();
    model.compute();
    fixture.window.tasks().last().finish("");
    assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING);
    assertThat(problem()).startsWith("The task has ended without the surface asked for: adv.");

    model.form().gridProperty().set(17);
    assertThat(problem()).isEmpty();
  }

  @Test
  void aTaskThatWasStoppedOwesNothing() {
    select();
    model.compute();
    fixture.window.tasks().last().cancel();
    assertThat(problem()).isEmpty();
  }

  @Test
  void whatWasWrongWithAnotherRunsFileIsForgotten() throws IOException {
    write(SurfaceFixture.EPSILON);
    Path file = run.path().resolve("analysis").resolve("surface-input-clean-0.json");
    Files.writeString(file, "{");
    select();
    assertThat(problem()).contains("surface-input-clean-0.json");

    RunDirectory other = fixture.run("adr");
    fixture.services.runs().refresh();
    fixture.services.selection().select(List.of(other.name()));
    assertThat(problem()).isEmpty();
    assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING);
  }
}
