package org.redoubt.ui.experiment.data;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.ImageSheet;
import org.redoubt.ui.base.Texts;

/** The images of a sheet side by side, as many in a row as there is room for. */
final class ThumbnailGrid extends Region {
  private static final Texts TEXTS = DataViewModel.TEXTS;
  private static final double TILE = 40; // points, whatever the size of the images
  private static final double GAP = 3;
  private final Canvas canvas = new Canvas();
  private final Tooltip tip = new Tooltip();
  private @Nullable ImageSheet sheet;
  private @Nullable Image image;
  private List<Integer> tiles = List.of();
  private double drawnWidth;

  ThumbnailGrid() {
    setId("data-images");
    getChildren().add(canvas);
    canvas.setOnMouseMoved(this::tell);
    Tooltip.install(canvas, tip);
  }

  /**
   * Shows the images of a class.
   *
   * @param ofClass -1: of all classes
   */
  void show(ImageSheet newSheet, Image newImage, int ofClass) {
    sheet = newSheet;
    image = newImage;
    tiles =
        IntStream.range(0, newSheet.count())
            .filter(tile -> ofClass < 0 || newSheet.labels().get(tile) == ofClass)
            .boxed()
            .toList();
    drawnWidth = 0;
    requestLayout();
  }

  /** Number of images shown. */
  int count() {
    return tiles.size();
  }

  private static int columns(double width) {
    return Math.max(1, (int) ((width + GAP) / (TILE + GAP)));
  }

  private double heightFor(double width) {
    int columns = columns(width);
    int rows = (tiles.size() + columns - 1) / columns;
    return Math.max(TILE, rows * (TILE + GAP) - GAP);
  }

  @Override
  protected double computePrefHeight(double width) {
    return heightFor(width > 0 ? width : getWidth());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() != drawnWidth) {
      drawnWidth = getWidth();
      draw();
    }
  }

  private void draw() {
    canvas.setWidth(getWidth());
    canvas.setHeight(heightFor(getWidth()));
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    ImageSheet from = sheet;
    if (from == null || image == null) {
      return;
    }
    int columns = columns(getWidth());
    for (int i = 0; i < tiles.size(); i++) {
      int tile = tiles.get(i);
      int row = i / columns;
      pen.drawImage(
          image,
          from.x(tile),
          from.y(tile),
          from.tileWidth(),
          from.tileHeight(),
          i % columns * (TILE + GAP),
          row * (TILE + GAP),
          TILE,
          TILE);
    }
  }

  private void tell(MouseEvent event) {
    int column = (int) (event.getX() / (TILE + GAP));
    int row = (int) (event.getY() / (TILE + GAP));
    int at = row * columns(getWidth()) + column;
    ImageSheet from = sheet;
    if (from == null || at >= tiles.size() || column >= columns(getWidth())) {
      tip.setText("");
      return;
    }
    int tile = tiles.get(at);
    String name = from.classNames().get(from.labels().get(tile));
    tip.setText(TEXTS.get("images.one", from.indices().get(tile).toString(), name));
  }
}
