package org.redoubt.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.Toolkit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.ExperimentText;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.preset.OwnPresets;
import org.redoubt.ui.model.Drafts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Files are let go over the form, as from a file manager. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class FileDropTest {
  private static final String BEFORE = read("mnist-small-adv");
  private static final String DROPPED = read("quickstart");
  @TempDir private Path folder;
  private Scene scene;

  private static String read(String sample) {
    return ExperimentText.read(Path.of("sample-configs", sample + ".yaml"));
  }

  @Start
  void start(Stage stage) {
    ExperimentFixture fixture =
        new ExperimentFixture(folder, new UiThreads(Runnable::run, Platform::runLater));
    fixture.services().drafts().offer(new Drafts.Draft("before", BEFORE));
    ExperimentPanel panel =
        new ExperimentPanel(fixture.services(), new OwnPresets(folder.resolve("presets")));
    scene = new Scene((Parent) panel.node(), 1130, 740);
    stage.setScene(scene);
    stage.show();
    panel.shown();
  }

  private String yaml() {
    return ((TextArea) scene.lookup("#experiment-yaml")).getText();
  }

  private void until(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
  }

  /** Lets a file go over the form. */
  private void drop(FxRobot robot, String name, String text) throws IOException {
    File file = Files.writeString(folder.resolve(name), text).toFile();
    robot.interact(
        () -> {
          Dragboard board =
              DragboardHelper.createDragboard(Toolkit.getToolkit().createLocalClipboard());
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(file));
          board.setContent(content);
          Event.fireEvent(scene.lookup("#experiment-yaml"), event(DragEvent.DRAG_DROPPED, board));
        });
  }

  private DragEvent event(EventType<DragEvent> type, Dragboard board) {
    return new DragEvent(type, board, 500, 300, 500, 300, TransferMode.COPY, this, this, null);
  }

  @Test
  void anExperimentDroppedOnTheFormIsOpened(FxRobot robot) throws Exception {
    until(() -> yaml().equals(BEFORE));
    drop(robot, "dropped.yaml", DROPPED);
    until(() -> yaml().equals(DROPPED));
    assertThat(((Label) scene.lookup("#experiment-name-shown")).getText())
        .isEqualTo("dropped.yaml");
  }

  @Test
  void anythingElseIsNotTaken(FxRobot robot) throws Exception {
    until(() -> yaml().equals(BEFORE));
    drop(robot, "picture.png", "no experiment");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(yaml()).isEqualTo(BEFORE);
  }
}
