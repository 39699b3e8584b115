package org.redoubt.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.analysis.AnalysisException;
import org.redoubt.config.Attack;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.data.ImageShape;
import org.redoubt.experiment.Analyses.Made;
import org.redoubt.experiment.Analyses.Target;
import org.redoubt.experiment.AnalysisRequest.Directions;
import org.redoubt.result.Analysis;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.run.AnalysisFiles;
import org.redoubt.run.AnalysisSamples;
import org.redoubt.run.Checkpoints;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunException;
import org.redoubt.run.RunWriter;
import org.redoubt.run.Samples;
import org.redoubt.run.SheetFiles;
import org.redoubt.run.YamlFormat;

class AnalysesTest {
  private static final List<String> COMMAND = List.of("redoubt", "analyse", "latest");
  @TempDir Path root;
  private final List<String> warnings = new ArrayList<>();
  private final PipelineListener listener =
      new PipelineListener() {
        @Override
        public void warning(String sentence) {
          warnings.add(sentence);
        }
      };

  /** Answers with samples; image 5 is the first that fits, and no attack fools the network. */
  private record Stub(Input input, boolean fooled) implements Computations {
    @Override
    public long step() {
      return 600;
    }

    @Override
    public LossSurface.Subject subject(
        Group group, @Nullable Integer image, @Nullable Integer label) {
      if (group == Group.POSITIVE && !fooled) {
        throw new AnalysisException("no attacked image fools the network; use a larger epsilon");
      }
      return AnalysisSamples.subject(group, image == null ? 5 : image);
    }

    @Override
    public LossSurface surface(LossSurface.Subject subject, Space space, Computations directions) {
      String along = ((Stub) directions).input.run().name();
      return AnalysisSamples.surface(space, subject.group(), subject.index(), along);
    }

    @Override
    public LatentView latent() {
      return AnalysisSamples.latent();
    }

    @Override
    public Tiles latentImages() {
      return tiles(latent().points().stream().map(LatentView.Point::index).toList());
    }

    @Override
    public Tiles entropyImages() {
      return tiles(entropy().examples().stream().map(EntropyView.Example::index).toList());
    }

    private static Tiles tiles(List<Integer> indices) {
      return new Tiles(
          new ImageShape(1, 2, 1),
          "test",
          List.of("zero", "one"),
          indices.stream().map(i -> Tiles.Tile.of(i, 1, new float[] {0, 0.5f, 1}, 1, 2)).toList());
    }

    @Override
    public EntropyView entropy() {
      return AnalysisSamples.entropy();
    }

    @Override
    public LayerDivergence divergence(List<Integer> snapshots) {
      throw new AnalysisException("snapshots: " + snapshots);
    }

    @Override
    public Compactness compactness() {
      return AnalysisSamples.compactness();
    }
  }

  private Target trained(String name, String... changes) {
    Experiment experiment =
        ExperimentYaml.parse(
            ExperimentYaml.write(Samples.experiment(name)), name, List.of(changes));
    RunDirectory run = RunDirectory.create(root, experiment, Samples.NOON, new YamlFormat());
    try (RunWriter writer = RunWriter.open(run)) {
      for (String checkpoint : List.of(Checkpoints.LAST, Checkpoints.snapshot(2))) {
        writer.commitCheckpoint(checkpoint, file -> Files.writeString(file, "x"));
      }
    }
    return new Target(run, experiment);
  }

  private List<Made> analyse(AnalysisRequest request, boolean fooled, Target... targets) {
    Analyses analyses =
        new Analyses(
            request, List.of(targets), COMMAND, (input, log, progress) -> new Stub(input, fooled));
    List<Made> made = new ArrayList<>();
    for (Target target : targets) {
      analyses.of(target, listener, made::add);
    }
    return made;
  }

  private static AnalysisRequest surfaces(List<Group> groups, Directions directions) {
    return new AnalysisRequest(
        List.of(LossSurface.class), null, null, groups, List.of(), directions);
  }

  private static AnalysisRequest kind(Class<? extends Analysis> kind) {
    return new AnalysisRequest(List.of(kind), null, null, List.of(), List.of(), Directions.OWN);
  }

  @Test
  void everythingIsWrittenAndWhatCannotBeHadIsSaid() {
    Target target = trained("adv");

    List<Made> made = analyse(AnalysisRequest.all(), false, target);

    assertThat(target.run().analyses().names())
        .containsExactly(
            "compactness",
            "entropy",
            "latent",
            "surface-input-clean-5",
            "surface-input-negative-5",
            "surface-latent-clean-5",
            "surface-latent-negative-5")
        .containsExactlyInAnyOrderElementsOf(made.stream().map(Made::name).toList());
    assertThat(warnings)
        .containsExactly(
            "no attacked image fools the network; use a larger epsilon", "snapshots: [2]");
  }

