package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LayerDivergence.Layer;
import org.redoubt.result.LayerDivergence.Stage;
import org.redoubt.run.Samples;

class DivergenceFiguresTest {
  private static LayerDivergence evaluatedOnly(double... relative) {
    List<Layer> layers =
        IntStream.range(0, relative.length)
            .mapToObj(
                i ->
                    new Layer(
                        "l" + i, 10 + i, relative[i], relative[i] - 0.1, relative[i] + 0.2, i))
            .toList();
    return new LayerDivergence("l1", Samples.pgd(0.3), 64, List.of(new Stage(null, 100, layers)));
  }

  private static DivergenceByLayer byLayer(LayerSeries... series) {
    return new DivergenceByLayer("t", List.of(series), Theme.LIGHT);
  }

  @Test
  void oneRunIsShownAsItWasMeasured() {
    LayerSeries one = new LayerSeries("ADV", List.of(evaluatedOnly(0.5, 1, 2)));
    assertThat(byLayer(one).numbers().rows())
        .containsExactly(
            List.of("ADV", 1, 0, "l0", 10, 0.5, 0.4, 0.7, 0.0),
            List.of("ADV", 1, 1, "l1", 11, 1.0, 0.9, 1.2, 1.0),
            List.of("ADV", 1, 2, "l2", 12, 2.0, 1.9, 2.2, 2.0));
  }

  @Test
  void seedsAreAveragedAndTheBandSpansThem() {
    LayerSeries seeds =
        new LayerSeries(
            "ADV", List.of(evaluatedOnly(0.5, 1), evaluatedOnly(0.9, 4), evaluatedOnly(0.7, 1)));
    List<List<Object>> rows = byLayer(seeds).numbers().rows();
    assertThat((double) rows.get(0).get(5)).isEqualTo(0.7, within(1e-12));
    assertThat(rows.get(1).subList(1, 8)).containsExactly(3, 1, "l1", 11, 2.0, 1.0, 4.0);
    assertThat(new Drawn(byLayer(seeds), 720, 480).text())
        .contains("ADV (3 seeds)")
        .contains("lowest to highest seed");
  }

  @Test
  void everyLayerIsNamedInTheOrderOfTheNetworkAndTheSplitIsMarked() {
    List<String> texts = new Drawn(ViewSamples.byLayer(Theme.LIGHT), 720, 480).texts();
    assertThat(texts)
        .containsSubsequence(ViewRecords.CNN)
        .contains("split layer: pool2", "layer", "Standard", "ADV (3 seeds)");
    assertThat(String.join(" ", texts)).contains("n = 500 images").contains("95 % interval");
  }

  @Test
  void seriesHaveTheirColours() {
    for (Theme theme : Theme.values()) {
      assertThat(Drawn.colours(new Drawn(ViewSamples.byLayer(theme), 720, 480).image()))
          .contains(theme.series(0), theme.series(1), theme.series(2));
    }
  }

