package org.redoubt.ui.explorer;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.EmptyState;
import org.redoubt.ui.control.PanelHeader;
import org.redoubt.ui.control.PanelKeys;
import org.redoubt.ui.control.RunChooser;
import org.redoubt.ui.shell.Handover;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.shell.Services;

/** The explorer: the workspace, or what is missing before there can be one. */
final class ExplorerView extends VBox {
  private static final Texts TEXTS = Texts.of("explorer");
  private final ExplorerViewModel model;
  private final Services services;
  private final ExplorerWorkspace workspace;
  private final StackPane content = new StackPane();
  private final ComboBox<String> runs = new ComboBox<>();
  private boolean filling; // what the program puts into the box is no choice of the user's

  ExplorerView(ExplorerViewModel model, Services services) {
    this.model = model;
    this.services = services;
    this.workspace = new ExplorerWorkspace(model, services);
    setId("explorer");
    getStyleClass().addAll("panel", "explorer");
    setFocusTraversable(true);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(
            new PanelHeader(TEXTS.get("title"), runs(), reload(), export()),
            new RunChooser(services.runs(), services.selection()),
            content);
    model.stageProperty().addListener((property, before, now) -> show());
    model.failureProperty().addListener((property, before, now) -> show());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    show();
  }

  /** So that the arrow keys go through the images. */
  void takeFocus() {
    requestFocus();
  }

  private void key(KeyEvent event) {
    boolean free =
        !(event.getTarget() instanceof TextInputControl
            || event.getTarget() instanceof Slider
            || event.getTarget() instanceof ComboBox<?>);
    if (free && model.stageProperty().get() == Stage.READY) {
      switch (event.getCode()) {
        case LEFT -> {
          model.images().previous();
          event.consume();
        }
        case RIGHT -> {
          model.images().next();
          event.consume();
        }
        default -> {}
      }
    }
  }

  private ComboBox<String> runs() {
    runs.setId("explorer-run");
    runs.setTooltip(new Tooltip(TEXTS.get("run.tip")));
    runs.setAccessibleText(TEXTS.get("run.tip"));
    fillRuns();
    services.selection().names().addListener((ListChangeListener<String>) change -> fillRuns());
    services.runs().loadedProperty().addListener((property, before, now) -> fillRuns());
    runs.setOnAction(
        event -> {
          String chosen = runs.getValue();
          if (chosen != null && !filling) {
            model.run().choose(chosen);
          }
        });
    return runs;
  }

  /** With one run there is nothing to choose. */
  private void fillRuns() {
    filling = true;
    List<String> names = model.run().names();
    if (!runs.getItems().equals(names)) {
      runs.getItems().setAll(names);
    }
    runs.setValue(model.run().name().isEmpty() ? null : model.run().name());
    filling = false;
    runs.setVisible(runs.getItems().size() > 1);
    runs.setManaged(runs.isVisible());
  }

  private Button reload() {
    Button button = new Button(null, Icons.of(Feather.REFRESH_CW));
    button.setId("explorer-reload");
    button.getStyleClass().add("flat");
    button.setTooltip(new Tooltip(TEXTS.get("reload.tip")));
    button.setAccessibleText(TEXTS.get("reload.tip"));
    button.setOnAction(event -> model.reload());
    button.visibleProperty().bind(model.stageProperty().isEqualTo(Stage.READY));
    return button;
  }

  private Button export() {
    Button button = new Button(TEXTS.get("export"), Icons.of(Feather.SHARE));
    button.setId("explorer-export");
    button.setTooltip(new Tooltip(TEXTS.get("export.tip")));
    button.setOnAction(event -> offer());
    button.disableProperty().bind(model.inquiry().answerProperty().isNull());
    PanelKeys.put(this, "Shortcut+E", this::offer);
    return button;
  }

  private void offer() {
    ExplorerExport.of(model, workspace.factor())
        .ifPresent(seen -> new Handover(services).offer(seen::figures));
  }

  private void show() {
    content
        .getChildren()
        .setAll(
            switch (model.stageProperty().get()) {
              case NO_RUN -> empty("no-run", Feather.CROSSHAIR, toRuns());
              case NO_CHECKPOINT -> empty("no-checkpoint", Feather.CLOCK, toRuns());
              case STARTING -> starting();
              case READY -> workspace;
              case FAILED -> failed();
            });
  }

  private static EmptyState empty(String key, Feather icon, Node... actions) {
    EmptyState state =
        new EmptyState(icon, TEXTS.get(key + ".title"), TEXTS.get(key + ".text"), actions);
    state.setId("explorer-" + key);
    return state;
  }

  private Button toRuns() {
    Button button = new Button(TEXTS.get("to-runs"), Icons.of(Feather.LIST));
    button.setId("explorer-to-runs");
    button.setOnAction(event -> services.navigator().open(Place.RUNS));
    return button;
  }

  private Node starting() {
    ProgressIndicator spinner = new ProgressIndicator();
    spinner.setPrefSize(28, 28);
    return empty("starting", Feather.CROSSHAIR, spinner);
  }

  private Node failed() {
    Button retry = new Button(TEXTS.get("retry"), Icons.of(Feather.REFRESH_CW));
    retry.setId("explorer-retry");
    retry.setOnAction(event -> model.reload());
    EmptyState state =
        new EmptyState(
            Feather.ALERT_TRIANGLE,
            TEXTS.get("failed.title"),
            model.failureProperty().get(),
            retry);
    state.setId("explorer-failed");
    return state;
  }
}
