package org.redoubt.ui.runs;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The end of a log. It follows new lines unless the user has scrolled up. */
final class LogView extends VBox {
  private static final double LINE = 16;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private final ListView<String> list;
  private boolean following = true;

  LogView(ObservableList<String> lines) {
    getStyleClass().add("log-view");
    Label title = new Label(RunWords.TEXTS.get("log"));
    title.getStyleClass().add("plot-title");
    list = new ListView<>(lines);
    list.setId("runs-log");
    list.getStyleClass().add("log-lines");
    list.setFixedCellSize(LINE);
    list.setAccessibleText(RunWords.TEXTS.get("log"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setPlaceholder(placeholder());
    list.setMinHeight(0);
    setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(title, list);
    lines.addListener((ListChangeListener<String>) change -> follow());
    list.skinProperty().addListener((skin, before, now) -> watch());
    list.heightProperty().addListener((height, before, now) -> follow());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
  }

  private static Label placeholder() {
    Label nothing = new Label(RunWords.TEXTS.get("log.nothing"));
    nothing.getStyleClass().add("quiet");
    return nothing;
  }

  /** Whether the last line is kept in sight. */
  boolean following() {
    return following;
  }

  private void follow() {
    if (list.getItems().isEmpty()) {
      following = true;
    } else if (following) {
      Platform.runLater(this::toEnd); // not amid the change, which the list has to see first
    }
  }

  private void toEnd() {
    list.layout(); // the list counts its lines when it is laid out, and goes to none beyond
    list.scrollTo(list.getItems().size() - 1);
  }

  private void watch() {
    for (Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        list.setOnScroll(event -> following = atEnd(bar));
        bar.setOnMouseReleased(event -> following = atEnd(bar));
        list.addEventHandler(KeyEvent.KEY_RELEASED, event -> following = atEnd(bar));
      }
    }
  }

  private static boolean atEnd(ScrollBar bar) {
    return !bar.isVisible() || bar.getValue() >= bar.getMax() - 1e-3;
  }

  private void copy(KeyEvent event) {
    if (COPY.match(event)) {
      ClipboardContent content = new ClipboardContent();
      content.putString(String.join("\n", list.getSelectionModel().getSelectedItems()));
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    }
  }
}
