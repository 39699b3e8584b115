package org.redoubt.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redoubt.data.ImageShape;
import org.redoubt.model.layer.Nodes;
import org.redoubt.model.layer.ParameterSpec;

class NetworkOutlineTest {

  private static Experiment sample(String name, String... overrides) {
    return ExperimentYaml.read(Path.of("sample-configs", name + ".yaml"), List.of(overrides));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "mnist-adv", "cifar-cnn-adv", "cifar-resnet-adv"})
  void parametersAndShapesAreThoseOfTheNetworkThatIsTrained(String name) {
    Experiment experiment = sample(name);
    NetworkOutline outline = NetworkOutline.of(experiment);
    List<Layer> layers = Architectures.layers(experiment.model(), 10);
    ImageShape input =
        name.contains("cifar") ? new ImageShape(32, 32, 3) : new ImageShape(28, 28, 1);

    long trained =
        Nodes.parameters(layers, input).stream()
            .filter(spec -> !spec.statistic())
            .mapToLong(ParameterSpec::size)
            .sum();
    assertThat(outline.parameters(0, outline.boxes().size())).isEqualTo(trained);
    assertThat(outline.boxes())
        .extracting(box -> (int) Objects.requireNonNull(box.output()).size())
        .containsExactlyElementsOf(
            Nodes.shapes(layers, input).stream().map(ImageShape::size).toList());
  }

  @Test
  void latentSizeFollowsTheSplit() {
    assertThat(NetworkOutline.of(sample("quickstart")).latentSize()).isEqualTo(64 * 4 * 4);
    NetworkOutline early = NetworkOutline.of(sample("quickstart", "model.split=conv1"));
    assertThat(early.latentSize()).isEqualTo(32 * 26 * 26);
    assertThat(early.split()).isZero();
    assertThat(early.ownSplit()).isEqualTo(9);
  }

  @Test
  void everyLayerButTheLogitsMayBeTheSplit() {
    NetworkOutline outline = NetworkOutline.of(sample("cifar-resnet-adv"));
    int last = outline.boxes().size() - 1;
    assertThat(outline.maySplitAfter(0)).isTrue();
    assertThat(outline.maySplitAfter(last - 1)).isTrue();
    assertThat(outline.maySplitAfter(last)).isFalse();
    assertThat(outline.split()).isEqualTo(last - 1).isEqualTo(outline.ownSplit());
  }

  @Test
  void imagesOfUnknownSizeLeaveShapesOpen() {
    Experiment free =
        ExperimentYaml.parse(
            """
            name: free
            data: {kind: idx, directory: somewhere, classes: 3}
            model:
              kind: layers
              split: c
              layers:
                - {kind: conv, name: c, filters: 4}
                - {kind: dense, name: d, units: 3}
            method: {kind: standard}
            """,
            "text",
            List.of());
    NetworkOutline outline = NetworkOutline.of(free);
    assertThat(outline.latentSize()).isNull();
    assertThat(outline.parameters(0, 2)).isNull();
    assertThat(outline.ownSplit()).isEqualTo(-1);
  }
}
