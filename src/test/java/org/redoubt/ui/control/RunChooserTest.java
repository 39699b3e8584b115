package org.redoubt.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.run.Samples;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.UiFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class RunChooserTest {
  @TempDir private static Path root;
  private static RunDirectory run;
  private UiFixture fixture;
  private RunChooser chooser;

  @BeforeAll
  static void make() {
    run = RunDirectory.create(root, Samples.experiment("adv"), Samples.NOON, new YamlFormat());
  }

  @Start
  void start(Stage stage) {
    fixture = UiFixture.inline(root).select(run.name());
    chooser = new RunChooser(fixture.services().runs(), fixture.services().selection());
    stage.setScene(fixture.scene(chooser, 600, 80));
    stage.show();
  }

  @Test
  void aRunThatGoesOnLeavesTheChooserAsItIs(FxRobot robot) {
    List<Node> before = List.copyOf(chooser.getChildren());
    robot.clickOn("#run-chooser-add");
    try (RunWriter writer = RunWriter.open(run)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "begun");
    }
    robot.interact(() -> fixture.services().runs().refresh());
    assertThat(chooser.getChildren()).containsExactlyElementsOf(before);
    assertThat(robot.lookup("#run-chooser-add").queryAs(MenuButton.class).isShowing()).isTrue();
  }

  @Test
  void anotherSelectionIsShown(FxRobot robot) {
    robot.interact(() -> fixture.services().selection().select(List.of()));
    assertThat(chooser.getChildren()).hasSize(1);
    robot.interact(() -> fixture.services().selection().select(List.of(run.name())));
    assertThat(chooser.getChildren()).hasSize(2);
  }
}
