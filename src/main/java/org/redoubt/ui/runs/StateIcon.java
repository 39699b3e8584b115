package org.redoubt.ui.runs;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.redoubt.run.RunState;
import org.redoubt.ui.base.Icons;

/** The picture of a state; never alone, the word stands beside it. */
final class StateIcon {
  private StateIcon() {}

  static FontIcon of(RunState state) {
    FontIcon icon = Icons.of(picture(state));
    icon.getStyleClass().add("state-" + state.word());
    return icon;
  }

  static Feather picture(RunState state) {
    return switch (state) {
      case QUEUED -> Feather.CLOCK;
      case RUNNING -> Feather.PLAY_CIRCLE;
      case PAUSED -> Feather.PAUSE_CIRCLE;
      case FINISHED -> Feather.CHECK_CIRCLE;
      case STOPPED -> Feather.STOP_CIRCLE;
      case FAILED -> Feather.ALERT_TRIANGLE;
      case CRASHED -> Feather.ZAP_OFF;
    };
  }
}
