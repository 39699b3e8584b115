package org.redoubt.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.report.FigureKind;
import org.redoubt.report.ReportSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.figure.FigurePane;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class ExportPanelTest {
  private static final int SECONDS = 30;
  @TempDir Path root;
  private RunDirectory run;

  @Start
  void start(Stage stage) {
    run = ReportSamples.run(root, "a");
    ReportSamples.train(run);
    ReportSamples.evaluate(run, "test", 80);
    UiFixture fixture = UiFixture.onScreen(root).select(run.name());
    ExportPanel panel = new ExportPanel(fixture.services());
    stage.setScene(fixture.scene(new StackPane(panel.node()), 1130, 740));
    stage.show();
    panel.shown();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void ready(FxRobot robot) throws TimeoutException {
    await(() -> robot.lookup("#export-figures").tryQuery().isPresent());
    FigurePane figure = robot.lookup("#export-figure").queryAs(FigurePane.class);
    await(figure::drawn);
  }

  @Test
  void theKeyWritesTheFigureInSight(FxRobot robot) throws TimeoutException, IOException {
    ready(robot);
    robot.interact(
        () -> robot.lookup("#export-search").queryAs(TextField.class).setText("test-curve"));
    robot.interact(() -> robot.lookup("#export-output-svg").queryAs(CheckBox.class).fire());
    robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);

    Path figures = run.path().resolve("figures");
    Label result = robot.lookup("#export-result").queryAs(Label.class);
    await(() -> result.getText().startsWith("Written:"));
    assertThat(result.getText())
        .isEqualTo("Written: test-curve.png, test-curve.svg, test-curve.csv in " + figures);
    assertThat(ImageIO.read(figures.resolve("test-curve.png").toFile()).getWidth())
        .isEqualTo(2 * FigureKind.ROBUSTNESS.width());
    assertThat(Files.readString(figures.resolve("test-curve.svg"))).contains("PGD-20");
  }

  @Test
  void thePictureIsCopiedAtTwoPixelsAPoint(FxRobot robot) throws TimeoutException {
    ready(robot);
    robot.interact(() -> robot.lookup("#export-copy-picture").queryButton().fire());
    Label result = robot.lookup("#export-result").queryAs(Label.class);
    await(() -> result.getText().startsWith("The picture"));
    @Nullable Image[] copied = new @Nullable Image[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getImage());
    Image image = copied[0];
    assertThat(image).isNotNull();
    assertThat(image.getWidth()).isEqualTo(2 * FigureKind.TRAINING.width());
  }

  @Test
  void theListHasAHeadingForEachChapter(FxRobot robot) throws TimeoutException {
    ready(robot);
    TreeView<?> tree = robot.lookup("#export-figures").queryAs(TreeView.class);
    assertThat(tree.getRoot().getChildren()).hasSize(2);
    assertThat(tree.getSelectionModel().getSelectedItem()).isNotNull();
  }
}