  @Test
  void networksThatCannotBeComparedAreRefused() {
    LayerSeries three = new LayerSeries("ADV", List.of(evaluatedOnly(1, 2, 3)));
    LayerSeries two = new LayerSeries("ResNet", List.of(evaluatedOnly(1, 2)));
    assertThatThrownBy(() -> byLayer(three, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "divergence by layer needs runs with the same layers: 'ResNet' has [l0, l1], the first"
                + " run has [l0, l1, l2]; draw one figure for each");
    assertThatThrownBy(() -> byLayer())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 7 series, found 0");
    assertThatThrownBy(() -> new DivergenceByLayer("t", Collections.nCopies(8, three), Theme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("found 8; choose fewer");
    assertThatThrownBy(() -> new LayerSeries("ADV", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("series 'ADV' has no runs; name at least one");
    assertThatThrownBy(() -> new LayerSeries("ADV", List.of(evaluatedOnly(1, 2), evaluatedOnly(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same layers: 'ADV'");
    assertThatThrownBy(() -> new LayerSeries("ADV", List.of(evaluatedOnly())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("run 'ADV' has no layers to show");
  }

  @Test
  void linesOverEpochsAreTheStages() {
    LayerDivergence run = ViewRecords.divergence(ViewRecords.CNN, "pool2", 2, 4);
    DivergenceOverEpochs figure = overEpochs(run, List.of("logits", "input"));
    List<List<Object>> rows = figure.numbers().rows();
    assertThat(rows).hasSize(8); // epochs 0, 2, 4 and the checkpoint, two layers
    Layer logits = run.stages().get(1).layers().get(16);
    assertThat(rows.get(3))
        .containsExactly(
            "ADV",
            2,
            160L,
            false,
            "logits",
            logits.size(),
            logits.relative(),
            logits.lower(),
            logits.upper(),
            logits.absolute());
    assertThat(rows.get(7).subList(0, 5)).containsExactly("ADV", "", 260L, true, "logits");
  }

  private static DivergenceOverEpochs overEpochs(LayerDivergence run, List<String> layers) {
    return new DivergenceOverEpochs("t", List.of(new Named<>("ADV", run)), layers, Theme.LIGHT);
  }

  @Test
  void theCheckpointEvaluatedStandsAtTheEpochOfItsBatches() {
    LayerDivergence run = ViewRecords.divergence(ViewRecords.CNN, "pool2", 2, 4);
    assertThat(Epochs.of(run, run.stages().get(1))).hasValue(2);
    assertThat(Epochs.of(run, run.evaluated())).hasValue(3.25); // 260 batches, 80 an epoch
    LayerDivergence alone = evaluatedOnly(1, 2);
    assertThat(Epochs.of(alone, alone.evaluated())).isEmpty();
  }

  @Test
  void inputSplitAndLogitsAreAlwaysAmongTheLayersChosen() {
    List<String> chosen = ViewSamples.overEpochs(1, Theme.LIGHT).layers();
    assertThat(chosen).hasSize(7).contains("input", "pool2", "logits").doesNotHaveDuplicates();
    assertThat(ViewRecords.CNN).containsSubsequence(chosen);
    LayerDivergence few = ViewRecords.divergence(List.of("input", "a", "logits"), "a", 1, 4);
    assertThat(overEpochs(few, List.of()).layers()).containsExactly("input", "a", "logits");
  }

  @Test
  void epochsAreOnTheAxisAndTheSplitInTheLegend() {
    assertThat(new Drawn(ViewSamples.overEpochs(3, Theme.LIGHT), 900, 500).texts())
        .contains("epoch", "20", "pool2 (split layer)", "input", "logits")
        .contains("ADV", "ADR-LC/GB", "TRADES");
  }

  @Test
  void laterLayersStandOutMore() {
    Drawn drawn = new Drawn(ViewSamples.overEpochs(1, Theme.DARK), 720, 480);
    assertThat(Drawn.colours(drawn.image()))
        .contains(
            Ramp.of(Theme.DARK).at(0), Ramp.of(Theme.DARK).at(0.5), Ramp.of(Theme.DARK).at(1));
  }

  @Test
  void runsWithoutHistoryAndUnknownLayersAreRefused() {
    assertThatThrownBy(() -> overEpochs(evaluatedOnly(1, 2), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("run 'ADV' kept no snapshots of training")
        .hasMessageContaining("schedule.snapshot_every");
    LayerDivergence run = ViewRecords.divergence(List.of("input", "logits"), "input", 1, 4);
    assertThatThrownBy(() -> overEpochs(run, List.of("conv9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layer: found 'conv9'; allowed: [input, logits]");
    assertThatThrownBy(() -> new DivergenceOverEpochs("t", List.of(), List.of(), Theme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 4 runs, found 0");
    LayerDivergence other = ViewRecords.divergence(List.of("input", "z"), "z", 1, 4);
    assertThatThrownBy(
            () ->
                new DivergenceOverEpochs(
                    "t",
                    List.of(new Named<>("a", run), new Named<>("b", other)),
                    List.of(),
                    Theme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same layers: 'b' has [input, z]");
  }
}
