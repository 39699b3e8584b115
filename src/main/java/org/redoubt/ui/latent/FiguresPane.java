package org.redoubt.ui.latent;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.report.FigureItem;
import org.redoubt.ui.figure.FigurePane;
import org.redoubt.ui.shell.Services;

/** The figures of a chapter: the first on the left, the others on the right. */
final class FiguresPane extends HBox {
  private static final int MOST = 3; // more would be too small to be read
  private final Services services;

  FiguresPane(Services services) {
    this.services = services;
    getStyleClass().add("latent-figures");
  }

  void show(@Nullable Content content) {
    getChildren().clear();
    if (content == null || content.figures().isEmpty()) {
      return;
    }
    List<FigureItem> figures = content.figures().stream().limit(MOST).toList();
    getChildren().add(column(figures.subList(0, 1)));
    if (figures.size() > 1) {
      getChildren().add(column(figures.subList(1, figures.size())));
    }
  }

  private VBox column(List<FigureItem> figures) {
    VBox column = new VBox();
    column.getStyleClass().add("latent-figures");
    column.setPrefWidth(1); // columns of equal width
    HBox.setHgrow(column, Priority.ALWAYS);
    for (FigureItem item : figures) {
      FigurePane pane = new FigurePane(services.threads(), services.look());
      pane.setId("latent-figure-" + item.kind().word());
      pane.setAccessibleText(item.caption());
      pane.setPrefHeight(1);
      pane.show(item.drawing());
      VBox.setVgrow(pane, Priority.ALWAYS);
      column.getChildren().add(pane);
    }
    return column;
  }
}
