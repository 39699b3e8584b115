package org.redoubt.ui.runs;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.redoubt.ui.control.plot.LinePlot;
import org.redoubt.ui.control.plot.PlotLabels;
import org.redoubt.ui.shell.Services;

/** One run as it goes on: where it stands, its curves, and the end of its log. */
final class LivePane extends VBox {
  private static final int COLUMNS = 3;
  private final LiveRun live;
  private final LinePlot losses;
  private final LinePlot accuracies;
  private final LinePlot shares;
  private final LinePlot rates;
  private final LinePlot speeds;
  private RunCurves shown = new RunCurves();

  LivePane(Services services, LiveRun live) {
    this.live = live;
    setId("runs-live");
    getStyleClass().add("live-run");
    DoubleProperty cursor = new SimpleDoubleProperty(Double.NaN);
    losses = plot("loss", 0, services, cursor);
    accuracies = plot("accuracy", 100, services, cursor);
    shares = plot("share", 100, services, cursor);
    rates = plot("rate", 0, services, cursor);
    speeds = plot("speed", 0, services, cursor);
    GridPane grid =
        grid(List.of(losses, accuracies, shares, rates, speeds, new LogView(live.log())));
    setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(new LiveHeader(live), grid);
    live.revisionProperty().addListener((count, before, now) -> show());
    show();
  }

  private static LinePlot plot(String word, double top, Services services, DoubleProperty cursor) {
    PlotLabels labels =
        new PlotLabels(RunWords.TEXTS.get("plot." + word), RunWords.TEXTS.get("plot.step"), top);
    LinePlot plot = new LinePlot(labels, services.look(), cursor);
    plot.setId("runs-plot-" + word);
    return plot;
  }

  private static GridPane grid(List<Node> cells) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("live-grid");
    grid.setMinSize(0, 0);
    for (int i = 0; i < cells.size(); i++) {
      grid.add(cells.get(i), i % COLUMNS, i / COLUMNS);
    }
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints third = new ColumnConstraints();
      third.setPercentWidth(100.0 / COLUMNS);
      grid.getColumnConstraints().add(third);
    }
    for (int row = 0; row < (cells.size() + COLUMNS - 1) / COLUMNS; row++) {
      RowConstraints half = new RowConstraints();
      half.setPercentHeight(100.0 * COLUMNS / cells.size());
      half.setVgrow(Priority.ALWAYS);
      grid.getRowConstraints().add(half);
    }
    return grid;
  }

  private void show() {
    RunCurves curves = live.curves();
    if (curves == shown) {
      List.of(losses, accuracies, shares, rates, speeds).forEach(LinePlot::changed);
      return;
    }
    shown = curves;
    losses.show(curves.losses());
    accuracies.show(curves.accuracies());
    shares.show(curves.shares());
    rates.show(curves.learningRates());
    speeds.show(curves.speeds());
  }
}
