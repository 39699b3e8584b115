package org.redoubt.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.redoubt.ui.Screenshot;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.model.RunItem;

/** Pictures of the panel over a folder of runs, to be looked at: {@code RUNS FOLDER}. */
public final class RunsPictures {
  private static final int[][] SIZES = {{1130, 740}, {1770, 1020}};

  private RunsPictures() {}

  /** See the class. */
  public static void main(String[] args) {
    Application.launch(Pictures.class, args);
  }

  /** Takes them. */
  @SuppressWarnings("NullAway.Init") // fields are set by start
  public static final class Pictures extends Application {
    private final List<Runnable> steps = new ArrayList<>();
    private UiFixture fixture;
    private RunsPanel panel;
    private Scene scene;
    private Stage stage;

    @Override
    public void start(Stage shown) {
      stage = shown;
      fixture = UiFixture.onScreen(Path.of(getParameters().getRaw().get(0)).toAbsolutePath());
      fixture.services().runs().refresh();
      panel = new RunsPanel(fixture.services());
      scene = fixture.scene((Parent) panel.node(), SIZES[0][0], SIZES[0][1]);
      stage.setScene(scene);
      stage.show();
      panel.shown();
      for (String theme : new String[] {"light", "dark"}) {
        for (int[] size : SIZES) {
          steps.add(() -> resize(size));
          shot(theme + "-" + size[0] + "-none", 0);
          shot(theme + "-" + size[0] + "-one", 1);
          shot(theme + "-" + size[0] + "-two", 2);
          steps.add(() -> press("#runs-notes"));
          shot(theme + "-" + size[0] + "-notes", 1);
          steps.add(() -> press("#runs-notes"));
        }
        steps.add(fixture.themes()::toggle);
      }
      next();
    }

    private void shot(String name, int selected) {
      Path out = Path.of(getParameters().getRaw().get(1));
      steps.add(() -> select(selected));
      steps.add(() -> Screenshot.write(scene, out.resolve(name + ".png")));
    }

    private void press(String id) {
      ((Button) scene.lookup(id)).fire();
    }

    private void resize(int[] size) {
      stage.setWidth(size[0]);
      stage.setHeight(size[1]);
    }

    private void select(int count) {
      List<RunItem> items = fixture.services().runs().items();
      fixture
          .services()
          .selection()
          .select(items.stream().limit(count).map(RunItem::name).toList());
    }

    private void next() {
      PauseTransition pause = new PauseTransition(Duration.millis(600));
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
