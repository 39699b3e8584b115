package org.redoubt.ui.runs;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Proportion;
import org.redoubt.run.RunSummary;
import org.redoubt.ui.model.RunItem;

/** A column's text, with more of it as tooltip. */
final class TextCell extends TableCell<RunRow, RunItem> {
  private final RunColumn column;
  private final Tooltip tooltip = new Tooltip();

  TextCell(RunColumn column) {
    this.column = column;
    if (column.numeric()) {
      getStyleClass().add("numeric");
    }
  }

  @Override
  protected void updateItem(@Nullable RunItem item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setText(null);
      setTooltip(null);
      return;
    }
    setText(column.text(item));
    String more = more(item);
    tooltip.setText(more);
    setTooltip(more.isEmpty() ? null : tooltip);
  }

  private String more(RunItem item) {
    RunSummary summary = item.summary();
    Double epsilon = summary.asked().epsilon();
    return switch (column) {
      case NAME -> item.name();
      case NATURAL -> rate(summary.natural(), summary);
      case ROBUST -> rate(summary.robust(), summary);
      case EPSILON -> epsilon == null ? "" : RunWords.epsilonInFull(epsilon);
      case TAGS -> noted(summary);
      case DATA -> summary.asked().data();
      case METHOD, LAMBDA_LC, LAMBDA_GB, LAMBDA_SMT, LAMBDA_CONF, SEED, STATUS, PROGRESS, AGE -> "";
    };
  }

  private static String rate(@Nullable Proportion rate, RunSummary summary) {
    return rate == null ? "" : RunWords.rateInFull(rate, summary);
  }

  private static String noted(RunSummary summary) {
    String tags = String.join(", ", summary.notes().tags());
    String note = summary.notes().note();
    return note.isEmpty() ? tags : (tags + "\n" + note).strip();
  }
}
