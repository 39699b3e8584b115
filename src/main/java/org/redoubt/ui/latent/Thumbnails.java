package org.redoubt.ui.latent;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView.Point;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.latent.Thumbnails.Shown;

/** The selected examples as images; only those in sight exist as nodes. */
final class Thumbnails extends GridView<Shown> {
  private static final Texts TEXTS = Texts.of("latent");
  private static final PseudoClass FALLEN = PseudoClass.getPseudoClass("fallen");
  private static final double SIDE = 48;
  private final LatentSight sight;
  private final Sheets sheets;

  /**
   * A point of a layout.
   *
   * @param i its position
   */
  record Shown(Cloud cloud, int i) {}

  Thumbnails(LatentSight sight, Sheets sheets) {
    this.sight = sight;
    this.sheets = sheets;
    setId("latent-thumbnails");
    getStyleClass().add("latent-thumbnails");
    setCellWidth(SIDE + 6);
    setCellHeight(SIDE + 24);
    setHorizontalCellSpacing(2);
    setVerticalCellSpacing(2);
    setCellFactory(view -> new Cell());
    setAccessibleText(TEXTS.get("thumbnails"));
    setMinHeight(0);
    sight.cloudsProperty().addListener((property, before, now) -> fill());
    sight.selectionProperty().addListener((property, before, now) -> fill());
    fill();
  }

  private void fill() {
    Cloud cloud = sight.origin();
    List<Shown> next =
        cloud == null
            ? List.of()
            : sight.selected(cloud).stream().map(i -> new Shown(cloud, i)).toList();
    getItems().setAll(next);
  }

  /** One image with its class and what is predicted. */
  private final class Cell extends GridCell<Shown> {
    private final ImageView picture = new ImageView();
    private final Label caption = new Label();
    private final VBox box = new VBox(picture, caption);
    private final Tooltip tip = new Tooltip();

    Cell() {
      picture.setFitWidth(SIDE);
      picture.setFitHeight(SIDE);
      picture.setSmooth(false); // the pixels are what is looked at
      box.setAlignment(Pos.TOP_CENTER);
      box.getStyleClass().add("thumbnail");
      caption.getStyleClass().add("thumbnail-caption");
      setTooltip(tip);
      setOnMouseEntered(event -> point(getItem()));
      setOnMouseExited(event -> sight.point(null));
    }

    private void point(@Nullable Shown shown) {
      if (shown != null) {
        sight.point(Example.of(shown.cloud().point(shown.i())));
      }
    }

    @Override
    protected void updateItem(@Nullable Shown shown, boolean empty) {
      super.updateItem(shown, empty);
      if (empty || shown == null) {
        setGraphic(null);
        return;
      }
      Cloud cloud = shown.cloud();
      Point point = cloud.point(shown.i());
      sheets.show(picture, cloud, shown.i());
      boolean right = point.label() == point.prediction();
      String label = Integer.toString(point.label());
      caption.setText(
          right ? label : TEXTS.get("caption", label, Integer.toString(point.prediction())));
      box.pseudoClassStateChanged(FALLEN, point.group() == Group.POSITIVE);
      String words = HoverBox.words(cloud, shown.i());
      tip.setText(words);
      setAccessibleText(words);
      setGraphic(box);
    }
  }
}
