package org.redoubt.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.ui.base.MapPreferences;
import org.redoubt.ui.base.PreferencesMemory;
import org.redoubt.ui.experiment.preset.OwnPresets;
import org.redoubt.ui.experiment.preset.Samples;
import org.redoubt.ui.shell.Services;

class ExperimentViewModelTest {
  @TempDir Path folder;
  private Services services;

  @BeforeEach
  void open() {
    Services made = ExperimentFixture.direct(folder).services();
    services =
        new Services(
            made.threads(),
            new PreferencesMemory(new MapPreferences()),
            made.runs(),
            made.selection(),
            made.tasks(),
            made.notices(),
            made.drafts(),
            made.exports(),
            made.navigator(),
            made.look());
  }

  private ExperimentViewModel window() {
    return new ExperimentViewModel(
        services,
        new ExperimentDocument(Runnable::run, Runnable::run, InstantSource.system()),
        new Samples(Path.of("sample-configs")),
        new OwnPresets(folder.resolve("presets")));
  }

  @Test
  void aDraftOfTwentyThousandCharactersIsThereAtTheNextStart() {
    ExperimentViewModel first = window();
    String sample = first.document().yamlProperty().get();
    String draft = sample + "# a long thought\n".repeat(20_000).substring(0, 20_000);
    first.document().replace("mine.yaml", draft);
    first.remember();

    ExperimentDocument next = window().document();
    assertThat(next.yamlProperty().get()).isEqualTo(draft);
    assertThat(next.titleProperty().get()).isEqualTo("mine.yaml");
    assertThat(next.problemProperty().get()).isNull();
    assertThat(services.notices().list()).isEmpty();
  }

  @Test
  void theListOfOwnPresetsIsOneListThatListenersCanStayOn() {
    ExperimentViewModel model = window();
    assertThat(model.ownPresets()).isSameAs(model.ownPresets());
  }
}
