package org.redoubt.ui.latent;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.ui.Screenshot;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.Waits;
import org.redoubt.ui.latent.LatentSight.How;
import org.redoubt.ui.latent.LatentSight.Mode;

/**
 * Saves what the panel looks like with real runs: runs root, folder for the pictures, width,
 * height, names of the runs.
 */
public final class LatentPictures extends Application {
  /** Not itself an Application: the class path would then lack JavaFX's parts. */
  public static final class Start {
    private Start() {}

    /** Starts it. */
    public static void main(String[] args) {
      Application.launch(LatentPictures.class, args);
    }
  }

  @Override
  public void start(Stage stage) {
    List<String> words = getParameters().getRaw();
    UiFixture fixture = UiFixture.onScreen(Path.of(words.get(0)));
    LatentViewModel model = new LatentViewModel(fixture.services());
    stage.setScene(
        fixture.scene(
            new LatentView(fixture.services(), model),
            Double.parseDouble(words.get(2)),
            Double.parseDouble(words.get(3))));
    stage.show();
    fixture.services().runs().refresh();
    Path out = Path.of(words.get(1));
    new Thread(() -> walk(fixture, model, stage, out, words), "pictures").start();
  }

  private static void walk(
      UiFixture fixture, LatentViewModel model, Stage stage, Path out, List<String> words) {
    try {
      String size = words.get(2);
      List<String> names = words.subList(4, words.size());
      shoot(stage, out, "none-" + size, model::shown);
      shoot(stage, out, "one-" + size, () -> one(fixture, model, names.subList(0, 1)));
      for (String theme : List.of("light", "dark")) {
        String end = "-" + theme + "-" + size;
        shoot(stage, out, "plane" + end, () -> one(fixture, model, names));
        shoot(stage, out, "hover" + end, () -> hover(stage, 7));
        shoot(stage, out, "selected" + end, () -> select(model));
        for (Mode mode : List.of(Mode.PANELS, Mode.SPACE)) {
          shoot(stage, out, mode + end, () -> model.sight().modeProperty().set(mode));
        }
        shoot(stage, out, "group" + end, () -> group(model));
        for (Chapter chapter : Chapter.values()) {
          if (chapter != Chapter.TSNE) {
            shoot(stage, out, chapter + end, () -> model.chapterProperty().set(chapter));
          }
        }
        computing(fixture, model, stage, out.resolve("computing" + end + ".png"));
        stopped(model, stage, out, end);
        shoot(stage, out, "back" + end, () -> back(fixture, model));
      }
    } catch (TimeoutException e) {
      throw new IllegalStateException("the panel does not come to rest", e);
    } finally {
      Platform.runLater(stage::close);
    }
  }

  /** A wheel turns while it computes: the picture is never still. */
  private static void computing(UiFixture fixture, LatentViewModel model, Stage stage, Path file)
      throws TimeoutException {
    int before = fixture.tasks().started().size();
    Waits.on(model::compute);
    Waits.until(() -> fixture.tasks().started().size() > before);
    Waits.on(() -> Screenshot.write(stage.getScene(), file));
  }

  private static void stopped(LatentViewModel model, Stage stage, Path out, String end)
      throws TimeoutException {
    shoot(stage, out, "stopped" + end, model::stop);
    shoot(
        stage,
        out,
        "failed" + end,
        () -> {
          model.chapterProperty().set(Chapter.TSNE);
          model.form().fields().get(1).text().set("1");
          model.compute();
        });
  }

  private static void back(UiFixture fixture, LatentViewModel model) {
    model.form().fields().get(1).text().set("30");
    model.sight().clear();
    model.sight().modeProperty().set(Mode.PLANE);
    model.sight().colouringProperty().set(Colouring.CLASS);
    fixture.themes().toggle();
  }

  private static void one(UiFixture fixture, LatentViewModel model, List<String> names) {
    model.shown();
    fixture.services().selection().select(names);
  }

  private static void select(LatentViewModel model) {
    Cloud cloud = model.sight().cloudsProperty().get().get(0);
    List<Integer> near =
        IntStream.range(0, cloud.size())
            .filter(i -> Math.hypot(cloud.x(i) - 0.3, cloud.y(i) - 0.2) < 0.3)
            .boxed()
            .toList();
    model.sight().select(cloud, near, How.REPLACE);
  }

  private static void hover(Stage stage, int point) {
    CloudCanvas canvas = (CloudCanvas) stage.getScene().lookup("#latent-cloud-0");
    Point2D at = canvas.place(point);
    canvas.fireEvent(
        new MouseEvent(
            canvas,
            canvas,
            MouseEvent.MOUSE_MOVED,
            at.getX(),
            at.getY(),
            0,
            0,
            MouseButton.NONE,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  private static void group(LatentViewModel model) {
    model.sight().clear();
    model.sight().colouringProperty().set(Colouring.GROUP);
  }

  private static void shoot(Stage stage, Path out, String name, Runnable action)
      throws TimeoutException {
    Waits.on(action);
    Waits.untilStill(stage.getScene(), () -> true);
    Waits.on(() -> Screenshot.write(stage.getScene(), out.resolve(name + ".png")));
  }
}
