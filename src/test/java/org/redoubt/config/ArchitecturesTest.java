package org.redoubt.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitecturesTest {
  private static final Model.ResNet RESNET = new Model.ResNet(List.of(16, 16, 32, 64), 5, null);

  private static List<String> names(Model model) {
    return Architectures.layers(model, 10).stream().map(Layer::name).toList();
  }

  @Test
  void bothCnnsShareTheirLayerNames() {
    Model mnist = new Model.MnistCnn(Model.Width.REFERENCE, 0.5, null);
    Model cifar = new Model.CifarCnn(Model.Width.PAPER, 0.5, null);

    assertThat(String.join(" ", names(mnist)))
        .isEqualTo(
            "conv1 relu1 conv2 relu2 pool1 conv3 relu3 conv4 relu4 pool2"
                + " fc1 relu5 dropout fc2 relu6 logits");
    assertThat(names(cifar)).isEqualTo(names(mnist));
  }

  @Test
  void theResNetHasFifteenUnitsInThreeStages() {
    assertThat(names(RESNET))
        .hasSize(2 + 15 + 4)
        .startsWith("standardise", "conv1", "unit_1_0")
        .endsWith("unit_3_4", "bn_last", "relu_last", "gap", "logits");
  }

  @Test
  void onlyTheFirstUnitSharesItsActivationAndStagesTwoAndThreeHalve() {
    List<Layer.Residual> units =
        Architectures.layers(RESNET, 10).stream()
            .filter(Layer.Residual.class::isInstance)
            .map(Layer.Residual.class::cast)
            .toList();

    assertThat(units)
        .filteredOn(Layer.Residual::activateBeforeResidual)
        .extracting(Layer.Residual::name)
        .containsExactly("unit_1_0");
    assertThat(units)
        .filteredOn(unit -> unit.stride() == 2)
        .extracting(Layer.Residual::name)
        .containsExactly("unit_2_0", "unit_3_0");
  }

  /** Parameter counts, each derived by hand from the paper or the code. */
  @ParameterizedTest
  @CsvSource({
    "mnist-cnn, reference, 312202",
    "mnist-cnn, paper, 172874",
    "cifar-cnn, paper, 590794",
    "cifar-cnn, reference, 1147978"
  })
  void theCnnsHaveThePublishedNumberOfParameters(String kind, String width, int parameters) {
    Model.Width chosen = Model.Width.valueOf(width.toUpperCase(java.util.Locale.ROOT));
    boolean mnist = kind.equals("mnist-cnn");
    Model model =
        mnist ? new Model.MnistCnn(chosen, 0.5, null) : new Model.CifarCnn(chosen, 0.5, null);

    assertThat(parameters(Architectures.layers(model, 10), mnist ? 28 : 32, mnist ? 1 : 3))
        .isEqualTo(parameters);
  }

  /** Counts weights and biases of valid 3x3 convolutions, 2x2 pools and dense layers. */
  private static int parameters(List<Layer> layers, int side, int channels) {
    int count = 0;
    int s = side;
    int features = channels; // per pixel while s > 0
    for (Layer layer : layers) {
      if (layer instanceof Layer.Conv conv) {
        count += conv.filters() * (9 * features + 1);
        features = conv.filters();
        s -= 2;
      } else if (layer instanceof Layer.MaxPool) {
        s /= 2;
      } else if (layer instanceof Layer.Dense dense) {
        count += dense.units() * (Math.max(1, s * s) * features + 1);
        features = dense.units();
        s = 0;
      }
    }
    return count;
  }

  @Test
  void theMnistLogitsStartAtZeroAsInTheReference() {
    Model mnist = new Model.MnistCnn(Model.Width.REFERENCE, 0.5, null);

    assertThat(Architectures.layers(mnist, 10))
        .last()
        .isEqualTo(new Layer.Dense("logits", 10, Layer.Init.ZERO));
  }

  @Test
  void everyNamedArchitectureFitsItsImages() {
    assertThatCode(
            () -> {
              LayerShapes.check(
                  Architectures.layers(new Model.MnistCnn(Model.Width.PAPER, 0, null), 10),
                  new LayerShapes.Shape(28, 1));
              LayerShapes.check(
                  Architectures.layers(new Model.CifarCnn(Model.Width.PAPER, 0, null), 10),
                  new LayerShapes.Shape(32, 3));
              LayerShapes.check(Architectures.layers(RESNET, 10), new LayerShapes.Shape(32, 3));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void theSplitIsThePapersUnlessChosen() {
    assertThat(Architectures.split(RESNET)).isEqualTo("gap");
    assertThat(Architectures.split(new Model.CifarCnn(Model.Width.PAPER, 0, null)))
        .isEqualTo("pool2");
    assertThat(Architectures.split(new Model.CifarCnn(Model.Width.PAPER, 0, "relu3")))
        .isEqualTo("relu3");
  }
}
