package org.redoubt.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redoubt.config.Experiment;
import org.redoubt.config.InvalidSetting;
import org.redoubt.data.DataException;
import org.redoubt.experiment.Pipeline.Extent;
import org.redoubt.model.Engine;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.run.Progress;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.YamlFormat;
import org.redoubt.training.Tiny;

class PipelineTest {
  private static final long LAST_STEP = 2L * Tiny.STEPS;
  private static final List<String> COMMAND = List.of("redoubt", "run", "tiny.yaml");
  @TempDir private Path root;

  @Test
  void runLeavesEverythingInItsDirectory() {
    RunDirectory run = finished("evaluation.save_adversarial=true");
    assertThat(run.path())
        .isDirectoryContaining("glob:**config.yaml")
        .isDirectoryContaining("glob:**provenance.json");
    for (String file :
        List.of(
            "checkpoints/last.ckpt",
            "checkpoints/best.ckpt",
            "evaluation/test.json",
            "evaluation/test-curve.csv",
            "evaluation/test-1-pgd.csv",
            "evaluation/test-2-fgsm.csv",
            "evaluation/test-adversarial-1.npz",
            "evaluation/test-adversarial-2.npz")) {
      assertThat(run.path().resolve(file)).isNotEmptyFile();
    }
    assertThat(run.status().progress()).isEqualTo(new Progress(2, 2, LAST_STEP, LAST_STEP));
    assertThat(run.metrics()).hasSize((int) LAST_STEP);
    assertThat(run.timing()).hasSize((int) LAST_STEP);
    assertThat(run.provenance())
        .singleElement()
        .satisfies(p -> assertThat(p.command()).isEqualTo(COMMAND));
  }

  @Test
  void attacksNeverRaiseTheAccuracy() {
    Evaluation evaluation = finished("schedule.epochs=6").evaluations().read("test");
    int natural = evaluation.natural().k();
    assertThat(evaluation.natural().n()).isEqualTo(15);
    assertThat(evaluation.attacks())
        .hasSize(2)
        .allSatisfy(attack -> assertThat(attack.robust().k()).isLessThanOrEqualTo(natural))
        .allSatisfy(
            attack ->
                assertThat(evaluation.worstCase().k()).isLessThanOrEqualTo(attack.robust().k()))
        .allSatisfy(attack -> assertThat(attack.largestDistance()).isBetween(0.0, 0.2 + 1e-6));
    assertThat(evaluation.curve())
        .extracting(CurvePoint::robust)
        .hasSize(2)
        .isSortedAccordingTo((a, b) -> Integer.compare(b.k(), a.k()));
  }

