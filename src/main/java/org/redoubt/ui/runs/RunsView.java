package org.redoubt.ui.runs;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Memory;
import org.redoubt.ui.control.EmptyState;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.shell.Services;

/** Search and actions above, then the table, below it the selected runs. */
final class RunsView extends VBox {
  private static final String SPLIT = "runs.split";
  private static final double UPPER_SHARE = 0.4;
  private static final double SPINNER = 32;
  private static final KeyCombination FIND =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
  private final Services services;
  private final RunsTable table;
  private final RunsBar bar;
  private final Node filled;
  private final Node empty;
  private final ProgressIndicator waiting = new ProgressIndicator();
  private final StackPane content = new StackPane();

  RunsView(Services services, RunsViewModel model) {
    this.services = services;
    setId("runs-panel");
    getStyleClass().add("panel");
    table = new RunsTable(services, model);
    bar = new RunsBar(model, new ViewMenu(model.list(), table));
    filled = split(table, new DetailsPane(services, model), services.memory());
    empty = firstRun(services);
    waiting.setMaxSize(SPINNER, SPINNER);
    setVgrow(content, Priority.ALWAYS);
    getChildren()
        .addAll(bar, new UndoBar(model.actions().trash()), new BrokenBar(services.runs()), content);
    services.runs().items().addListener((ListChangeListener<RunItem>) change -> show());
    services.runs().loadedProperty().addListener((loaded, before, now) -> show());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    bar.search().addEventHandler(KeyEvent.KEY_PRESSED, this::leaveSearch);
    model.actions().notesOpenProperty().addListener((open, before, now) -> takeFocusUnless(now));
    show();
  }

  /** The keyboard goes back to the table when the editor of tags and note is closed. */
  private void takeFocusUnless(boolean editing) {
    if (!editing) {
      table.requestFocus();
    }
  }

  private static SplitPane split(RunsTable table, DetailsPane details, Memory memory) {
    SplitPane split = new SplitPane(table, details);
    split.setId("runs-split");
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(memory.number(SPLIT, UPPER_SHARE));
    SplitPane.setResizableWithParent(table, false);
    split
        .getDividers()
        .get(0)
        .positionProperty()
        .addListener((place, before, now) -> memory.put(SPLIT, Double.toString(now.doubleValue())));
    return split;
  }

  private static Node firstRun(Services services) {
    Button quickstart = new Button(RunWords.TEXTS.get("empty.quickstart"));
    quickstart.setId("runs-quickstart");
    quickstart.getStyleClass().add(Styles.ACCENT);
    Quickstart sample = new Quickstart(services);
    quickstart.setOnAction(
        event -> {
          quickstart.setDisable(true);
          sample.start(() -> quickstart.setDisable(false));
        });
    Button own = new Button(RunWords.TEXTS.get("empty.own"));
    own.setId("runs-new");
    own.setOnAction(event -> services.navigator().open(Place.EXPERIMENT));
    return new EmptyState(
        Feather.LIST,
        RunWords.TEXTS.get("empty.title"),
        RunWords.TEXTS.get("empty.text"),
        quickstart,
        own);
  }

  private void show() {
    boolean loaded = services.runs().loadedProperty().get();
    boolean none = services.runs().items().isEmpty();
    bar.setVisible(!none);
    bar.setManaged(!none);
    Node wanted = !none ? filled : loaded ? empty : waiting;
    if (!content.getChildren().equals(List.of(wanted))) {
      content.getChildren().setAll(wanted);
    }
  }

  private void key(KeyEvent event) {
    if (FIND.match(event)) {
      bar.search().requestFocus();
      bar.search().selectAll();
      event.consume();
    }
  }

  private void leaveSearch(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> bar.search().clear();
      case ENTER, DOWN -> {}
      default -> {
        return;
      }
    }
    table.requestFocus();
    event.consume();
  }
}
