package org.redoubt.ui.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.model.RunItem;

/** Time since the run was made; it goes on by itself. */
final class AgeCell extends TableCell<RunRow, RunItem> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
  private final ObservableValue<Instant> now;
  private final ChangeListener<Instant> listener = (time, before, after) -> show();

  /**
   * @param now the present, which lives longer than any cell
   */
  AgeCell(ObservableValue<Instant> now) {
    this.now = now;
    getStyleClass().add("numeric");
    now.addListener(new WeakChangeListener<>(listener));
  }

  @Override
  protected void updateItem(@Nullable RunItem item, boolean empty) {
    super.updateItem(item, empty);
    show();
    setTooltip(
        item == null || empty
            ? null
            : new Tooltip(RunWords.TEXTS.get("age.tip", TIME.format(item.status().created()))));
  }

  private void show() {
    RunItem item = getItem();
    setText(item == null ? null : RunWords.age(item.status().created(), now.getValue()));
  }
}
