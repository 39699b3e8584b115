package org.redoubt.result;

import java.util.List;

/**
 * What the tiles of an image show. They lie in rows without gaps, tile i with its left upper pixel
 * at {@code (i % columns * tileWidth, i / columns * tileHeight)}.
 *
 * @param tileWidth of a tile, in pixels
 * @param tileHeight of a tile, in pixels
 * @param columns tiles in a row
 * @param count tiles in all
 * @param split part of the data set that the images come from: train or test
 * @param classNames by class
 * @param labels true class of each tile
 * @param indices position of each tile's image in its split, from 0
 */
public record ImageSheet(
    int tileWidth,
    int tileHeight,
    int columns,
    int count,
    String split,
    List<String> classNames,
    List<Integer> labels,
    List<Integer> indices) {
  /** Tiles in a row of the sheets that this program writes. */
  public static final int COLUMNS = 40;

  public ImageSheet {
    classNames = List.copyOf(classNames);
    labels = List.copyOf(labels);
    indices = List.copyOf(indices);
    if (tileWidth < 1 || tileHeight < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "a sheet has tiles and columns, found %dx%d pixels in %d columns"
              .formatted(tileWidth, tileHeight, columns));
    }
    if (count < 1 || labels.size() != count || indices.size() != count) {
      throw new IllegalArgumentException(
          "a sheet of %d tiles needs as many labels and indices, found %d and %d"
              .formatted(count, labels.size(), indices.size()));
    }
  }

  /** Rows, the last one perhaps not full. */
  public int rows() {
    return (count + columns - 1) / columns;
  }

  /** Left edge of a tile, in pixels. */
  public int x(int tile) {
    return tile % columns * tileWidth;
  }

  /** Upper edge of a tile, in pixels. */
  public int y(int tile) {
    return tile / columns * tileHeight;
  }
}
