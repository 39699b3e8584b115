package org.redoubt.ui.explorer;

import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A picture with visible pixels, as large as its place allows in whole multiples. */
final class PictureFrame extends Region {
  private static final double LEAST = 96;
  private final ImageView view = new ImageView();

  PictureFrame(String id, String name) {
    setId(id);
    getStyleClass().add("picture-frame");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(name);
    view.setSmooth(false);
    view.setPreserveRatio(true);
    getChildren().add(view);
  }

  void show(@Nullable Image image) {
    view.setImage(image);
    requestLayout();
  }

  @Nullable Image image() {
    return view.getImage();
  }

  @Override
  protected void layoutChildren() {
    Image image = view.getImage();
    if (image == null) {
      return;
    }
    double fit = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
    double scale = fit >= 1 ? Math.floor(fit) : fit;
    view.setFitWidth(scale * image.getWidth());
    view.setFitHeight(scale * image.getHeight());
    view.relocate(
        Math.rint((getWidth() - view.getFitWidth()) / 2),
        Math.rint((getHeight() - view.getFitHeight()) / 2));
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
