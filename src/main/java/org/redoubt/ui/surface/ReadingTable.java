package org.redoubt.ui.surface;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;

/** What all runs say at the point looked at, in numbers. */
final class ReadingTable extends VBox {
  private static final Texts TEXTS = Texts.of("surface");
  private final Label place = new Label();
  private final GridPane grid = new GridPane();

  ReadingTable(SurfaceSight sight) {
    getStyleClass().add("reading-table");
    place.setId("surface-place");
    place.getStyleClass().add("section-title");
    place.setMinWidth(0);
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    name.setMinWidth(0);
    grid.getColumnConstraints().setAll(List.of(name, number(), number(), number()));
    grid.getStyleClass().add("reading-grid");
    getChildren().addAll(place, grid);
    sight.readingProperty().addListener((property, before, now) -> show(now));
    show(sight.readingProperty().get());
  }

  private static ColumnConstraints number() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(HPos.RIGHT);
    column.setMinWidth(USE_PREF_SIZE);
    return column;
  }

  private void show(@Nullable Reading reading) {
    grid.getChildren().clear();
    if (reading == null) {
      place.setText(TEXTS.get("reading.none"));
      return;
    }
    place.setText(
        TEXTS.get(
            "reading.place",
            PlanePainter.number(reading.gradient()),
            PlanePainter.number(reading.random())));
    grid.addRow(
        0,
        quiet(TEXTS.get("reading.run")),
        quiet(TEXTS.get("reading.label")),
        quiet(TEXTS.get("reading.prediction")),
        quiet(TEXTS.get("reading.class")));
    for (int i = 0; i < reading.runs().size(); i++) {
      row(i, reading.runs().get(i));
    }
  }

  private void row(int i, Reading.One one) {
    Label predicted = new Label(Integer.toString(one.prediction()));
    predicted.setId("surface-predicts-" + i);
    predicted.getStyleClass().add(one.right() ? "right" : "wrong");
    Label ofLabel = new Label(nats(one.lossOfLabel()));
    ofLabel.setId("surface-loss-of-label-" + i);
    Label ofPrediction = new Label(nats(one.lossOfPrediction()));
    ofPrediction.setId("surface-loss-of-prediction-" + i);
    Label title = new Label(one.title());
    title.setTooltip(new Tooltip(one.title()));
    grid.addRow(i + 1, title, ofLabel, ofPrediction, predicted);
  }

  /** A loss with four decimals at most, small ones by their power of ten. */
  static String nats(double loss) {
    return loss > 0 && loss < 0.0005
        ? String.format(Locale.ROOT, "%.1e", loss)
        : String.format(Locale.ROOT, "%.4f", loss);
  }

  private static Label quiet(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("quiet");
    return label;
  }
}
