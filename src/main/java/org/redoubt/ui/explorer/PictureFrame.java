package org.redoubt.ui.explorer;

import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.figure.ScreenScale;

/** A picture with visible pixels, as large as its place allows in whole multiples. */
final class PictureFrame extends Region {
  private static final double LEAST = 96;
  private final ImageView view = new ImageView();
  private final ScreenScale screen = new ScreenScale(this, this::requestLayout);
  private @Nullable Image image;
  private int drawn; // screen pixels to a pixel of the image in what is shown

  PictureFrame(String id, String name) {
    setId(id);
    getStyleClass().add("explorer-picture");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(name);
    getChildren().add(view);
  }

  void show(@Nullable Image now) {
    image = now;
    drawn = 0;
    view.setImage(null);
    requestLayout();
  }

  @Nullable Image image() {
    return image;
  }

  @Override
  protected void layoutChildren() {
    Image now = image;
    if (now == null) {
      return;
    }
    double fit = Math.min(getWidth() / now.getWidth(), getHeight() / now.getHeight());
    double scale = fit >= 1 ? Math.floor(fit) : fit;
    enlarge(now, (int) Math.ceil(scale * screen.get()));
    view.setFitWidth(scale * now.getWidth());
    view.setFitHeight(scale * now.getHeight());
    view.relocate(
        Math.rint((getWidth() - view.getFitWidth()) / 2),
        Math.rint((getHeight() - view.getFitHeight()) / 2));
  }

  /** The software renderer smooths what it enlarges, whatever it is told: so it is done here. */
  private void enlarge(Image small, int times) {
    if (times != drawn) {
      drawn = times;
      view.setImage(PictureImages.enlarged(small, times));
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST;
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST;
  }
}
