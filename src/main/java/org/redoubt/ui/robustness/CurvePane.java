package org.redoubt.ui.robustness;

import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.EmptyState;
import org.redoubt.ui.figure.FigurePane;
import org.redoubt.ui.shell.Services;

/** The curve, the same as in files, and what a point of it stands for. */
final class CurvePane extends StackPane {
  private static final Texts TEXTS = Texts.of("robustness");
  private final FigurePane figure;
  private final CurveOverlay overlay;
  private final EmptyState empty;

  /**
   * @param evaluate leads to further evaluations
   */
  CurvePane(RobustnessViewModel model, Services services, Runnable evaluate) {
    setId("robustness-curve");
    getStyleClass().add("robustness-curve");
    figure = new FigurePane(services.threads(), services.look());
    figure.setId("robustness-figure");
    overlay = new CurveOverlay(services.threads(), services.look());
    Button more = new Button(TEXTS.get("evaluate.more"));
    more.setId("robustness-curve-more");
    more.setOnAction(event -> evaluate.run());
    empty =
        new EmptyState(
            Feather.TRENDING_DOWN, TEXTS.get("empty.curve.title"), TEXTS.get("empty.curve"), more);
    getChildren().addAll(figure, overlay, empty);
    model.pictureProperty().addListener((property, before, now) -> show(now));
    show(model.pictureProperty().get());
  }

  private void show(@Nullable CurvePicture picture) {
    empty.setVisible(picture == null);
    figure.setVisible(picture != null);
    overlay.setVisible(picture != null);
    figure.show(picture == null ? null : picture::figure);
    overlay.show(picture);
  }
}
