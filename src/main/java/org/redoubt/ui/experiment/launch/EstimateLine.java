package org.redoubt.ui.experiment.launch;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.task.TaskItem;

/** How long the experiment will take, and the button that measures it. */
final class EstimateLine extends HBox {
  private static final Texts TEXTS = Texts.of("launch");
  private static final double SPINNER = 16;
  private static final Duration LONG = Duration.seconds(60);
  private final Label text = new Label();
  private final Tooltip parts = new Tooltip();
  private final ProgressIndicator spinner = new ProgressIndicator();
  private final Button measure = new Button(TEXTS.get("measure"), Icons.of(Feather.CLOCK));
  private final Button stop = new Button(TEXTS.get("measure.stop"), Icons.of(Feather.SQUARE));

  EstimateLine(EstimateViewModel model, ObservableBooleanValue blocked) {
    super(8);
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    text.setId("launch-estimate");
    parts.setShowDuration(LONG);
    spinner.setPrefSize(SPINNER, SPINNER);
    measure.setId("launch-measure");
    measure.getStyleClass().add(Styles.SMALL);
    measure.setTooltip(new Tooltip(TEXTS.get("measure.tip")));
    measure.setOnAction(event -> model.measure());
    measure.disableProperty().bind(blocked);
    stop.setId("launch-measure-stop");
    stop.getStyleClass().add(Styles.SMALL);
    stop.setOnAction(event -> model.stop());
    model.stateProperty().addListener((property, before, now) -> show(now));
    show(model.stateProperty().get());
  }

  private void show(EstimateState state) {
    text.textProperty().unbind();
    text.setTooltip(null);
    text.getStyleClass().removeAll("launch-quiet", "launch-problem");
    getChildren().setAll(text, measure);
    if (state instanceof EstimateState.Known known) {
      text.setText(EstimateWords.about(known.report()));
      explain(EstimateWords.parts(known.report()));
    } else if (state instanceof EstimateState.Stale stale) {
      text.setText(TEXTS.get("estimate.stale", EstimateWords.about(stale.report())));
      text.getStyleClass().add("launch-quiet");
      explain(TEXTS.get("estimate.stale.tip") + "\n" + EstimateWords.parts(stale.report()));
    } else if (state instanceof EstimateState.Failed failed) {
      text.setText(TEXTS.get("estimate.failed"));
      text.getStyleClass().add("launch-problem");
      explain(failed.sentence());
    } else if (state instanceof EstimateState.Measuring measuring) {
      follow(measuring.task());
    } else {
      text.setText(TEXTS.get("estimate.unknown"));
      text.getStyleClass().add("launch-quiet");
    }
  }

  private void follow(@Nullable TaskItem task) {
    text.getStyleClass().add("launch-quiet");
    getChildren().setAll(spinner, text, stop);
    String start = TEXTS.get("estimate.measuring");
    if (task == null) {
      text.setText(start);
    } else {
      text.textProperty()
          .bind(
              Bindings.when(task.progressProperty().isEmpty())
                  .then(start)
                  .otherwise(task.progressProperty()));
    }
  }

  private void explain(String sentence) {
    parts.setText(sentence);
    text.setTooltip(parts);
  }
}
