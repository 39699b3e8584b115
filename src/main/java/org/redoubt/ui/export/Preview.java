package org.redoubt.ui.export;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.report.FigureFiles;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.FigurePane;
import org.redoubt.ui.shell.Services;

/** The figure as it will be in the file, as large as there is room. */
final class Preview extends VBox {
  private static final Texts TEXTS = Texts.of("export");
  private final ExportViewModel model;
  private final FigurePane figure;
  private final InProportion frame;
  private final Label caption = new Label();
  private final Label size = new Label();

  Preview(ExportViewModel model, Services services) {
    this.model = model;
    getStyleClass().add("export-preview");
    setAlignment(Pos.TOP_CENTER);
    figure = new FigurePane(services.threads(), services.look());
    figure.setId("export-figure");
    frame = new InProportion(figure);
    VBox.setVgrow(frame, Priority.ALWAYS);
    caption.setId("export-caption");
    caption.setWrapText(true);
    size.setId("export-size-words");
    size.getStyleClass().add("quiet");
    getChildren().addAll(frame, caption, size);
    model.chosenProperty().addListener((property, before, now) -> show());
    model.options().onChange(change -> show());
    show();
  }

  private void show() {
    Drawable chosen = model.chosenProperty().get();
    String wrong = model.options().problem();
    if (chosen == null || !wrong.isEmpty()) {
      figure.show(null);
      caption.setText(chosen == null ? TEXTS.get("preview.none") : chosen.caption());
      size.setText(wrong);
      return;
    }
    ExportPlan plan = model.options().plan(ExportPlan.Runs.ONE);
    FigureFiles.Points points = plan.points(chosen);
    Look look = plan.look();
    frame.proportion(points.width(), points.height());
    figure.show(ignored -> new Fitted(chosen.drawing().apply(look), points));
    caption.setText(chosen.caption());
    size.setText(sizeWords(chosen, points));
  }

  private static String sizeWords(@Nullable Drawable chosen, FigureFiles.Points points) {
    String whose = chosen == null ? "" : FigureCell.whose(chosen);
    return TEXTS.get(
        "preview.size", whose, Integer.toString(points.width()), Integer.toString(points.height()));
  }
}
