package org.redoubt.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.data.ImageSet;
import org.redoubt.data.ImageShape;
import org.redoubt.result.ImageSheet;
import org.redoubt.run.SheetFiles;

class TilesTest {
  @TempDir private Path dir;

  private BufferedImage written(Tiles tiles) throws IOException {
    SheetFiles files = new SheetFiles(dir, "sheet");
    ImageSheet sheet = tiles.write(files);
    assertThat(files.read()).isEqualTo(sheet);
    return ImageIO.read(files.png().toFile());
  }

  /** Image i has the bytes i, i + 1, and so on. */
  private static ImageSet images(ImageShape shape, int count) {
    byte[] pixels = new byte[count * shape.size()];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < shape.size(); k++) {
        pixels[i * shape.size() + k] = (byte) (i + k);
      }
    }
    return new ImageSet(shape, List.of("a", "b"), pixels, new byte[count]);
  }

  @Test
  void greyBytesAreThoseOfTheData() throws IOException {
    BufferedImage image = written(Tiles.first(images(new ImageShape(1, 1, 1), 256), 500, "train"));
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(image.getHeight()).isEqualTo(7);
    int[] bytes =
        IntStream.range(0, 256).map(i -> image.getRaster().getSample(i % 40, i / 40, 0)).toArray();
    assertThat(bytes).isEqualTo(IntStream.range(0, 256).toArray());
  }

  @Test
  void coloursKeepTheirOrder() throws IOException {
    BufferedImage image = written(Tiles.first(images(new ImageShape(2, 1, 3), 45), 42, "test"));
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(image.getHeight()).isEqualTo(4);
    assertThat(image.getRGB(0, 0)).isEqualTo(0xff000102);
    assertThat(image.getRGB(0, 1)).isEqualTo(0xff030405);
    assertThat(image.getRGB(1, 3)).isEqualTo(0xff2c2d2e); // image 41, lower pixel
  }

  @Test
  void numbersAreRoundedToTheNearestShade() {
    float[] values = {9, 0, 0.4f / 255, 0.6f / 255, 254.6f / 255, 1};
    byte[] expected = {0, 0, 1, (byte) 255, (byte) 255};
    assertThat(Tiles.Tile.of(0, 0, values, 1, 5).pixels()).isEqualTo(expected);
  }
}
