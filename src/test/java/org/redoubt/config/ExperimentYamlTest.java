package org.redoubt.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentYamlTest {
  private static final String SMALLEST =
      """
      name: smallest
      data: {kind: mnist}
      model: {kind: mnist-cnn}
      method: {kind: adr}
      """;

  private static Experiment parse(String yaml) {
    return ExperimentYaml.parse(yaml, "f.yaml", List.of());
  }

  @Test
  void keysLeftOutTakeTheirDefaults() {
    Experiment experiment = parse(SMALLEST);

    assertThat(experiment.seed()).isEqualTo(1);
    assertThat(experiment.data()).isEqualTo(new DataSet.Mnist(null, null, null, null));
    assertThat(experiment.optimiser())
        .isEqualTo(new Optimiser.Adam(0.001, 0.9, 0.999, 1e-8, 0, null));
    assertThat(experiment.adversary().stepLength()).isEqualTo(2.5 * 0.3 / 10);
    assertThat(((Method.Adr) experiment.method()).global())
        .isEqualTo(
            new Method.GlobalForm(
                Method.Pairs.ADVERSARIAL_CLEAN,
                0.99,
                Method.GradientTo.BOTH,
                1,
                Method.Scale.MEAN));
    assertThat(experiment.evaluation().attacks()).hasSize(1);
    assertThat(experiment.compute()).isEqualTo(new Compute(null, Compute.Device.AUTO));
  }

  @Test
  void everyDefaultIsWrittenOutInTheOrderOfTheRecords() {
    assertThat(ExperimentYaml.write(parse(SMALLEST)))
        .startsWith(
            """
            name: smallest
            seed: 1
            data:
              kind: mnist
              directory: auto
              train: all
              validation: auto
              test: all
            model:
              kind: mnist-cnn
              width: reference
              dropout: 0.5
              split: auto
            method:
              kind: adr
              lambda_lc: 1
            """)
        .contains("  epsilon: 1.0e-8\n", "  clip_norm: none\n", "  milestones: []\n")
        .endsWith(
            """
            compute:
              threads: auto
              device: auto
            """);
  }

  @Test
  void budgetsMayBeFractionsAndAreWrittenAsSuch() {
    Experiment experiment = parse(SMALLEST + "adversary: {kind: pgd, epsilon: 8/255}\n");

    assertThat(experiment.adversary().epsilon()).isEqualTo(8 / 255.0);
    assertThat(ExperimentYaml.write(experiment)).contains("  epsilon: 8/255\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/mnist",
        "C:\\data\\new folder",
        "true",
        "12",
        "null",
        "~",
        "a: b # c",
        "\"quoted\"",
        "'",
        "- x",
        "caf\u00e9 \ud83d\ude00",
        "line\nbreak\ttab\u0085\u2028",
        " padded ",
        "8/255",
        "off"
      })
  void anyFolderNameSurvivesWritingAndReading(String folder) {
    Experiment experiment = withFolder(folder);

    assertThat(parse(ExperimentYaml.write(experiment))).isEqualTo(experiment);
  }

  private static Experiment withFolder(String folder) {
    Experiment e = parse(SMALLEST);
    return new Experiment(
        e.name(),
        e.seed(),
        new DataSet.Mnist(folder, null, null, null),
        e.model(),
        e.method(),
        e.adversary(),
        e.optimiser(),
        e.schedule(),
        e.evaluation(),
        e.analysis(),
        e.compute());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 1e-8, 1e-300, 8 / 255.0, 31 / 255.0, 1e22, 0.30000000000000004})
  void anyNumberReadsBackExactly(double number) {
    String text = YamlNumber.text(number);

    assertThat(YamlNumber.isNumber(text)).isTrue();
    assertThat(YamlNumber.value(text)).isEqualTo(number);
  }

  @Test
  void aFreeListOfLayersSurvivesWritingAndReading() {
    Experiment experiment =
        parse(
            SMALLEST.replace(
                "{kind: mnist-cnn}",
                "{kind: layers, split: p, layers: [{kind: conv, name: c, filters: 4, padding: same},"
                    + " {kind: batch-norm, name: b}, {kind: relu, name: r, slope: 0.1},"
                    + " {kind: max-pool, name: p}, {kind: dense, name: out, units: 10}]}"));

    assertThat(((Model.Layers) experiment.model()).layers()).hasSize(5);
    assertThat(parse(ExperimentYaml.write(experiment))).isEqualTo(experiment);
  }

  @Test
  void anIdxDataSetOfAnySizeMayFeedAnyModel() {
    Experiment experiment =
        parse(SMALLEST.replace("{kind: mnist}", "{kind: idx, directory: here, classes: 4}"));

    assertThat(experiment.data().classes()).isEqualTo(4);
  }

  @Test
  void gammaMustOutweighTheRepulsionOfManyClasses() {
    String yaml = SMALLEST.replace("{kind: mnist}", "{kind: idx, directory: here, classes: 200}");

    assertThatThrownBy(() -> parse(yaml))
        .hasMessage(
            "f.yaml:4: method.global.gamma: found 0.99; allowed: a number from 199/200 to 1,"
                + " because the data set has 200 classes; set it");
  }
}
