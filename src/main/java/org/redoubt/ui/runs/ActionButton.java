package org.redoubt.ui.runs;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.model.RunItem;

/** A button for an action. It says why where it does not apply, which a disabled button cannot. */
final class ActionButton extends StackPane {
  private final RunAction action;
  private final Button button;
  private final Tooltip tooltip = new Tooltip();

  ActionButton(RunAction action, RunsViewModel model) {
    this.action = action;
    button = new Button(RunWords.TEXTS.get("action." + action.word()), Icons.of(icon(action)));
    button.setId("runs-" + action.word());
    button.setOnAction(event -> model.actions().perform(action));
    getChildren().add(button);
    Tooltip.install(this, tooltip);
    model.selectedProperty().addListener((runs, before, now) -> show(now));
    show(model.selectedProperty().get());
  }

  private void show(List<RunItem> selected) {
    String reason = action.reason(selected);
    button.setDisable(!reason.isEmpty());
    tooltip.setText(
        reason.isEmpty() ? RunWords.TEXTS.get("action." + action.word() + ".tip") : reason);
    button.setAccessibleHelp(tooltip.getText());
  }

  static Feather icon(RunAction action) {
    return switch (action) {
      case PAUSE -> Feather.PAUSE;
      case RESUME -> Feather.PLAY;
      case STOP -> Feather.SQUARE;
      case DUPLICATE -> Feather.COPY;
      case NOTES -> Feather.EDIT_3;
      case HIDE -> Feather.EYE_OFF;
      case SHOW -> Feather.EYE;
      case OPEN_FOLDER -> Feather.FOLDER;
      case COPY_PATH -> Feather.CLIPBOARD;
      case COPY_COMMAND -> Feather.TERMINAL;
      case DELETE -> Feather.TRASH_2;
    };
  }
}
