package org.redoubt.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.Architectures;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.data.DataPane;
import org.redoubt.ui.experiment.launch.LaunchBar;
import org.redoubt.ui.experiment.network.LayerStrip;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The strip of layers, the data set and the launch bar, used with mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class ExperimentPartsTest {
  @TempDir private static Path runs;
  private ExperimentFixture fixture;

  @Start
  void start(Stage stage) {
    fixture = new ExperimentFixture(runs, new UiThreads(Runnable::run, Platform::runLater));
    fixture.open("quickstart");
    DataPane data = new DataPane(fixture.document(), fixture.services());
    LaunchBar launch = new LaunchBar(fixture.document(), fixture.services());
    VBox all = new VBox(12, new LayerStrip(fixture.document()), data, launch);
    all.setPadding(new Insets(16));
    Scene scene = new Scene(all, 1130, 740);
    fixture.themes().style(scene);
    stage.setScene(scene);
    stage.show();
    data.shown();
    launch.shown();
  }

  private String split() {
    return Architectures.split(Objects.requireNonNull(fixture.document().lastValid()).model());
  }

  private static Point2D middle(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    Bounds at = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(at.getCenterX(), at.getMinY() + 10);
  }

  @Test
  void draggingTheMarkerMovesTheSplitToTheNearestLayer(FxRobot robot) {
    Point2D handle = middle(robot, "#network-split");
    Point2D target = middle(robot, "#network-layer-pool1");
    robot
        .moveTo(handle)
        .press(MouseButton.PRIMARY)
        .moveTo(target.add(40, 0))
        .release(MouseButton.PRIMARY);
    assertThat(split()).isEqualTo("pool1");
    assertThat(robot.lookup("#network-summary").queryAs(Label.class).getText())
        .contains("pool1")
        .contains("K = 4,608");
  }

  @Test
  void arrowKeysMoveTheSplitAndTheMarkerKeepsTheFocus(FxRobot robot) {
    robot.clickOn(middle(robot, "#network-split"));
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
    assertThat(split()).isEqualTo("fc1");
    assertThat(robot.lookup("#network-split").query().isFocused()).isTrue();
  }

  @Test
  void aBrokenFieldDisablesLaunchWithItsReason(FxRobot robot) {
    Button launch = robot.lookup("#launch-now").queryButton();
    assertThat(launch.isDisabled()).isFalse();
    robot.interact(() -> fixture.document().set("schedule.epochs", "none"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(launch.isDisabled()).isTrue();
    assertThat(robot.lookup("#launch-add").queryButton().isDisabled()).isTrue();
    assertThat(robot.lookup("#launch-line").queryAs(Label.class).getText())
        .startsWith("Cannot launch: line ")
        .contains("schedule.epochs");
    robot.interact(() -> fixture.document().set("schedule.epochs", "2"));
    assertThat(launch.isDisabled()).isFalse();
  }

  @Test
  void launchedRunsAreSelectedAndOfferedToBeSeen(FxRobot robot) {
    robot.clickOn("#launch-now");
    robot.interact(
        () -> fixture.tasks().latest("queue", "add").orElseThrow().finish("{\"runs\": [\"r1\"]}"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(fixture.services().selection().names()).containsExactly("r1");
    assertThat(robot.lookup("#launch-line").queryAs(Label.class).getText())
        .isEqualTo("r1 starts now.");
    robot.clickOn("#launch-open-runs");
    assertThat(fixture.opened()).hasSize(1);
  }

  @Test
  void theDeviceStaysChosenWhenDoctorHasAnswered(FxRobot robot) {
    robot.interact(
        () ->
            fixture
                .tasks()
                .latest("doctor")
                .orElseThrow()
                .finish("{\"findings\": [], \"gpus\": [\"NVIDIA H100\"]}"));
    WaitForAsyncUtils.waitForFxEvents();
    ComboBox<Object> device = robot.lookup("#launch-device").queryComboBox();
    assertThat(device.getValue()).isNotNull();
    robot.interact(() -> device.getSelectionModel().selectLast());
    assertThat(fixture.document().get("compute.device")).isEqualTo("gpu");
  }

  @Test
  void aGridIsChosenTypedAndLaunched(FxRobot robot) {
    robot.clickOn("#launch-vary");
    robot.clickOn("#launch-vary-values-1").write("0, 1, 2");
    robot.interact(
        () ->
            robot
                .lookup("#launch-vary-field-1")
                .<String>queryComboBox()
                .setValue("method.lambda_gb"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#launch-grid").queryButton().getText()).isEqualTo("Launch 3 runs");
    robot.clickOn("#launch-grid");
    assertThat(fixture.tasks().latest("queue", "add").orElseThrow().words())
        .endsWith("--vary", "method.lambda_gb=0,1,2");
  }
}
