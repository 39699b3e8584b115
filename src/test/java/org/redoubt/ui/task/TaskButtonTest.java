package org.redoubt.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.ui.UiFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class TaskButtonTest {
  @TempDir private static Path root;
  private UiFixture fixture;
  private TaskButton button;

  @Start
  void start(Stage stage) {
    fixture = UiFixture.inline(root);
    button = new TaskButton(fixture.services().tasks());
    stage.setScene(fixture.scene(new StackPane(button), 600, 500));
    stage.show();
  }

  private static List<Window> popups() {
    return Window.getWindows().stream().filter(window -> window instanceof PopupWindow).toList();
  }

  @Test
  void howeverOftenItIsOpenedThereIsOneList(FxRobot robot) {
    robot.interact(button::fire);
    List<Window> first = popups();
    robot.interact(() -> fixture.services().tasks().start("Doctor", List.of("doctor")));
    assertThat(robot.lookup(".task-title").queryAll()).hasSize(1);
    robot.interact(button::fire);
    robot.interact(button::fire);
    assertThat(popups()).isEqualTo(first).hasSize(1);
  }
}
