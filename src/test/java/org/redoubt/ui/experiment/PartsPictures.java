package org.redoubt.ui.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.redoubt.ui.RecordedTasks;
import org.redoubt.ui.Screenshot;
import org.redoubt.ui.Waits;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.data.DataPane;
import org.redoubt.ui.experiment.launch.LaunchBar;
import org.redoubt.ui.experiment.network.LayerStrip;

/** Draws the parts of the experiment panel into files, to be looked at. */
public final class PartsPictures {
  private final Path from;
  private final Path to;

  private PartsPictures(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Arguments: a folder with sheet.png and sheet.json as {@code data sheet} writes them and
   * estimate.json, list.json, doctor.json as printed; and the folder of the pictures.
   */
  public static void main(String[] args) throws Exception {
    PartsPictures pictures = new PartsPictures(Path.of(args[0]), Path.of(args[1]));
    Platform.startup(() -> Platform.setImplicitExit(false));
    for (String theme : new String[] {"light", "dark"}) {
      pictures.shoot("quickstart", theme, 1130, 740);
      pictures.shoot("cifar-resnet-adr-adv", theme, 1130, 740);
      pictures.shoot("quickstart", theme, 1770, 1020);
      pictures.shoot("broken", theme, 1130, 740);
    }
    Platform.exit();
  }

  @SuppressWarnings("NullAway") // the first step fills them
  private void shoot(String sample, String theme, double width, double height) throws Exception {
    Path runs = Files.createTempDirectory("pictures");
    AtomicReference<Stage> stage = new AtomicReference<>();
    AtomicReference<ExperimentFixture> made = new AtomicReference<>();
    Waits.on(
        () -> {
          ExperimentFixture fixture =
              new ExperimentFixture(runs, new UiThreads(Runnable::run, Platform::runLater));
          if (theme.equals("dark")) {
            fixture.themes().toggle();
          }
          fixture.open(sample.equals("broken") ? "mnist-adv" : sample);
          Scene scene = scene(fixture, width, height);
          if (sample.equals("broken")) {
            fixture.document().set("adversary.epsilon", "-1");
          }
          made.set(fixture);
          stage.set(new Stage());
          stage.get().setScene(scene);
          stage.get().show();
        });
    RecordedTasks tasks = made.get().tasks();
    Scene scene = stage.get().getScene();
    Waits.until(() -> tasks.latest("doctor").isPresent());
    Waits.until(() -> tasks.latest("data").isPresent());
    Waits.on(() -> answer(made.get(), sample, scene));
    if (sample.equals("quickstart")) {
      Waits.until(() -> tasks.latest("config", "estimate").isPresent());
      Waits.until(() -> imagesThere(scene));
    } else if (sample.startsWith("cifar")) {
      Waits.until(() -> tasks.latest("queue", "add").isPresent());
    }
    Waits.on(() -> answerAgain(made.get()));
    Path file = to.resolve(sample + "-" + theme + "-" + (int) width + ".png");
    Waits.on(() -> Screenshot.write(scene, file));
    Waits.on(stage.get()::hide);
  }

  private static boolean imagesThere(Scene scene) {
    return scene.lookup("#data-count") instanceof Label count && !count.getText().isEmpty();
  }

  private static Scene scene(ExperimentFixture fixture, double width, double height) {
    DataPane data = new DataPane(fixture.document(), fixture.services());
    LaunchBar launch = new LaunchBar(fixture.document(), fixture.services());
    VBox.setVgrow(data, Priority.ALWAYS);
    VBox all = new VBox(14, new LayerStrip(fixture.document()), data, launch);
    all.getStyleClass().add("content");
    all.setPadding(new Insets(16, 20, 16, 20));
    Scene scene = new Scene(all, width, height);
    fixture.themes().style(scene);
    data.shown();
    launch.shown();
    return scene;
  }

  private void answer(ExperimentFixture fixture, String sample, Scene scene) {
    fixture.tasks().latest("doctor").ifPresent(task -> task.finish(text("doctor.json")));
    fixture.tasks().latest("data", "list").ifPresent(task -> task.finish(text("list.json")));
    fixture.tasks().latest("data", "sheet").ifPresent(this::copySheet);
    if (sample.equals("quickstart")) {
      ((ToggleButton) lookup(scene, "#launch-vary")).setSelected(true);
      @SuppressWarnings("unchecked")
      ComboBox<String> field = (ComboBox<String>) lookup(scene, "#launch-vary-field-1");
      field.setValue("method.lambda_gb");
      ((TextField) lookup(scene, "#launch-vary-values-1")).setText("0, 0.5, 1");
      ((Button) lookup(scene, "#launch-measure")).fire();
    } else if (sample.startsWith("cifar")) {
      ((Button) lookup(scene, "#launch-now")).fire();
    }
  }

  private void answerAgain(ExperimentFixture fixture) {
    fixture
        .tasks()
        .latest("config", "estimate")
        .ifPresent(task -> task.finish(text("estimate.json")));
    fixture
        .tasks()
        .latest("queue", "add")
        .ifPresent(task -> task.finish("{\"runs\": [\"2026-11-25_194500_cifar-resnet-adr-adv\"]}"));
  }

  private static Node lookup(Scene scene, String id) {
    return Objects.requireNonNull(scene.lookup(id), id);
  }

  private String text(String name) {
    try {
      return Files.readString(from.resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void copySheet(RecordedTasks.Task task) {
    Path png = Path.of(task.words().get(task.words().size() - 1));
    try {
      Files.copy(from.resolve("sheet.png"), png);
      Files.copy(from.resolve("sheet.json"), Path.of(png.toString().replaceFirst("png$", "json")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    task.finish("");
  }
}
