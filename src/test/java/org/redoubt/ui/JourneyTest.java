package org.redoubt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.job.JobControl;
import org.redoubt.result.LatentView;
import org.redoubt.result.LossSurface;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.model.RunItem;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a researcher does, through the window alone: real training in real worker processes. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class JourneyTest {
  private static final int PATIENCE =
      120; // seconds; a worker starts in two, on a busy machine in twenty
  @TempDir private Path folder;
  private Workbench workbench;
  private FxRobot robot;

  @Start
  void start(Stage stage) {
    workbench =
        new Workbench(
            new RunsRoot(folder, new YamlFormat()), null, new MapMemory(), UiFixture.threads());
    workbench.open(stage);
    robot = new FxRobot();
  }

  @AfterEach
  void close() {
    robot.interact(workbench::close);
  }

  @Test
  void formLaunchesATrainingWhoseCurveSurfaceAndLatentSpaceAreSeenAndExported() throws IOException {
    buildExperiment("1", "200");
    fire("launch-now");
    RunDirectory run = await(RunState.FINISHED);
    assertThat(run.evaluations().read("test").natural().n()).isEqualTo(20);

    fire("go-robustness");
    until(() -> !robot.lookup("#robustness-table .table-row-cell").queryAll().isEmpty());
    fire("go-surface");
    compute("surface-compute");
    until(() -> !run.analyses().names(LossSurface.class).isEmpty());
    until(() -> there("surface-loss-0"));
    fire("go-latent");
    compute("latent-compute-first");
    until(() -> !run.analyses().names(LatentView.class).isEmpty());
    until(() -> there("latent-cloud-0"));

    fire("go-export");
    until(() -> there("export-all") && !button("export-all").isDisabled());
    fire("export-all");
    until(() -> pictures(run).stream().anyMatch(name -> name.startsWith("latent")));
    until(() -> !button("export-all").isDisabled());
    assertThat(pictures(run))
        .anyMatch(name -> name.endsWith("curve.png"))
        .anyMatch(name -> name.startsWith("loss-map"))
        .anyMatch(name -> name.startsWith("latent"));
    for (String name : pictures(run)) {
      assertThat(open(run.path().resolve("figures").resolve(name))).as(name).isTrue();
    }
  }

  @Test
  void killedWorkerIsReportedAndResumed() {
    buildExperiment("40", "200");
    fire("launch-now");
    RunDirectory run = await(RunState.RUNNING);
    until(() -> run.status().progress().step() > 2);
    JobControl.kill(run);
    await(RunState.CRASHED);
    fire("go-runs");
    robot.interact(() -> workbench.services().selection().select(List.of(run.name())));
    until(() -> !button("runs-resume").isDisabled());
    fire("runs-resume");
    await(RunState.RUNNING);
    until(() -> !button("runs-stop").isDisabled());
    fire("runs-stop");
    await(RunState.STOPPED);
    assertThat(run.checkpoints().names()).contains("last");
  }

  @Test
  void brokenFieldDisablesLaunchAndSaysWhy() {
    buildExperiment("1", "200");
    type("experiment-schedule-epochs", "-3");
    until(() -> button("launch-now").isDisabled());
    assertThat(robot.lookup("#experiment-problem-sentence").queryLabeled().getText())
        .contains("schedule.epochs")
        .contains("-3");
    type("experiment-schedule-epochs", "2");
    until(() -> !button("launch-now").isDisabled());
  }

  /** From the form: a small network's training on the built-in digits. */
  private void buildExperiment(String epochs, String train) {
    fire("go-experiment");
    until(() -> there("experiment-data-train"));
    type("experiment-name", "journey");
    type("experiment-data-train", train);
    type("experiment-data-validation", "50");
    type("experiment-data-test", "100");
    type("experiment-schedule-validation-examples", "20");
    type("experiment-schedule-epochs", epochs);
    type("experiment-schedule-milestones", "");
    type("experiment-evaluation-examples", "20");
    type("experiment-evaluation-curve-examples", "20");
    type("experiment-analysis-tsne-examples", "60");
    type("experiment-analysis-perplexity", "5");
    type("experiment-analysis-tsne-iterations", "250");
    until(() -> !button("launch-now").isDisabled());
  }

  private void compute(String id) {
    until(() -> there(id) && !button(id).isDisabled());
    fire(id);
  }

  private void type(String id, String text) {
    robot.interact(
        () -> {
          TextField field = robot.lookup("#" + id).queryAs(TextField.class);
          field.requestFocus();
          field.setText(text);
          field.fireEvent(new ActionEvent());
        });
  }

  private void fire(String id) {
    robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
  }

  private Button button(String id) {
    return robot.lookup("#" + id).queryAs(Button.class);
  }

  private boolean there(String id) {
    return robot.lookup("#" + id).match((Node node) -> node.isVisible()).tryQuery().isPresent();
  }

  /** Waits until the run is in a state, as the window sees it. */
  private RunDirectory await(RunState state) {
    until(() -> runs().anyMatch(item -> item.status().state() == state));
    return runs().findFirst().orElseThrow().run();
  }

  private Stream<RunItem> runs() {
    return List.copyOf(workbench.services().runs().items()).stream();
  }

  /** Waits for a condition; a failure leaves a picture of the window. */
  private void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (!onWindow(condition)) {
      if (System.nanoTime() > deadline) {
        Path shot = Path.of("target", "journey.png");
        Scene scene = robot.lookup("#shell").query().getScene();
        robot.interact(() -> Screenshot.write(scene, shot));
        throw new AssertionError("nothing happened for " + PATIENCE + " s; see " + shot);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private boolean onWindow(BooleanSupplier condition) {
    AtomicBoolean met = new AtomicBoolean();
    robot.interact(() -> met.set(condition.getAsBoolean()));
    return met.get();
  }

  private static List<String> pictures(RunDirectory run) {
    try (Stream<Path> files = Files.list(run.path().resolve("figures"))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".png"))
          .toList();
    } catch (IOException notYet) {
      return List.of();
    }
  }

  /** Whether a picture opens and is not of one colour. */
  private static boolean open(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    int first = image.getRGB(0, 0);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) != first) {
          return true;
        }
      }
    }
    return false;
  }
}
