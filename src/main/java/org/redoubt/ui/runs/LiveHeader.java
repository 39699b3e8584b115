package org.redoubt.ui.runs;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunState;
import org.redoubt.ui.model.RunItem;

/** Name, state, message, progress, tags and note of a run. */
final class LiveHeader extends VBox {
  private static final double BAR = 180;
  private final Label name = new Label();
  private final Label state = new Label();
  private final Label message = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Label standing = new Label();
  private final Label notes = new Label();
  private final Label trouble = new Label();

  LiveHeader(LiveRun live) {
    getStyleClass().add("live-header");
    name.setId("runs-live-name");
    name.getStyleClass().add("section-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    state.setId("runs-live-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    message.setId("runs-live-message");
    message.getStyleClass().add("quiet");
    message.setTooltip(new Tooltip());
    standing.setId("runs-live-standing");
    standing.setMinWidth(Region.USE_PREF_SIZE);
    bar.setPrefWidth(BAR);
    bar.getStyleClass().add(Styles.SMALL);
    notes.getStyleClass().add("quiet");
    notes.setTextOverrun(OverrunStyle.ELLIPSIS);
    trouble.getStyleClass().add("problem");
    trouble.textProperty().bind(live.troubleProperty());
    trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    getChildren().addAll(row(name, state, message), row(bar, standing, notes), trouble);
    live.itemProperty().addListener((run, before, now) -> show(now));
    show(live.itemProperty().get());
  }

  private static HBox row(Region... parts) {
    HBox row = new HBox(12, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(parts[parts.length - 1], Priority.ALWAYS);
    return row;
  }

  private void show(@Nullable RunItem run) {
    if (run == null) {
      return;
    }
    RunState now = run.status().state();
    name.setText(run.name());
    state.setText(RunWords.state(now));
    state.setGraphic(StateIcon.of(now));
    message.setText(run.status().message());
    message.getTooltip().setText(run.status().message());
    bar.setProgress(RunWords.done(run));
    standing.setText(RunWords.standing(run));
    notes.setText(noted(run));
  }

  private static String noted(RunItem run) {
    List<String> tags = run.summary().notes().tags();
    String note = run.summary().notes().note();
    String tagged =
        tags.isEmpty() ? "" : RunWords.TEXTS.get("details.tags", String.join(", ", tags));
    return note.isEmpty() ? tagged : (tagged + "   " + note).strip();
  }
}
