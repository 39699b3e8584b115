package org.redoubt.ui.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.report.ReportSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.shell.Place;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class RobustnessPanelTest {
  private static final int SECONDS = 30;
  @TempDir Path root;
  private UiFixture fixture;
  private RobustnessPanel panel;
  private RunDirectory run;

  @Start
  void start(Stage stage) throws IOException {
    run = ReportSamples.run(root, "a");
    Path folder = Files.createDirectories(run.path().resolve("checkpoints"));
    Files.writeString(folder.resolve("best.ckpt"), "weights");
    ReportSamples.evaluate(run, "test", 80);
    fixture = UiFixture.onScreen(root).select(run.name());
    panel = new RobustnessPanel(fixture.services());
    stage.setScene(fixture.scene(new StackPane(panel.node()), 1130, 740));
    stage.show();
    panel.shown();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static TableView<?> table(FxRobot robot) throws TimeoutException {
    await(() -> robot.lookup("#robustness-table").tryQuery().isPresent());
    return robot.lookup("#robustness-table").queryAs(TableView.class);
  }

  @Test
  void aPointOfTheCurveTellsItsNumbers(FxRobot robot) throws TimeoutException {
    table(robot);
    CurveOverlay overlay = robot.lookup("#robustness-overlay").queryAs(CurveOverlay.class);
    await(overlay::ready);
    robot.interact(overlay::requestFocus);
    robot.type(KeyCode.RIGHT, 2);

    Label mark = robot.lookup("#robustness-mark").queryAs(Label.class);
    assertThat(mark.isVisible()).isTrue();
    assertThat(mark.getText()).contains("\u03b5 = 0.1", "90 of 100, 90.0 %");
  }

  @Test
  void theTableIsCopiedAsCsv(FxRobot robot) throws TimeoutException {
    assertThat(table(robot).getItems()).hasSize(3);
    robot.interact(() -> robot.lookup("#robustness-copy").queryButton().fire());
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertThat(copied[0]).contains("a,1,PGD-20 linf step=0.0375 x2,0.3,80,100");
  }

  @Test
  void furtherEvaluationsStartOnlyWhenTheFormIsRight(FxRobot robot) throws TimeoutException {
    table(robot);
    robot.interact(() -> robot.lookup("#robustness-more").queryAs(ToggleButton.class).fire());
    Button start = robot.lookup("#robustness-start").queryButton();
    await(() -> !start.isDisabled());
    TextField steps = robot.lookup("#robustness-form-steps").queryAs(TextField.class);

    robot.interact(() -> steps.setText("0"));
    await(start::isDisabled);
    assertThat(robot.lookup("#robustness-say").queryAs(Label.class).getText())
        .startsWith("steps: found 0; allowed: a whole number from 1");

    robot.interact(() -> steps.setText("10"));
    await(() -> !start.isDisabled());
    robot.interact(start::fire);
    await(() -> !fixture.tasks().started().isEmpty());
    assertThat(fixture.tasks().last().words()).startsWith("evaluate", run.toString());
    await(() -> robot.lookup("#robustness-going").query().isVisible());

    ReportSamples.evaluate(run, "pgd-10", 50);
    robot.interact(() -> fixture.tasks().last().finish(""));
    TableView<?> table = table(robot);
    await(() -> table.getItems().size() == 6);
    assertThat(robot.lookup("#robustness-going").query().isVisible()).isFalse();
  }

  @Test
  void theCurveIsHandedToTheExportPanelByAKey(FxRobot robot) throws TimeoutException {
    table(robot);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    assertThat(fixture.services().exports().offeredProperty().get()).hasSize(1);
    assertThat(fixture.opened()).containsExactly(Place.EXPORT);
  }
}
