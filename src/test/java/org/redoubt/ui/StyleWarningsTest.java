package org.redoubt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.ExperimentText;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.model.Drafts;
import org.redoubt.ui.shell.Place;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class StyleWarningsTest {
  @TempDir private static Path runs;
  private final Logger log = Logger.getLogger("javafx.css");
  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          warnings.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private Workbench workbench;

  @Start
  void start(Stage stage) {
    log.addHandler(listener);
    workbench =
        new Workbench(
            new RunsRoot(runs, new YamlFormat()), null, new MapMemory(), UiFixture.threads());
    workbench.open(stage);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(workbench::close);
    log.removeHandler(listener);
  }

  private void open(FxRobot robot, Place place) throws TimeoutException {
    robot.interact(() -> workbench.services().navigator().open(place));
    if (place == Place.EXPERIMENT) {
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> robot.lookup("#network-split").tryQuery().isPresent());
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void changeTheme(FxRobot robot) {
    robot.interact(workbench::toggleTheme);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void everyPanelFindsItsColoursWhereverTheThemeChanges(FxRobot robot) throws TimeoutException {
    for (int theme = 0; theme < 3; theme++) {
      for (Place place : Place.values()) {
        open(robot, place);
      }
      changeTheme(robot); // all panels but one are out of sight
    }
    for (Place place : Place.values()) {
      open(robot, place);
      changeTheme(robot);
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void whatChangesTogetherWithTheThemeFindsItsColours(FxRobot robot) throws TimeoutException {
    open(robot, Place.EXPERIMENT);
    Node marker = robot.lookup("#network-split").query();
    for (boolean disabled : new boolean[] {true, false, true, false}) {
      robot.interact(
          () -> {
            marker.setDisable(disabled);
            workbench.toggleTheme();
          });
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(
          () -> {
            workbench.toggleTheme();
            marker.setDisable(!disabled);
            marker.requestFocus();
          });
      WaitForAsyncUtils.waitForFxEvents();
      robot.interact(workbench::toggleTheme);
      robot.moveTo("#theme").clickOn("#theme");
    }
    for (String sample : new String[] {"cifar-resnet-adr-adv", "mnist-adv", "quickstart"}) {
      String yaml = ExperimentText.read(Path.of("sample-configs", sample + ".yaml"));
      robot.interact(() -> workbench.services().drafts().offer(new Drafts.Draft(sample, yaml)));
      Node before = robot.lookup("#network-split").query();
      for (int i = 0; i < 20; i++) {
        robot.interact(workbench::toggleTheme);
      }
      WaitForAsyncUtils.waitFor(
          20,
          TimeUnit.SECONDS,
          () -> !robot.lookup("#network-split").tryQuery().equals(Optional.of(before)));
      changeTheme(robot);
    }
    assertThat(warnings).isEmpty();
  }
}
