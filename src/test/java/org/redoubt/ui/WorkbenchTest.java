package org.redoubt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class WorkbenchTest {
  @TempDir private static Path runs;
  private final MapMemory memory = new MapMemory();
  private Workbench workbench;
  private boolean frameAlone;

  @Start
  void start(Stage stage) {
    workbench =
        new Workbench(new RunsRoot(runs, new YamlFormat()), null, memory, UiFixture.threads());
    workbench.open(stage);
    frameAlone = stage.getScene().lookup("#go-runs") != null && middle(stage.getScene()).isEmpty();
  }

  private static List<Node> middle(Scene scene) {
    return ((Pane) scene.lookup(".content")).getChildren();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(workbench::close);
  }

  @Test
  void frameIsShownFirstAndThePanelFollows(FxRobot robot) throws TimeoutException {
    assertThat(frameAlone).isTrue();
    Scene scene = robot.lookup("#shell").query().getScene();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !middle(scene).isEmpty());
    assertThat(robot.lookup("#go-runs").queryAs(ToggleButton.class).isSelected()).isTrue();
  }

  @Test
  void navigationOpensEveryPanelAndRemembersTheLast(FxRobot robot) {
    for (String place : new String[] {"experiment", "robustness", "surface", "latent", "export"}) {
      robot.clickOn("#go-" + place);
      assertThat(memory.get("place", "")).isEqualTo(place);
    }
  }

  @Test
  void themeChangesByKeyAndIsRemembered(FxRobot robot) {
    robot.push(
        new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    assertThat(memory.get("theme", "")).isEqualTo("dark");
  }

  @Test
  void theListOfKeysOpensAndClosesByOneKeyAndNamesThoseOfTheRuns(FxRobot robot) {
    robot.push(KeyCode.F1);
    assertThat(robot.lookup(".shortcut-list .key").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("F1", "F2", "Ctrl+D", "Ctrl+H", "Delete");
    robot.push(KeyCode.F1);
    assertThat(robot.lookup(".shortcut-list").tryQuery()).isEmpty();
  }
}
