package org.redoubt.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunNotes;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.control.plot.LinePlot;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by start
class RunsPanelTest {
  @TempDir private Path folder;
  private RunSamples samples;
  private UiFixture window;
  private RunsPanel panel;
  private RunDirectory older;
  private RunDirectory newer;

  @Start
  void start(Stage stage) {
    samples = new RunSamples(folder);
    older = samples.run("older", 0, "seed=9");
    newer = samples.run("newer", 5, "seed=1", "method.lambda_lc=0.5");
    window = UiFixture.onScreen(folder);
    panel = new RunsPanel(window.services());
    stage.setScene(window.scene((Parent) panel.node(), 1130, 740));
    stage.show();
    panel.shown();
    window.services().runs().refresh();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(panel::close);
  }

  @Test
  void runsAreSelectedInTheTableAndFromOutside(FxRobot robot) {
    waitFor(() -> rows(robot).size() == 2);
    robot.clickOn("older");
    assertThat(window.services().selection().names()).containsExactly(older.name());
    assertThat(text(robot, "#runs-live-name")).isEqualTo(older.name());

    robot.interact(() -> window.services().selection().select(List.of(newer.name())));

    assertThat(table(robot).getSelectionModel().getSelectedIndices()).containsExactly(0);
    assertThat(text(robot, "#runs-live-name")).isEqualTo(newer.name());
  }

  @Test
  void twoSelectedRunsShowOnlyWhatDiffers(FxRobot robot) {
    waitFor(() -> rows(robot).size() == 2);
    robot.clickOn("newer").press(KeyCode.SHIFT).clickOn("older").release(KeyCode.SHIFT);

    waitFor(() -> text(robot, "#runs-comparison-heading").startsWith("2 runs differ in 3"));
    TableView<Differences.Row> table = robot.lookup("#runs-differences").queryTableView();
    assertThat(table.getItems())
        .contains(new Differences.Row("method.lambda_lc", List.of("0.5", "1")));
  }

  @Test
  void aSearchNarrowsTheTableAndKeepsTheSelection(FxRobot robot) {
    waitFor(() -> rows(robot).size() == 2);
    robot.clickOn("newer");

    robot.push(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN)).write("older");
    assertThat(names(robot)).containsExactly("older");
    assertThat(window.services().selection().names()).containsExactly(newer.name());

    robot.push(KeyCode.ESCAPE);
    assertThat(names(robot)).containsExactly("newer", "older");
    assertThat(table(robot).getSelectionModel().getSelectedIndices()).containsExactly(0);
  }

  @Test
  void aClickOnAHeadingSortsAndIsRemembered(FxRobot robot) {
    waitFor(() -> rows(robot).size() == 2);
    robot.clickOn("older");

    robot.clickOn("#runs-column-seed");
    assertThat(names(robot)).containsExactly("newer", "older");
    robot.clickOn("#runs-column-seed");

    assertThat(names(robot)).containsExactly("older", "newer");
    assertThat(table(robot).getSelectionModel().getSelectedIndices()).containsExactly(0);
    assertThat(window.services().selection().names()).containsExactly(older.name());
    assertThat(window.memory().get("runs.sort", "")).isEqualTo("-SEED");
  }

  @Test
  void deleteMovesToTheTrashAndUndoBringsBack(FxRobot robot) {
    waitFor(() -> rows(robot).size() == 2);
    robot.clickOn("older").push(KeyCode.DELETE);
    waitFor(() -> rows(robot).size() == 1);
    assertThat(older.path()).doesNotExist();

    waitFor(() -> robot.lookup("#runs-undo").queryButton().isVisible());
    robot.clickOn("#runs-undo");

    waitFor(() -> rows(robot).size() == 2);
    assertThat(older.path()).exists();
  }

  @Test
  void tagsAreEditedInPlace(FxRobot robot) {
    waitFor(() -> rows(robot).size() == 2);
    robot.clickOn("older").push(KeyCode.F2).write("good").push(KeyCode.ENTER);

    waitFor(() -> older.notes().tags().equals(List.of("good")));
    assertThat(robot.lookup("#runs-notes-editor").query().isVisible()).isFalse();
  }

  @Test
  void rowsAppendedByAWorkerReachTheCurves(FxRobot robot) {
    waitFor(() -> rows(robot).size() == 2);
    robot.clickOn("older");
    try (RunWriter writer = RunWriter.open(older)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "training");
      window.services().runs().refresh();
      waitFor(() -> text(robot, "#runs-live-state").equals("Running"));
    }
    RunSamples.append(older, 1, 2, 3);
    LinePlot accuracy = robot.lookup("#runs-plot-accuracy").queryAs(LinePlot.class);
    waitFor(() -> accuracy.lines().get(0).points().size() == 1);

    RunSamples.append(older, 4);

    waitFor(() -> accuracy.lines().get(0).points().size() == 2);
  }

  @Test
  void theEndOfTheLogIsInSight(FxRobot robot) throws IOException {
    waitFor(() -> rows(robot).size() == 2);
    Files.writeString(older.log(), "a line\n".repeat(200) + "the last one\n");
    window.services().runs().refresh();

    robot.clickOn("older");

    waitFor(() -> robot.lookup("the last one").tryQuery().isPresent());
  }

  @Test
  void anActionThatDoesNotApplyIsDisabled(FxRobot robot) {
    waitFor(() -> rows(robot).size() == 2);
    assertThat(robot.lookup("#runs-stop").queryButton().isDisabled()).isTrue();

    robot.clickOn("older");
    Button stop = robot.lookup("#runs-stop").queryButton();
    assertThat(stop.isDisabled()).isFalse();
    robot.clickOn(stop);

    waitFor(() -> older.status().state() == RunState.STOPPED);
    waitFor(() -> !robot.lookup("#runs-resume").queryButton().isDisabled());
    assertThat(stop.isDisabled()).isTrue();
  }

  @Test
  void withoutRunsTheQuickstartIsOffered(FxRobot robot) {
    waitFor(() -> rows(robot).size() == 2);
    robot.clickOn("older").push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE);
    waitFor(() -> robot.lookup("#runs-quickstart").tryQuery().isPresent());

    robot.clickOn("#runs-quickstart");

    waitFor(() -> !window.tasks().started().isEmpty());
    assertThat(window.tasks().last().words().subList(0, 2)).containsExactly("queue", "add");
  }

  @Test
  void hiddenRunsLeaveTheTable(FxRobot robot) {
    waitFor(() -> rows(robot).size() == 2);
    older.writeNotes(RunNotes.NONE.asHidden());
    window.services().runs().refresh();
    waitFor(() -> rows(robot).size() == 1);
    assertThat(names(robot)).containsExactly("newer");
  }

  private static TableView<RunRow> table(FxRobot robot) {
    return robot.lookup("#runs-table").queryTableView();
  }

  private static List<RunRow> rows(FxRobot robot) {
    return robot
        .lookup("#runs-table")
        .tryQuery()
        .map(table -> List.copyOf(table(robot).getItems()))
        .orElse(List.of());
  }

  private static List<String> names(FxRobot robot) {
    return rows(robot).stream().map(row -> row.item().shortName()).toList();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  /** Waits for what happens in the background to reach the screen. */
  private static void waitFor(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("what was waited for did not happen", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
