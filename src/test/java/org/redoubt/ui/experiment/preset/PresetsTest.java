package org.redoubt.ui.experiment.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.ExperimentYaml;

class PresetsTest {
  private static final Path FOLDER = Path.of("sample-configs");
  private final Samples samples = new Samples(FOLDER);

  @Test
  void everySampleConfigurationIsInOneGroup() throws IOException {
    List<String> listed = samples.groups().values().stream().flatMap(List::stream).toList();

    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(listed)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .map(name -> name.replace(".yaml", ""))
                  .toList());
    }
  }

  @Test
  void aSampleIsAnExperimentOfItsName() {
    assertThat(ExperimentYaml.parse(samples.yaml("quickstart"), "f", List.of()).name())
        .isEqualTo("quickstart");
  }

  @Test
  void ownPresetsLieInTheConfigurationFolder() {
    Path home = Path.of("/home/someone");

    assertThat(OwnPresets.of(null, home).folder())
        .isEqualTo(home.resolve(".config/redoubt/presets"));
    assertThat(OwnPresets.of("/etc/own", home).folder())
        .isEqualTo(Path.of("/etc/own/redoubt/presets"));
  }

  @Test
  void ownPresetsAreListedByName(@TempDir Path folder) throws IOException {
    OwnPresets own = new OwnPresets(folder.resolve("presets"));
    assertThat(own.list()).isEmpty();
    Files.createDirectories(own.folder());
    Files.writeString(own.file("b"), "name: b\n");
    Files.writeString(own.file("a/1"), "name: a\n");
    Files.writeString(own.folder().resolve("notes.txt"), "none");

    assertThat(own.list()).extracting(Preset::name).containsExactly("a-1", "b");
  }

  @Test
  void aNameCannotLeaveTheFolder() {
    OwnPresets own = new OwnPresets(Path.of("presets"));

    assertThat(own.file("../../x").getParent()).isEqualTo(own.folder());
    assertThat(own.file("..").getParent()).isEqualTo(own.folder());
  }
}
