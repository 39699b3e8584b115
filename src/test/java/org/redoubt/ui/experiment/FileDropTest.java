package org.redoubt.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
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

/** Files are dragged with the mouse, as from a file manager. */
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
  void start(Stage stage) throws IOException {
    ExperimentFixture fixture =
        new ExperimentFixture(folder, new UiThreads(Runnable::run, Platform::runLater));
    fixture.services().drafts().offer(new Drafts.Draft("before", BEFORE));
    ExperimentPanel panel =
        new ExperimentPanel(fixture.services(), new OwnPresets(folder.resolve("presets")));
    Label experiment = dragged("dropped.yaml", DROPPED);
    Label other = dragged("picture.png", "no experiment");
    scene = new Scene(new VBox(experiment, other, panel.node()), 1130, 740);
    stage.setScene(scene);
    stage.show();
    panel.shown();
  }

  /** A name from which a file can be dragged. */
  private Label dragged(String name, String text) throws IOException {
    File file = Files.writeString(folder.resolve(name), text).toFile();
    Label label = new Label(name);
    label.setId(name.substring(0, name.indexOf('.')));
    label.setOnDragDetected(
        event -> {
          Dragboard board = label.startDragAndDrop(TransferMode.COPY);
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(file));
          board.setContent(content);
          event.consume();
        });
    return label;
  }

  private String yaml() {
    return ((TextArea) scene.lookup("#experiment-yaml")).getText();
  }

  private void until(BooleanSupplier holds) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
  }

  @Test
  void anExperimentDroppedOnTheFormIsOpened(FxRobot robot) throws TimeoutException {
    until(() -> yaml().equals(BEFORE));
    robot.drag("#dropped").dropTo("#experiment-yaml");
    until(() -> yaml().equals(DROPPED));
    assertThat(((Label) scene.lookup("#experiment-name-shown")).getText())
        .isEqualTo("dropped.yaml");
  }

  @Test
  void anythingElseIsNotTaken(FxRobot robot) throws TimeoutException {
    until(() -> yaml().equals(BEFORE));
    robot.drag("#picture").dropTo("#experiment-yaml");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(yaml()).isEqualTo(BEFORE);
  }
}
