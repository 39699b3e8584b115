package org.redoubt.ui.export;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.ShowFile;
import org.redoubt.ui.task.TaskItem;

/** What the last action did, and what to do with it. */
final class ResultLine extends HBox {
  private static final Texts TEXTS = Texts.of("export");
  private final ExportWriter writer;
  private final Label words = new Label();
  private final Label progress = new Label();
  private final Button stop = button("stop", Feather.SQUARE);
  private final Button copy = button("copy.path", Feather.COPY);
  private final Button show = button("show", Feather.EXTERNAL_LINK);

  ResultLine(ExportWriter writer) {
    this.writer = writer;
    setId("export-result-line");
    getStyleClass().add("export-result");
    setAlignment(Pos.CENTER_LEFT);
    words.setId("export-result");
    progress.getStyleClass().add("quiet");
    words.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    stop.setOnAction(event -> writer.tasks().forEach(TaskItem::cancel));
    copy.setOnAction(event -> copyPath());
    show.setOnAction(event -> ShowFile.of(this).show(writer.resultProperty().get().files().get(0)));
    getChildren().addAll(words, progress, space, copy, show, stop);
    writer.resultProperty().addListener((property, before, now) -> show(now));
    writer.tasks().addListener((ListChangeListener<TaskItem>) change -> follow());
    sceneProperty().addListener((property, before, now) -> show(writer.resultProperty().get()));
    show(writer.resultProperty().get());
    follow();
  }

  private static Button button(String key, Feather icon) {
    Button button = new Button(TEXTS.get(key), Icons.of(icon));
    button.setId("export-" + key.replace('.', '-'));
    button.getStyleClass().add("flat");
    button.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
    button.setMinWidth(USE_PREF_SIZE);
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private void show(Result result) {
    words.setText(result.sentence().isEmpty() ? TEXTS.get("result.none") : result.sentence());
    words.getStyleClass().removeAll("problem", "quiet");
    words.getStyleClass().add(result.kind() == Result.Kind.FAILED ? "problem" : "quiet");
    copy.setVisible(!result.files().isEmpty());
    show.setVisible(!result.files().isEmpty() && ShowFile.of(this).possible());
  }

  private void follow() {
    progress.textProperty().unbind();
    progress.setText("");
    stop.setVisible(!writer.tasks().isEmpty());
    writer.tasks().stream()
        .findFirst()
        .ifPresent(task -> progress.textProperty().bind(task.progressProperty()));
  }

  private void copyPath() {
    ClipboardContent content = new ClipboardContent();
    content.putString(
        String.join(
            "\n",
            writer.resultProperty().get().files().stream().map(file -> file.toString()).toList()));
    Clipboard.getSystemClipboard().setContent(content);
  }
}
