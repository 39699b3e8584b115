package org.redoubt.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.redoubt.ui.Screenshot;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.RunItem;

/** Pictures of the panel over a folder of runs, to be looked at: {@code RUNS FOLDER}. */
public final class RunsPictures {
  private RunsPictures() {}

  /** See the class. */
  public static void main(String[] args) {
    Application.launch(Pictures.class, args);
  }

  /** Takes them. */
  @SuppressWarnings("NullAway.Init") // fields are set by start
  public static final class Pictures extends Application {
  private static final int[][] SIZES = {{1130, 740}, {1770, 1020}};
  private final List<Runnable> steps = new ArrayList<>();
  private RunsFixture fixture;
  private Stage stage;
  private Path out;

  @Override
  public void start(Stage shown) {
    stage = shown;
    out = Path.of(getParameters().getRaw().get(1));
    fixture =
        new RunsFixture(
            Path.of(getParameters().getRaw().get(0)).toAbsolutePath(),
            Executors.newFixedThreadPool(
                2,
                work -> {
                  Thread thread = new Thread(work);
                  thread.setDaemon(true);
                  return thread;
                }),
            Platform::runLater);
    fixture.services.runs().refresh();
    RunsPanel panel = new RunsPanel(fixture.services);
    Scene scene = new Scene((Parent) panel.node(), SIZES[0][0], SIZES[0][1]);
    fixture.themes.style(scene);
    stage.setScene(scene);
    stage.show();
    panel.shown();
    for (String theme : new String[] {"light", "dark"}) {
      for (int[] size : SIZES) {
        steps.add(() -> resize(size));
        for (int selected : new int[] {0, 1, 2}) {
          steps.add(() -> select(selected));
          String name = theme + "-" + size[0] + "-" + selected + ".png";
          steps.add(() -> Screenshot.write(scene, out.resolve(name)));
        }
      }
      steps.add(fixture.themes::toggle);
    }
    next();
  }

  private void resize(int[] size) {
    stage.setWidth(size[0]);
    stage.setHeight(size[1]);
  }

  private void select(int count) {
    fixture
        .services
        .selection()
        .select(
            fixture.services.runs().items().stream().limit(count).map(RunItem::name).toList());
  }

  private void next() {
    PauseTransition pause = new PauseTransition(Duration.millis(700));
    pause.setOnFinished(
        event -> {
          if (steps.isEmpty()) {
            Platform.exit();
          } else {
            steps.remove(0).run();
            next();
          }
        });
    pause.play();
  }
}
}
