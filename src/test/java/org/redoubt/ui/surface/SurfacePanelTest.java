package org.redoubt.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.result.LossSurface;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.figure.Viewpoint;
import org.redoubt.ui.shell.Place;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class SurfacePanelTest {
  @TempDir private Path root;
  private SurfaceFixture fixture;
  private SurfaceViewModel model;
  private RunDirectory adv;
  private RunDirectory adr;

  @Start
  void start(Stage stage) {
    fixture = new SurfaceFixture(root, new UiThreads(Runnable::run, Runnable::run));
    adv = fixture.run("adv");
    adr = fixture.run("adr");
    model = new SurfaceViewModel(fixture.services);
    stage.setScene(fixture.window.scene(new SurfaceView(fixture.services, model), 1130, 740));
    stage.show();
  }

  @BeforeEach
  void select(FxRobot robot) {
    robot.interact(
        () -> {
          model.shown();
          fixture.services.runs().refresh();
          fixture.services.selection().select(List.of(adv.name(), adr.name()));
        });
  }

  private void compute(FxRobot robot) {
    robot.interact(() -> model.form().adopt(new SurfaceSettings(GradientAxis.SIGN, 1, 5, false)));
    robot.clickOn("#surface-compute");
    SurfaceFixture.surface(adv, adv.name(), 0, 1);
    SurfaceFixture.surface(adr, adv.name(), 0, 0.001);
    robot.interact(() -> fixture.window.tasks().last().finish(""));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void computedSurfacesAreShownAndThePointUnderTheMouseIsReadOffInBoth(FxRobot robot) {
    compute(robot);
    assertThat(robot.lookup("#surface-loss-1").tryQuery()).isPresent();
    PlaneCanvas map = robot.lookup("#surface-loss-0").queryAs(PlaneCanvas.class);
    Point2D place = map.place(new GridPoint(3, 4)).orElseThrow();
    Bounds bounds = map.localToScreen(map.getBoundsInLocal());
    robot.moveTo(bounds.getMinX() + place.getX(), bounds.getMinY() + place.getY());

    LossSurface one = adv.analyses().read("surface-input-clean-0", LossSurface.class);
    assertThat(text(robot, "#surface-place")).isEqualTo("Grad 1 ε, Rand 0.5 ε");
    assertThat(text(robot, "#surface-loss-of-label-0"))
        .isEqualTo(ReadingTable.nats(one.lossOfLabel().get(3).get(4)))
        .isEqualTo("43.0000");
    assertThat(text(robot, "#surface-loss-of-label-1")).isEqualTo("0.0430");
    assertThat(text(robot, "#surface-loss-of-prediction-0")).isEqualTo("44.0000");
    assertThat(text(robot, "#surface-predicts-1")).isEqualTo("1");
    assertThat(text(robot, "#surface-point-fact")).isEqualTo("predicted 1");
    assertThat(text(robot, "#surface-moved-fact")).isEqualTo("at most 0.45");
  }

  @Test
  void arrowKeysMoveThePointAndTurnTheSurfaces(FxRobot robot) {
    compute(robot);
    robot.clickOn("#surface-prediction-1").press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    robot.interact(() -> model.sight().leave());
    robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.RIGHT);
    assertThat(model.sight().point()).contains(new GridPoint(3, 3));

    robot.interact(() -> robot.lookup("#surface-3d-0").query().requestFocus());
    robot.push(KeyCode.LEFT);
    assertThat(model.sight().viewpointProperty().get()).isEqualTo(Viewpoint.USUAL.turned(5, 0));
  }

  @Test
  void theLossShownIsSwitched(FxRobot robot) {
    compute(robot);
    assertThat(text(robot, "#surface-largest")).isEqualTo("44 nats");
    robot.clickOn("#surface-loss-prediction");
    assertThat(text(robot, "#surface-largest")).isEqualTo("45 nats");
  }

  @Test
  void imagesAreChosenByMouseAndArrowKeys(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> robot.lookup("#gallery-image-1").tryQuery().isPresent());
    robot.clickOn("#gallery-image-1");
    assertThat(model.gallery().selectedProperty().get()).isEqualTo(1);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(model.gallery().selectedProperty().get()).isEqualTo(3);
    robot.push(KeyCode.HOME);
    assertThat(model.gallery().selectedProperty().get()).isEqualTo(0);
  }

  @Test
  void anErrorIsShownWithTheImageToTake(FxRobot robot) {
    robot.clickOn("#surface-group-positive").clickOn("#surface-compute");
    robot.interact(
        () ->
            fixture
                .window
                .tasks()
                .last()
                .fail(
                    "image 0: PGD-20 does not fool the network; the nearest image with a positive"
                        + " adversarial example is 3"));
    assertThat(text(robot, "#surface-problem")).startsWith("image 0: PGD-20 does not fool");
    robot.clickOn("#surface-take");
    assertThat(model.gallery().selectedProperty().get()).isEqualTo(3);
    assertThat(fixture.window.tasks().started()).hasSize(2);
  }

  @Test
  void aTaskThatComputesCanBeStopped(FxRobot robot) {
    robot.clickOn("#surface-compute").clickOn("#surface-stop");
    assertThat(fixture.window.tasks().last().stopped()).isTrue();
  }

  @Test
  void theFiguresAreHandedToTheExportPanelByAKey(FxRobot robot) {
    compute(robot);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    assertThat(fixture.services.exports().offeredProperty().get()).isNotEmpty();
    assertThat(fixture.window.opened()).containsExactly(Place.EXPORT);
  }
}
