package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.result.Analysis;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;

class AnalysisFilesTest {
  @TempDir Path folder;

  private AnalysisFiles files() {
    return new AnalysisFiles(folder.resolve("analysis"), "this-run");
  }

  @Test
  void everyKindIsReadBackWholeWithItsOrigin() {
    List<Analysis> all = AnalysisSamples.everyKind("this-run");
    assertThat(all).hasSize(Analysis.class.getPermittedSubclasses().length);

    for (Analysis analysis : all) {
      AnalysisRecord record = AnalysisSamples.record(analysis);
      assertThat(files().write(record)).isRegularFile();
      assertThat(files().read(files().name(analysis))).isEqualTo(record);
    }
    assertThat(files().names())
        .containsExactly(
            "compactness", "divergence", "entropy", "latent", "surface-input-positive-7");
  }

  @Test
  void aSurfaceAlongAnotherRunsDirectionsStandsBesideTheOwn() {
    files().write(surface("this-run"));
    files().write(surface("other"));

    assertThat(files().names(LossSurface.class))
        .containsExactly("surface-latent-clean-0", "surface-latent-clean-0-along-other");
    assertThat(files().names(LatentView.class)).isEmpty();
    assertThat(files().read("surface-latent-clean-0", LossSurface.class).directionsOf())
        .isEqualTo("this-run");
  }

  private static AnalysisRecord surface(String run) {
    return AnalysisSamples.record(AnalysisSamples.surface(Space.LATENT, Group.CLEAN, 0, run));
  }

  @Test
  void numbersArePlainArraysAndKindsAreWords() throws IOException {
    Path file = files().write(surface("this-run"));
    JsonNode json = new ObjectMapper().readTree(file.toFile());

    assertThat(json.at("/analysis/kind").asText()).isEqualTo("surface");
    assertThat(json.at("/analysis/subject/group").asText()).isEqualTo("clean");
    assertThat(json.at("/analysis/loss_of_label/0/2").isNumber()).isTrue();
    assertThat(json.at("/origin/plan/grid").asInt()).isEqualTo(3);
    assertThat(json.at("/origin/command/1").asText()).isEqualTo("analyse");
  }

  /** Strict JSON has no such numbers; Python's float() reads the words back. */
  @Test
  void notANumberAndInfinitySurviveInStrictJson() throws IOException {
    Path file = files().write(AnalysisSamples.record(AnalysisSamples.compactness()));
    JsonNode json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.at("/analysis/pairings/0/by_class/1/1").asText()).isEqualTo("NaN");
    assertThat(files().read("compactness", Compactness.class).pairings().get(0).byClass().get(1))
        .containsExactly(0.4, Double.NaN);

    files().write(AnalysisSamples.record(AnalysisSamples.entropy()));
    assertThat(
            files()
                .read("entropy", EntropyView.class)
                .detectors()
                .get(0)
                .curve()
                .get(0)
                .threshold())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aSurfaceWrittenBeforeThereWerePlanesIsReadWithoutOne() throws IOException {
    Path file = files().write(surface("this-run"));
    Files.writeString(file, Files.readString(file).replaceFirst(",\\s*\"plane\" : null", ""));
    assertThat(Files.readString(file)).doesNotContain("plane");

    assertThat(files().read("surface-latent-clean-0")).isEqualTo(surface("this-run"));
  }

  @Test
  void whatIsMissingSaysHowToComputeIt() {
    assertThatThrownBy(() -> files().read("latent"))
        .isInstanceOf(RunException.class)
        .hasMessageEndingWith(
            "has no analysis 'latent'; there is: none at all; compute it with:"
                + " redoubt analyse this-run");
    files().write(AnalysisSamples.record(AnalysisSamples.entropy()));
    assertThatThrownBy(() -> files().read("latent")).hasMessageContaining("there is: entropy;");
  }

  @Test
  void damageIsOneSentence() throws IOException {
    Path file = files().write(AnalysisSamples.record(AnalysisSamples.latent()));
    String whole = Files.readString(file);
    for (String broken :
        List.of(
            whole.substring(0, whole.length() / 2),
            whole.replace("\"kind\" : \"latent\"", "\"kind\" : \"lament\""),
            whole.replace("\"perplexity\" : 30.0,", ""))) {
      assertThat(broken).isNotEqualTo(whole);
      Files.writeString(file, broken);
      assertThatThrownBy(() -> files().read("latent"))
          .isInstanceOf(RunException.class)
          .hasMessageStartingWith(file + " is damaged: ")
          .hasMessageEndingWith("; compute it again with: redoubt analyse this-run")
          .satisfies(e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(1));
    }
  }

  @Test
  void anotherKindUnderTheNameIsRefused() throws IOException {
    Path file = files().write(AnalysisSamples.record(AnalysisSamples.entropy()));
    Files.move(file, file.resolveSibling("latent.json"));
    assertThatThrownBy(() -> files().read("latent", LatentView.class))
        .hasMessageContaining("is an analysis of kind entropy, expected latent");
  }
}