  @Test
  void equalRunsWriteEqualBytes() throws IOException {
    Path one = finished().path();
    Path two = finished().path();
    for (String file :
        List.of("metrics.csv", "checkpoints/last.ckpt", "evaluation/test-1-pgd.csv")) {
      assertThat(two.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
    assertThat(one).isNotEqualTo(two);
  }

  /** Batches 1 to 6, three to an epoch. */
  @ParameterizedTest
  @ValueSource(longs = {1, 3, 5})
  void stoppedRunContinuesToTheBytesOfAnUninterruptedOne(long step) {
    RunDirectory whole = finished();
    RunDirectory run = create();
    RunState state = start(run, trainedTo(step, () -> run.requests().askToStop()));
    assertThat(state).isEqualTo(RunState.STOPPED);
    assertThat(run.status().state()).isEqualTo(RunState.STOPPED);
    assertThat(run.metrics()).hasSize((int) step);
    assertThat(run.evaluations().names()).isEmpty();

    assertThat(start(run, new PipelineListener() {})).isEqualTo(RunState.FINISHED);
    for (String file :
        List.of(
            "metrics.csv",
            "checkpoints/last.ckpt",
            "checkpoints/best.ckpt",
            "evaluation/test.json")) {
      assertThat(run.path().resolve(file)).hasSameBinaryContentAs(whole.path().resolve(file));
    }
    assertThat(run.provenance()).hasSize(2);
  }

  @Test
  void rowsBehindTheLastCheckpointAreComputedAnew() {
    RunDirectory whole = finished();
    RunDirectory run = create();
    assertThatExceptionOfType(Killed.class)
        .isThrownBy(() -> start(run, trainedTo(5, PipelineTest::kill)));
    assertThat(run.metrics()).hasSize(5); // the checkpoint is that of batch 3
    assertThat(start(run, new PipelineListener() {})).isEqualTo(RunState.FINISHED);
    assertThat(run.path().resolve("metrics.csv"))
        .hasSameBinaryContentAs(whole.path().resolve("metrics.csv"));
  }

  @Test
  void pausedRunWaitsUntilTheRequestIsTakenBack() {
    RunDirectory run = create();
    Pausing listener = new Pausing(run);
    assertThat(start(run, listener)).isEqualTo(RunState.FINISHED);
    assertThat(listener.states).contains(RunState.RUNNING, RunState.PAUSED);
    assertThat(run.metrics()).hasSize((int) LAST_STEP);
  }

  @Test
  void evaluationCanBePausedToo() {
    RunDirectory run = create();
    Pausing listener = new Pausing(run, LAST_STEP + 1);
    assertThat(start(run, listener)).isEqualTo(RunState.FINISHED);
    assertThat(listener.states).contains(RunState.PAUSED);
    assertThat(run.evaluations().names()).containsExactly("test");
  }

  @Test
  void stopDuringAPauseStops() {
    RunDirectory run = create();
    PipelineListener listener =
        trainedTo(
            2,
            () -> {
              run.requests().askToPause();
              run.requests().askToStop();
            });
    assertThat(start(run, listener)).isEqualTo(RunState.STOPPED);
  }

  @Test
  void missingDataFailTheRunWithTheirSentence() {
    RunDirectory run =
        create(Tiny.experiment("data={kind: mnist, directory: " + root.resolve("nowhere") + "}"));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> start(run, new PipelineListener() {}));
    assertThat(run.status().state()).isEqualTo(RunState.FAILED);
    assertThat(run.status().message()).contains("nowhere");
  }

  @Test
  void askingForAGpuWhereThereIsNoneFails() {
    org.junit.jupiter.api.Assumptions.assumeTrue(Engine.facts().gpus().isEmpty());
    RunDirectory run = create(Tiny.experiment("compute.device=gpu"));
    assertThatExceptionOfType(InvalidSetting.class)
        .isThrownBy(() -> start(run, new PipelineListener() {}));
    assertThat(run.status().message()).contains("compute.device");
  }

  @Test
  void evaluationCutOffByAKillIsMadeUpFor() throws IOException {
    RunDirectory whole = finished();
    RunDirectory run = create();
    byte[][] status = new byte[1][];
    assertThatExceptionOfType(Killed.class)
        .isThrownBy(
            () ->
                start(
                    run,
                    evaluated(
                        () -> {
                          status[0] = read(run.path().resolve("status.json"));
                          kill();
                        })));
    Files.write(run.path().resolve("status.json"), ofAnEarlierProcess(status[0]));
    assertThat(run.status().state()).isEqualTo(RunState.CRASHED);

    assertThat(start(run, new PipelineListener() {})).isEqualTo(RunState.FINISHED);
    assertThat(run.path().resolve("evaluation/test.json"))
        .hasSameBinaryContentAs(whole.path().resolve("evaluation/test.json"));
    assertThat(run.metrics()).isEqualTo(whole.metrics());
  }

  @Test
  void stoppedEvaluationIsMadeWhenTheRunIsTakenUpAgain() {
    RunDirectory run = create();
    assertThat(start(run, evaluated(() -> run.requests().askToStop()))).isEqualTo(RunState.STOPPED);
    assertThat(run.evaluations().names()).isEmpty();
    assertThat(start(run, new PipelineListener() {})).isEqualTo(RunState.FINISHED);
    assertThat(run.evaluations().names()).containsExactly("test");
  }

  @Test
  void stoppedRunCanBeEvaluatedAsItStands() {
    RunDirectory run = create();
    start(run, trainedTo(4, () -> run.requests().askToStop()));
    Pipeline pipeline = new Pipeline(run, COMMAND, new PipelineListener() {});
    Evaluation evaluation = pipeline.evaluate(run.experiment().evaluation(), "early");
    assertThat(evaluation.natural().n()).isEqualTo(15);
    assertThat(run.evaluations().names()).containsExactly("early");
  }

  @Test
  void trainingAloneLeavesTheTestImagesAlone() {
    RunDirectory run = create();
    RunState state = new Pipeline(run, COMMAND, new PipelineListener() {}).run(Extent.TRAIN);
    assertThat(state).isEqualTo(RunState.FINISHED);
    assertThat(run.evaluations().names()).isEmpty();
  }

  @Test
  void frozenExperimentNamesItsThreadsAndIsFrozenAlready() {
    Experiment open = Tiny.experiment("compute.threads=auto");
    Experiment frozen = Frozen.of(open, root);
    assertThat(open.compute().threads()).isNull();
    assertThat(frozen.compute().threads()).isPositive();
    assertThat(Frozen.of(frozen, root)).isEqualTo(frozen);
  }

  @Test
  void frozenExperimentNamesTheFolderOfItsData() throws IOException {
    Path folder = Files.createDirectories(root.resolve("own"));
    Experiment open =
        Tiny.experiment("data={kind: idx, directory: " + folder.resolve("../own") + "}");
    assertThat(Frozen.of(open, root).data().directory())
        .isEqualTo(folder.toAbsolutePath().toString());
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Frozen.of(Tiny.experiment("data={kind: mnist}"), root));
  }

