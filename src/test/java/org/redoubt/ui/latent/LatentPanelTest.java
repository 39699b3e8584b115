package org.redoubt.ui.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.figure.Viewpoint;
import org.redoubt.ui.shell.Place;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class LatentPanelTest {
  @TempDir private Path root;
  private UiFixture fixture;
  private LatentViewModel model;
  private RunDirectory first;
  private RunDirectory second;

  @Start
  void start(Stage stage) {
    fixture = UiFixture.inline(root);
    first = LatentSamples.run(root, "a", 3);
    second = LatentSamples.run(root, "b", 1);
    model = new LatentViewModel(fixture.services());
    stage.setScene(fixture.scene(new LatentView(fixture.services(), model), 1130, 740));
    stage.show();
  }

  @BeforeEach
  void select(FxRobot robot) {
    robot.interact(
        () -> {
          model.shown();
          fixture.select(first.name(), second.name());
        });
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private static Point2D at(FxRobot robot, String id, int point) {
    CloudCanvas canvas = robot.lookup(id).queryAs(CloudCanvas.class);
    Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
    return canvas.place(point).add(bounds.getMinX(), bounds.getMinY());
  }

  @Test
  void aLassoSelectsInBothRunsAndEscClears(FxRobot robot) {
    Point2D one = at(robot, "#latent-cloud-0", 6);
    Point2D three = at(robot, "#latent-cloud-0", 8);
    robot
        .moveTo(one.add(-8, -6))
        .press(MouseButton.PRIMARY)
        .moveTo(three.add(8, -6))
        .moveTo(three.add(8, 20))
        .moveTo(one.add(-8, 20))
        .release(MouseButton.PRIMARY);
    assertThat(text(robot, "#latent-selected")).isEqualTo("3 examples selected");
    assertThat(text(robot, "#latent-count-positive-0")).isEqualTo("3 / 3");
    assertThat(text(robot, "#latent-count-positive-1")).isEqualTo("1 / 1");
    assertThat(text(robot, "#latent-count-negative-1")).isEqualTo("2 / 5");
    assertThat(robot.lookup("#latent-thumbnails").queryAs(Thumbnails.class).getItems()).hasSize(3);
    robot.push(KeyCode.ESCAPE);
    assertThat(text(robot, "#latent-selected")).isEqualTo("Selection");
  }

  @Test
  void thePointUnderThePointerIsShownAndMarkedInTheOtherRun(FxRobot robot) throws TimeoutException {
    robot.moveTo(at(robot, "#latent-cloud-1", 6).add(2, 2));
    assertThat(model.sight().pointedProperty().get())
        .isEqualTo(new Example(0, Example.Input.ATTACKED));
    HoverBox hover =
        robot.lookup("#latent-cloud-1").lookup(".latent-hover").queryAs(HoverBox.class);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, hover::isVisible);
    HoverBox other =
        robot.lookup("#latent-cloud-0").lookup(".latent-hover").queryAs(HoverBox.class);
    assertThat(other.isVisible()).isFalse();
  }

  @Test
  void arrowKeysTurnBothAndHomeTurnsThemBack(FxRobot robot) {
    robot.clickOn("#latent-mode-space").clickOn("#latent-cloud-0").push(KeyCode.LEFT);
    assertThat(model.sight().viewpointProperty().get()).isEqualTo(Viewpoint.USUAL.turned(5, 0));
    robot.push(KeyCode.HOME);
    assertThat(model.sight().viewpointProperty().get()).isEqualTo(Viewpoint.USUAL);
  }

  @Test
  void pointsAreReachedAndSelectedByKeys(FxRobot robot) {
    robot.interact(() -> robot.lookup("#latent-cloud-0").query().requestFocus());
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.SPACE);
    assertThat(text(robot, "#latent-selected")).isEqualTo("1 example selected");
  }

  @Test
  void theEntropyPanelStandsBesideTheLayout(FxRobot robot) {
    assertThat(robot.lookup("#latent-entropy-0").query().isVisible()).isFalse();
    robot.clickOn("#latent-mode-panels");
    assertThat(robot.lookup("#latent-entropy-0").query().isVisible()).isTrue();
  }

  @Test
  void anotherChapterIsComputedAndStopped(FxRobot robot) {
    robot.clickOn("#latent-chapter-compactness").clickOn("#latent-compute-first");
    assertThat(fixture.tasks().last().words()).contains("compactness");
    robot.clickOn("#latent-stop");
    assertThat(model.taskProperty().get()).isNull();
  }

  @Test
  void theLayoutsAreOfferedForExport(FxRobot robot) {
    robot.clickOn("#latent-export");
    assertThat(fixture.services().exports().offeredProperty().get()).hasSize(2);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    assertThat(fixture.opened()).containsExactly(Place.EXPORT, Place.EXPORT);
  }
}
