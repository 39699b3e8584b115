package org.redoubt.ui.experiment;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** What is wrong with the experiment, with a button that goes there; gone while nothing is. */
final class ProblemBanner extends HBox {
  private static final Texts TEXTS = Texts.of("experiment");
  private final Label sentence = new Label();

  ProblemBanner(ExperimentDocument document, Runnable show) {
    setId("experiment-problem");
    getStyleClass().add("problem-banner");
    setAlignment(Pos.CENTER_LEFT);
    sentence.setId("experiment-problem-sentence");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    Button go = new Button(TEXTS.get("problem.show"));
    go.setId("experiment-problem-show");
    go.setMinWidth(Region.USE_PREF_SIZE);
    go.setTooltip(new Tooltip(TEXTS.get("problem.show.tip")));
    go.setOnAction(event -> show.run());
    getChildren().addAll(Icons.of(Feather.ALERT_CIRCLE), sentence, go);
    document.problemProperty().addListener((property, before, now) -> show(now));
    show(document.problemProperty().get());
  }

  private void show(@Nullable Problem problem) {
    setVisible(problem != null);
    setManaged(problem != null);
    sentence.setText(problem == null ? "" : problem.sentence());
  }
}
