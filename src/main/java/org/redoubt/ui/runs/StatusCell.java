package org.redoubt.ui.runs;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunState;
import org.redoubt.ui.model.RunItem;

/** State as icon and word; the message as tooltip. */
final class StatusCell extends TableCell<RunRow, RunItem> {
  private @Nullable RunState shown;

  @Override
  protected void updateItem(@Nullable RunItem item, boolean empty) {
    super.updateItem(item, empty);
    RunState state = item == null || empty ? null : item.status().state();
    if (state != shown) {
      shown = state;
      setGraphic(state == null ? null : StateIcon.of(state));
      setText(state == null ? null : RunWords.state(state));
    }
    setTooltip(item == null || empty ? null : new Tooltip(item.status().message()));
  }
}
