package org.redoubt.ui.experiment;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.redoubt.ui.Screenshot;
import org.redoubt.ui.Waits;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.preset.OwnPresets;

/** Draws the panel in both themes and sizes; to be looked at. */
public final class ExperimentPictures {
  private ExperimentPictures() {}

  public static void main(String[] args) {
    Application.launch(Pictures.class, args);
  }

  /** The program that draws. */
  public static final class Pictures extends Application {
    private final ExecutorService background = Executors.newSingleThreadExecutor();

    @Override
    public void start(Stage stage) {
      Path folder = Path.of(getParameters().getRaw().get(0));
      ExperimentFixture fixture =
          new ExperimentFixture(folder, new UiThreads(background, Platform::runLater));
      ExperimentPanel panel =
          new ExperimentPanel(fixture.services(), new OwnPresets(folder.resolve("presets")));
      Scene scene = new Scene((Parent) panel.node(), 1130, 740);
      fixture.themes().style(scene);
      stage.setScene(scene);
      stage.show();
      panel.shown();
      new Thread(() -> shoot(fixture, stage, folder)).start();
    }

    private void shoot(ExperimentFixture fixture, Stage stage, Path folder) {
      try {
        Scene scene = stage.getScene();
        Waits.until(() -> scene.lookup("#experiment-compute-device") != null); // all is built
        for (int[] size : new int[][] {{1130, 740}, {1770, 1020}}) {
          for (String theme : new String[] {"light", "dark"}) {
            Waits.on(
                () -> {
                  stage.setWidth(size[0]);
                  stage.setHeight(size[1]);
                });
            shoot(scene, folder, theme + "-" + size[0] + "-");
            Waits.on(fixture.themes()::toggle);
          }
        }
      } catch (TimeoutException e) {
        throw new IllegalStateException(e);
      } finally {
        background.shutdown();
        Platform.exit();
      }
    }

    private static void shoot(Scene scene, Path folder, String prefix) throws TimeoutException {
      for (String section : new String[] {"general", "model", "method", "evaluation"}) {
        Waits.on(() -> ((ToggleButton) scene.lookup("#experiment-go-" + section)).fire());
        Waits.on(() -> Screenshot.write(scene, folder.resolve(prefix + section + ".png")));
      }
      Waits.on(() -> field(scene, "method-lambda-gb").setText("-1"));
      Waits.on(() -> ((ToggleButton) scene.lookup("#experiment-weight-gb-form")).fire());
      Waits.until(() -> scene.lookup("#experiment-problem").isVisible());
      Waits.on(() -> ((Button) scene.lookup("#experiment-problem-show")).fire());
      Waits.on(() -> Screenshot.write(scene, folder.resolve(prefix + "broken.png")));
      Waits.on(() -> field(scene, "method-lambda-gb").setText("1"));
      Waits.on(() -> ((ToggleButton) scene.lookup("#experiment-weight-gb-form")).fire());
      Waits.until(() -> !scene.lookup("#experiment-problem").isVisible());
    }

    private static TextField field(Scene scene, String id) {
      return (TextField) scene.lookup("#experiment-" + id);
    }
  }
}
