package org.redoubt.ui.runs;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunState;
import org.redoubt.ui.model.RunItem;

/** A bar while a worker has the run, with the time left; what was reached after that. */
final class ProgressCell extends TableCell<RunRow, RunItem> {
  private static final double BAR = 32;
  private final ProgressBar bar = new ProgressBar();
  private final Label text = new Label();
  private final HBox row = new HBox(6, bar, text);

  ProgressCell() {
    bar.setPrefWidth(BAR);
    bar.setMinWidth(BAR);
    bar.getStyleClass().add(Styles.SMALL);
    text.getStyleClass().add("quiet");
    row.setAlignment(Pos.CENTER_LEFT);
  }

  private static boolean measuring(RunItem item) {
    return item.status().state() == RunState.RUNNING && RunWords.done(item) == 1;
  }

  @Override
  protected void updateItem(@Nullable RunItem item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      return;
    }
    RunState state = item.status().state();
    boolean partly = state != RunState.FINISHED && state != RunState.QUEUED && !measuring(item);
    bar.setVisible(partly);
    bar.setManaged(partly);
    bar.setProgress(RunWords.done(item));
    text.setText(RunWords.progress(item));
    setGraphic(row);
  }
}
