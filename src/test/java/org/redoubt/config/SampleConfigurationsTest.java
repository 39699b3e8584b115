package org.redoubt.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleConfigurationsTest {

  static List<Path> samples() throws IOException {
    return TestConfigurations.samples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleReadsAndIsNamedAsItsFile(Path file) {
    assertThat(ExperimentYaml.read(file, List.of()).name() + ".yaml")
        .isEqualTo(file.getFileName().toString());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleSurvivesWritingAndReading(Path file) {
    Experiment experiment = ExperimentYaml.read(file, List.of());
    String written = ExperimentYaml.write(experiment);

    Experiment again = ExperimentYaml.parse(written, "written", List.of());

    assertThat(again).isEqualTo(experiment);
    assertThat(ExperimentYaml.write(again)).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleStartsWithWhatItIs(Path file) throws IOException {
    assertThat(Files.readAllLines(file)).element(0).asString().matches("# \\S.{20,}");
  }

  @Test
  void everyExperimentOfThePaperHasASample() throws IOException {
    assertThat(samples().stream().map(file -> file.getFileName().toString()))
        .contains(
            "mnist-standard.yaml",
            "mnist-adv.yaml",
            "mnist-trades.yaml",
            "mnist-adr-none.yaml",
            "mnist-adr-lc.yaml",
            "mnist-adr-lc-gb.yaml",
            "mnist-adr-lc-gb-ca.yaml",
            "mnist-adr-all.yaml",
            "mnist-adr-trades.yaml")
        .filteredOn(name -> name.matches("(cifar|split)-.*"))
        .hasSize(10 + 10 + 2);
  }

  @Test
  void table3IsSetAsInThePaper() {
    assertThat(weights("mnist-adr-lc-gb-ca")).containsExactly(1, 1, 1, 0);
    assertThat(weights("cifar-cnn-adr-adv")).containsExactly(1, 1, 1, 1);
    assertThat(weights("cifar-resnet-adr-adv")).containsExactly(1, 1, 1, 0);
    assertThat(weights("mnist-adr-none")).containsOnly(0);
  }

  private static double[] weights(String sample) {
    Method.Adr adr = (Method.Adr) read(sample).method();
    return new double[] {adr.lambdaLc(), adr.lambdaGb(), adr.lambdaSmt(), adr.lambdaConf()};
  }

  @Test
  void theTwinsDifferInTheMethodAlone() {
    assertThat(read("quickstart-standard"))
        .usingRecursiveComparison()
        .ignoringFields("name", "method")
        .isEqualTo(read("quickstart"));
    assertThat(read("mnist-small-adv"))
        .usingRecursiveComparison()
        .ignoringFields("name", "method")
        .isEqualTo(read("mnist-small-adr"));
  }

  private static Experiment read(String sample) {
    return ExperimentYaml.read(Path.of("sample-configs", sample + ".yaml"), List.of());
  }
}
