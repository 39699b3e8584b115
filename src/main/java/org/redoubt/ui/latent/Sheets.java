package org.redoubt.ui.latent;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.redoubt.result.ImageSheet;

/** The images of the layouts in sight, each sheet read once, in the background. */
final class Sheets {
  private final Map<Cloud, Image> read = new HashMap<>();

  Sheets(LatentSight sight) {
    sight.cloudsProperty().addListener((property, before, now) -> read.clear());
  }

  /** Shows the image of a point; nothing where the layout has no images. */
  void show(ImageView view, Cloud cloud, int point) {
    Pictures pictures = cloud.pictures();
    if (pictures == null) {
      view.setImage(null);
      return;
    }
    ImageSheet sheet = pictures.sheet();
    view.setImage(
        read.computeIfAbsent(cloud, one -> new Image(pictures.png().toUri().toString(), true)));
    view.setViewport(
        new Rectangle2D(sheet.x(point), sheet.y(point), sheet.tileWidth(), sheet.tileHeight()));
  }
}
