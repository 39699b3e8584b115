package org.redoubt.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.Settings;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.model.Notices;
import org.redoubt.ui.model.Notices.Notice;

/** Notices that come up in a corner and leave again; they can be clicked away. */
final class Toasts extends VBox {
  private static final Duration SHOWN = Duration.seconds(6);
  private static final Duration PROBLEM_SHOWN = Duration.seconds(15);
  private static final int MOST = 3;
  private static final double WIDTH = 380;

  Toasts(Notices notices) {
    getStyleClass().add("toasts");
    setId("toasts");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    setMouseTransparent(false);
    notices
        .list()
        .addListener(
            (ListChangeListener<Notice>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::show);
                  }
                });
  }

  private void show(Notice notice) {
    Label text = new Label(notice.sentence());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox toast = new HBox(Icons.of(icon(notice.level())), text);
    toast.getStyleClass().addAll("toast", "toast-" + Settings.word(notice.level()));
    toast.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    getChildren().add(toast);
    if (getChildren().size() > MOST) {
      getChildren().remove(0);
    }
    toast.setOnMouseClicked(event -> getChildren().remove(toast));
    PauseTransition leave =
        new PauseTransition(notice.level() == Notices.Level.PROBLEM ? PROBLEM_SHOWN : SHOWN);
    leave.setOnFinished(event -> getChildren().remove(toast));
    leave.play();
  }

  private static Feather icon(Notices.Level level) {
    return switch (level) {
      case INFO -> Feather.INFO;
      case SUCCESS -> Feather.CHECK_CIRCLE;
      case PROBLEM -> Feather.ALERT_TRIANGLE;
    };
  }
}
