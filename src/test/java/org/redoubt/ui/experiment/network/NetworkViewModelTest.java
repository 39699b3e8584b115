package org.redoubt.ui.experiment.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.Architectures;
import org.redoubt.config.NetworkOutline;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.experiment.ExperimentFixture;

class NetworkViewModelTest {
  @TempDir Path runs;

  private ExperimentDocument quickstart() {
    return ExperimentFixture.direct(runs).open("quickstart").document();
  }

  private static String split(ExperimentDocument document) {
    return Architectures.split(Objects.requireNonNull(document.experimentProperty().get()).model());
  }

  private static NetworkOutline outline(NetworkViewModel model) {
    return Objects.requireNonNull(model.outlineProperty().get());
  }

  @Test
  void movingTheSplitChangesTheExperiment() {
    ExperimentDocument document = quickstart();
    NetworkViewModel model = new NetworkViewModel(document);
    model.moveSplit(-1);
    assertThat(split(document)).isEqualTo("relu4");
    assertThat(document.get("model.split")).isEqualTo("relu4");
    assertThat(outline(model).split()).isEqualTo(8);
  }

  @Test
  void theArchitecturesOwnSplitIsWrittenAsAuto() {
    ExperimentDocument document = quickstart();
    NetworkViewModel model = new NetworkViewModel(document);
    model.splitAfter(2);
    model.splitAfter(outline(model).ownSplit());
    assertThat(document.get("model.split")).isEqualTo("auto");
    assertThat(split(document)).isEqualTo("pool2");
  }

  @Test
  void theLogitsNeverBecomeTheSplit() {
    ExperimentDocument document = quickstart();
    NetworkViewModel model = new NetworkViewModel(document);
    model.splitAfter(1000);
    assertThat(split(document)).isEqualTo("relu6");
    model.moveSplit(1);
    assertThat(split(document)).isEqualTo("relu6");
    model.splitAfter(-5);
    assertThat(split(document)).isEqualTo("conv1");
  }

  @Test
  void theLastNetworkStaysInSightWhileTheTextIsInvalidAndCannotBeMoved() {
    ExperimentDocument document = quickstart();
    NetworkViewModel model = new NetworkViewModel(document);
    document.set("seed", "-1");
    String before = document.yamlProperty().get();
    model.moveSplit(-1);
    assertThat(model.currentProperty().get()).isFalse();
    assertThat(model.outlineProperty().get()).isNotNull();
    assertThat(document.yamlProperty().get()).isEqualTo(before);
  }
}
