package org.redoubt.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redoubt.figure.MapSamples.Net;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;

class RunSurfaceTest {
  private static final RunSurface ADV = MapSamples.run(Net.ADV, Group.CLEAN, 9);

  @Test
  void numbersAreThoseOfTheSurface() {
    Table table = new LossMap("x", ADV, SurfaceLook.readable(), Theme.LIGHT).numbers();
    LossSurface surface = ADV.surface();
    assertThat(table.columns())
        .containsExactly(
            "run", "random", "gradient", "loss_label", "loss_prediction", "prediction");
    assertThat(table.rows()).hasSize(81);
    assertThat(table.rows().get(9 * 2 + 7))
        .containsExactly(
            "ADV",
            surface.coordinates().get(2),
            surface.coordinates().get(7),
            surface.lossOfLabel().get(2).get(7),
            surface.lossOfPrediction().get(2).get(7),
            surface.predictions().get(2).get(7));
  }

  @Test
  void everyFigureOfASurfaceTellsTheSameNumbers() {
    SurfaceLook look = SurfaceLook.paper();
    Table table = new LossMap("x", ADV, look, Theme.LIGHT).numbers();
    assertThat(new PredictionGrid("x", ADV, look, Theme.LIGHT).numbers()).isEqualTo(table);
    assertThat(new LossSurface3d("x", ADV, look, Theme.LIGHT).numbers()).isEqualTo(table);
    assertThat(new SurfaceComparison("x", List.of(ADV), look, Theme.LIGHT).numbers())
        .isEqualTo(table);
  }

  @Test
  void sharesOfTheClassesAreCountsAndAddUpToOne() {
    long sevens =
        ADV.surface().predictions().stream()
            .flatMap(List::stream)
            .filter(label -> label == MapSamples.LABEL)
            .count();
    assertThat(ADV.shares()).containsKeys(2, 7, 9).hasSize(3);
    assertThat(ADV.share(MapSamples.LABEL)).isEqualTo(sevens / 81.0);
    double sum = ADV.shares().values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void largestIsThatOfTheLossAsked() {
    RunSurface fooled = MapSamples.run(Net.ADV, Group.POSITIVE, 9);
    assertThat(fooled.largest(LossOf.LABEL)).isEqualTo(largest(fooled.surface().lossOfLabel()));
    assertThat(fooled.largest(LossOf.PREDICTION))
        .isEqualTo(largest(fooled.surface().lossOfPrediction()))
        .isNotEqualTo(fooled.largest(LossOf.LABEL));
  }

  private static double largest(List<List<Double>> losses) {
    return Collections.max(losses.stream().map(Collections::max).toList());
  }

  @Test
  void surfacesThatCannotBeDrawnAreRefused() {
    LossSurface good = ADV.surface();
    List<Double> row = Collections.nCopies(9, Double.NaN);
    assertThatThrownBy(
            () -> new RunSurface("B", MapSamples.withLosses(good, Collections.nCopies(9, row))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the loss surface of 'B' has a loss of NaN; allowed: finite numbers of 0 or more;"
                + " compute it again");
    assertThatThrownBy(
            () -> new RunSurface("B", MapSamples.withLosses(good, List.of(List.of(1.0)))))
        .hasMessageContaining("has a grid that is not 9x9 like its coordinates");
    List<Double> uneven = List.of(-0.3, -0.2, -0.1, -0.05, 0.0, 0.05, 0.1, 0.2, 0.3);
    assertThatThrownBy(() -> new RunSurface("B", MapSamples.withCoordinates(good, uneven)))
        .hasMessageContaining("not evenly spaced and rising");
    assertThatThrownBy(() -> new RunSurface("B", MapSamples.withCoordinates(good, List.of(0.0))))
        .hasMessageContaining("has 1 points per axis; at least 2 are needed");
  }

  @Test
  void impossibleLooksAreRefused() {
    SurfaceLook look = SurfaceLook.readable();
    assertThatThrownBy(() -> look.marking(0))
        .hasMessage("epsilon: found 0.0; allowed: a finite number above 0");
    assertThatThrownBy(
            () ->
                new SurfaceLook(
                    LossOf.LABEL, ColourMap.VIRIDIS, ClassColours.SAFE, look.view(), 0, null))
        .hasMessage("opacity: found 0.0; allowed: a number above 0, at most 1");
  }
}
