package org.redoubt.model.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/** Which convolutions go by Winograd's algorithm. */
class ConvolutionFormTest {
  private static final OneDnn LIBRARY = OneDnn.load().orElseThrow();

  private static boolean byWinograd(int channels, int side, After after, boolean whole) {
    Layer.Conv layer = new Layer.Conv("conv", channels, 3, 1, Layer.Padding.SAME, false);
    ImageShape shape = new ImageShape(side, side, channels);
    Weights weights =
        new Weights(
            LIBRARY,
            new Weights.Source(
                Nd4j.rand(DataType.FLOAT, channels, channels, 3, 3),
                null,
                Weights.filters(layer, shape),
                null,
                null));
    Slice slice = new Slice(new Worker(LIBRARY, whole), 0, 2);
    return new Convolution(layer, shape, shape, weights, after).forward(slice).copies();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void wideConvolutionOfLargeImagesDoesOnAvx512() throws IOException {
    assumeTrue(Files.readString(Path.of("/proc/cpuinfo")).contains("avx512f"));
    assertThat(byWinograd(64, 20, new After.Rectifier(0), false)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"32, 28, false", "64, 12, false", "64, 20, true"})
  void othersAreComputedDirectly(int channels, int side, boolean whole) {
    assertThat(byWinograd(channels, side, new After.Nothing(), whole)).isFalse();
  }

  @Test
  void sumWithWhatIsThereIsComputedDirectly() {
    assertThat(byWinograd(64, 20, new After.Addition(), false)).isFalse();
  }

  @Test
  void onlyAMissingPrimitiveIsOverlooked() {
    assertThat(OneDnn.unimplemented(new IllegalArgumentException("status = 2"))).isFalse();
    assertThat(OneDnn.unimplemented(new IllegalArgumentException())).isFalse();
    assertThat(OneDnn.unimplemented(new IllegalArgumentException("could not: status = 3")))
        .isTrue();
  }
}