  private RunDirectory create(Experiment experiment) {
    return RunDirectory.create(
        root.resolve("runs"), experiment, Instant.parse("2026-08-24T12:00:00Z"), new YamlFormat());
  }

  private RunDirectory create(String... overrides) {
    return create(Frozen.of(Tiny.experiment(overrides), root));
  }

  private RunDirectory finished(String... overrides) {
    RunDirectory run = create(overrides);
    assertThat(start(run, new PipelineListener() {})).isEqualTo(RunState.FINISHED);
    assertThat(run.status().state()).isEqualTo(RunState.FINISHED);
    return run;
  }

  private static RunState start(RunDirectory run, PipelineListener listener) {
    return new Pipeline(run, COMMAND, listener).run(Extent.TRAIN_AND_EVALUATE);
  }

  private static PipelineListener trainedTo(long step, Runnable then) {
    return new PipelineListener() {
      @Override
      public void trained(Progress progress, double imagesPerSecond, double etaSeconds) {
        if (progress.step() == step) {
          then.run();
        }
      }
    };
  }

  private static PipelineListener evaluated(Runnable then) {
    return new PipelineListener() {
      @Override
      public void evaluated(String stage, int done, int total) {
        if (!stage.equals("natural")) {
          then.run();
        }
      }
    };
  }

  /** Asks for a pause after some batches, and takes it back once the run says that it is paused. */
  private static final class Pausing implements PipelineListener {
    final List<RunState> states = new ArrayList<>();
    private final RunDirectory run;
    private final long step;
    private boolean asked;

    Pausing(RunDirectory run) {
      this(run, 2);
    }

    Pausing(RunDirectory run, long step) {
      this.run = run;
      this.step = step;
    }

    @Override
    public void trained(Progress progress, double imagesPerSecond, double etaSeconds) {
      askFrom(progress.step());
    }

    @Override
    public void evaluated(String stage, int done, int total) {
      askFrom(LAST_STEP + 1);
    }

    private void askFrom(long reached) {
      if (reached >= step && !asked) {
        asked = true;
        run.requests().askToPause();
      }
    }

    @Override
    public boolean stopRequested() {
      RunState state = run.status().state();
      states.add(state);
      if (state == RunState.PAUSED) {
        run.requests().askToContinue();
      }
      return false;
    }
  }

  /** Stands for a process that dies. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed");
    }
  }

  private static void kill() {
    throw new Killed();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The status as a process that is gone would have left it. */
  private static byte[] ofAnEarlierProcess(byte[] status) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = (ObjectNode) json.readTree(status);
    assertThat(root.get("state").asText()).isEqualTo("running");
    ((ObjectNode) root.get("process")).put("start", "2001-01-01T00:00:00Z");
    return json.writeValueAsBytes(root);
  }
}