  @Test
  void imagesOfTheExamplesLieBesideTheViewInItsOrder() throws IOException {
    Target target = trained("adv");

    analyse(AnalysisRequest.all(), true, target);

    AnalysisFiles files = target.run().analyses();
    assertThat(files.names(LatentView.class)).containsExactly("latent");
    SheetFiles images = files.images(LatentView.class);
    assertThat(images.read().indices())
        .isEqualTo(
            files.read("latent", LatentView.class).points().stream()
                .map(LatentView.Point::index)
                .toList());
    BufferedImage sheet = ImageIO.read(images.png().toFile());
    assertThat(sheet.getWidth()).isEqualTo(2 * images.read().count());
    assertThat(sheet.getRaster().getSample(2, 0, 0)).isEqualTo(128);
    assertThat(sheet.getRaster().getSample(3, 0, 0)).isEqualTo(255);
    assertThat(files.images(EntropyView.class).exist()).isTrue();
    assertThat(files.images(Compactness.class).exist()).isFalse();
  }

  @Test
  void recordsSayHowTheyCameAbout() {
    Target target = trained("adv", "seed=9", "analysis.grid=41");

    analyse(kind(EntropyView.class), true, target);

    assertThat(target.run().analyses().read("entropy").origin())
        .satisfies(
            origin -> {
              assertThat(origin.step()).isEqualTo(600);
              assertThat(origin.seed()).isEqualTo(9);
              assertThat(origin.plan().grid()).isEqualTo(41);
              assertThat(origin.command()).isEqualTo(COMMAND);
            });
  }

  @Test
  void whatIsAskedForByNameIsAnError() {
    Target target = trained("adv");

    assertThatThrownBy(
            () -> analyse(surfaces(List.of(Group.POSITIVE), Directions.OWN), false, target))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("no attacked image");
    assertThatThrownBy(() -> analyse(kind(LayerDivergence.class), true, target))
        .hasMessage("snapshots: [2]");
  }

  @Test
  void sharedDirectionsAreThoseOfTheFirstRunAroundItsPoint() {
    Target first = trained("adv");
    Target second = trained("adr", "seed=2");

    analyse(surfaces(List.of(Group.CLEAN), Directions.FIRST_RUN), true, first, second);

    assertThat(first.run().analyses().names())
        .containsExactly("surface-input-clean-5", "surface-latent-clean-5");
    String along = "-along-" + first.run().name();
    assertThat(second.run().analyses().names())
        .containsExactly("surface-input-clean-5" + along, "surface-latent-clean-5" + along);
  }

  @Test
  void sharedDirectionsNeedTheSameTestImages() {
    Target first = trained("adv");
    Target other = trained("adr", "data.test=12");

    assertThatThrownBy(() -> analyse(surfaces(List.of(), Directions.FIRST_RUN), true, first, other))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("shared directions need runs with the same test images");
    assertThat(analyse(surfaces(List.of(), Directions.OWN), true, first, other)).hasSize(12);
  }

  @Test
  void aRunWithoutCheckpointIsRefusedBeforeAnythingIsComputed() {
    Target good = trained("adv");
    Target queued =
        new Target(Samples.run(root.resolve("queue"), "new"), Samples.experiment("new"));

    assertThatThrownBy(() -> analyse(AnalysisRequest.all(), true, good, queued))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("is queued and has no checkpoint yet");
    assertThat(good.run().analyses().names()).isEmpty();
  }

  @Test
  void aClassThatTheDataLacksIsRefused() {
    AnalysisRequest request =
        new AnalysisRequest(List.of(), null, 10, List.of(), List.of(), Directions.OWN);
    assertThatThrownBy(() -> analyse(request, true, trained("adv")))
        .hasMessageStartingWith("class 10: allowed are 0 to 9");
  }

  @Test
  void theAttackIsTheEvaluationsFirstElsePgdInTheAdversarysBall() throws IOException {
    assertThat(Analyses.attack(trained("a").experiment())).isEqualTo(Samples.pgd(0.3));

    Attack other =
        Analyses.attack(
            trained("b", "evaluation.attacks=[]", "adversary={kind: pgd, epsilon: 0.1, norm: l2}")
                .experiment());
    assertThat(other.epsilon()).isEqualTo(0.1);
    assertThat(other.norm()).isEqualTo(Attack.Norm.L2);
    assertThat(other.steps()).isEqualTo(20);
  }
}
