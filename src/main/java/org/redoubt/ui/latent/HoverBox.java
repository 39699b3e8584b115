package org.redoubt.ui.latent;

import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.redoubt.config.Settings;
import org.redoubt.result.LatentView.Point;
import org.redoubt.ui.base.Texts;

/** The image of the point under the pointer, and what the network makes of it. */
final class HoverBox extends HBox {
  private static final Texts TEXTS = Texts.of("latent");
  private static final double SIDE = 84;
  private static final double AWAY = 14; // from the point
  private final Cloud cloud;
  private final Sheets sheets;
  private final ImageView picture = new ImageView();
  private final Label words = new Label();

  HoverBox(Cloud cloud, Sheets sheets) {
    this.cloud = cloud;
    this.sheets = sheets;
    getStyleClass().add("latent-hover");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    picture.setSmooth(false); // the pixels are what is looked at
    getChildren().addAll(picture, new VBox(words));
  }

  /**
   * Shows a point beside it, within a node.
   *
   * @param at where the point lies
   */
  void show(int point, Point2D at, double width, double height) {
    sheets.show(picture, cloud, point);
    picture.setManaged(cloud.pictures() != null);
    words.setText(words(cloud, point));
    setVisible(true);
    applyCss();
    autosize();
    double right = at.getX() + AWAY;
    double x = right + getWidth() <= width ? right : at.getX() - AWAY - getWidth();
    double y = Math.min(Math.max(4, at.getY() - getHeight() / 2), height - getHeight() - 4);
    relocate(Math.floor(Math.max(4, x)), Math.floor(y));
  }

  void hide() {
    setVisible(false);
  }

  /** What there is to say of a point, in lines. */
  static String words(Cloud cloud, int i) {
    Point point = cloud.point(i);
    return String.join(
        "\n",
        TEXTS.get("hover.image", point.index()),
        TEXTS.get("hover.label", cloud.className(point.label())),
        TEXTS.get("hover.prediction", cloud.className(point.prediction())),
        TEXTS.get("group." + Settings.word(point.group()) + ".full"),
        TEXTS.get("hover.entropy", String.format(Locale.ROOT, "%.3f", point.entropy())));
  }
}
