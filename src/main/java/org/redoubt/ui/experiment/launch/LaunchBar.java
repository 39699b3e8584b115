package org.redoubt.ui.experiment.launch;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.StyleSheets;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.task.WorkerLimit;

/** Everything that starts an experiment, in one bar below the form. */
public final class LaunchBar extends VBox {
  private static final Texts TEXTS = Texts.of("launch");
  private static final int MOST_SEEDS = 50;
  private static final double SPINNER = 72;
  private final LaunchViewModel model;
  private final DeviceViewModel device;
  private final BooleanBinding blocked;

  public LaunchBar(ExperimentDocument document, Services services) {
    model = new LaunchViewModel(document, services);
    device = new DeviceViewModel(document, services.tasks());
    blocked = model.obstacleProperty().isNotEmpty().or(model.busyProperty());
    setId("launch");
    getStyleClass().add("launch-bar");
    getStylesheets().add(StyleSheets.of("launch"));
    ToggleButton vary = vary();
    VaryPane grid = new VaryPane(model, blocked);
    grid.visibleProperty().bind(vary.selectedProperty());
    grid.managedProperty().bind(vary.selectedProperty());
    EstimateLine estimate = new EstimateLine(new EstimateViewModel(document, services), blocked);
    LaunchLine line = new LaunchLine(model, device);
    HBox.setHgrow(line, Priority.ALWAYS);
    HBox below = new HBox(16, line, estimate);
    below.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(grid, controls(vary), below);
  }

  /** Launches one run, as the button does; for the panel's shortcut. */
  public void launchNow() {
    model.launchNow();
  }

  /** The panel is seen: find out what this computer can do, once. */
  public void shown() {
    device.ask();
  }

  private FlowPane controls(ToggleButton vary) {
    Button now = button("launch-now", Feather.PLAY, TEXTS.get("now"), model::launchNow);
    now.getStyleClass().add(Styles.ACCENT);
    Button add = button("launch-add", Feather.PLUS, TEXTS.get("add"), model::addToQueue);
    FlowPane row =
        new FlowPane(
            10,
            8,
            wrapped(now, TEXTS.get("now.tip")),
            wrapped(add, TEXTS.get("add.tip")),
            seeds(),
            vary,
            separator(),
            new DeviceChooser(device),
            workers());
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Separator separator() {
    Separator separator = new Separator(Orientation.VERTICAL);
    separator.setPrefHeight(24);
    return separator;
  }

  private Button button(String id, Feather icon, String text, Runnable action) {
    Button button = new Button(text, Icons.of(icon));
    button.setId(id);
    button.disableProperty().bind(blocked);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A disabled button shows no tooltip; the box around it does, with the reason. */
  private Node wrapped(Button button, String help) {
    HBox box = new HBox(button);
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(helpOr(help, model));
    Tooltip.install(box, tip);
    return box;
  }

  private static StringBinding helpOr(String help, LaunchViewModel model) {
    return Bindings.createStringBinding(
        () -> model.obstacleProperty().get().isEmpty() ? help : model.obstacleProperty().get(),
        model.obstacleProperty());
  }

  private Node seeds() {
    Spinner<Integer> count = Counts.spinner(model.seedsProperty(), 2, MOST_SEEDS);
    count.setId("launch-seeds-count");
    count.setPrefWidth(SPINNER);
    count.setAccessibleText(TEXTS.get("seeds.count"));
    Button launch = button("launch-seeds", Feather.LAYERS, "", model::launchSeeds);
    launch
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> TEXTS.get("seeds", model.seedsProperty().get()), model.seedsProperty()));
    HBox row = new HBox(6, wrapped(launch, TEXTS.get("seeds.tip")), count);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static ToggleButton vary() {
    ToggleButton vary = new ToggleButton(TEXTS.get("vary"), Icons.of(Feather.GRID));
    vary.setId("launch-vary");
    vary.setTooltip(new Tooltip(TEXTS.get("vary.tip")));
    return vary;
  }

  private Node workers() {
    Spinner<Integer> count = Counts.spinner(model.workersProperty(), 1, WorkerLimit.most());
    count.setId("launch-workers");
    count.setPrefWidth(SPINNER);
    count.setTooltip(new Tooltip(TEXTS.get("workers.tip")));
    Label label = new Label(TEXTS.get("workers"));
    label.setLabelFor(count);
    HBox row = new HBox(6, label, count);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
