package org.redoubt.experiment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.result.ImageSheet;
import org.redoubt.run.SheetFiles;

/**
 * Images of one shape that become a sheet.
 *
 * @param split part of the data set that they come from
 * @param classNames by class
 */
record Tiles(ImageShape shape, String split, List<String> classNames, List<Tile> tiles) {
  Tiles {
    classNames = List.copyOf(classNames);
    tiles = List.copyOf(tiles);
  }

  /**
   * One image.
   *
   * @param pixels unsigned bytes, [height, width, channels]
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, never compared
  record Tile(int index, int label, byte[] pixels) {

    /**
     * Of an image as networks see it, each number rounded to the nearest of 256 shades.
     *
     * @param values numbers in [0,1], [height, width, channels], from {@code offset} on
     */
    static Tile of(int index, int label, float[] values, int offset, int size) {
      byte[] pixels = new byte[size];
      for (int k = 0; k < size; k++) {
        pixels[k] = (byte) Math.round(255 * values[offset + k]);
      }
      return new Tile(index, label, pixels);
    }
  }

  /** The first images of a set, byte by byte as they were read. */
  static Tiles first(ImageSet images, int count, String split) {
    List<Tile> tiles = new ArrayList<>();
    for (int i = 0; i < Math.min(count, images.size()); i++) {
      tiles.add(new Tile(i, images.label(i), images.pixels(i)));
    }
    return new Tiles(images.shape(), split, images.classNames(), tiles);
  }

  /** Writes them as a sheet. */
  ImageSheet write(SheetFiles files) {
    ImageSheet sheet =
        new ImageSheet(
            shape.width(),
            shape.height(),
            ImageSheet.COLUMNS,
            tiles.size(),
            split,
            classNames,
            tiles.stream().map(Tile::label).toList(),
            tiles.stream().map(Tile::index).toList());
    files.write(sheet, path -> writePng(sheet, path));
    return sheet;
  }

  private void writePng(ImageSheet sheet, Path path) throws IOException {
    int type = shape.channels() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
    int columns = Math.min(sheet.columns(), sheet.count());
    BufferedImage image =
        new BufferedImage(columns * shape.width(), sheet.rows() * shape.height(), type);
    for (int i = 0; i < tiles.size(); i++) {
      image
          .getRaster()
          .setDataElements(
              sheet.x(i), sheet.y(i), shape.width(), shape.height(), tiles.get(i).pixels());
    }
    if (!ImageIO.write(image, "png", path.toFile())) {
      throw new IOException("this Java writes no PNG files");
    }
  }
}
