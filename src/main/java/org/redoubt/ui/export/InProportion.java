package org.redoubt.ui.export;

import javafx.scene.layout.Region;

/** Shows one region in the middle, as large as it can be at its proportion of width to height. */
final class InProportion extends Region {
  private final Region shown;
  private double proportion = 1;

  InProportion(Region shown) {
    this.shown = shown;
    getStyleClass().add("export-frame");
    getChildren().add(shown);
    setMinSize(0, 0);
  }

  void proportion(double width, double height) {
    proportion = width / height;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    double w = Math.floor(Math.min(width, height * proportion));
    double h = Math.floor(Math.min(height, width / proportion));
    shown.resizeRelocate(
        left + Math.floor((width - w) / 2), top + Math.floor((height - h) / 2), w, h);
  }
}
