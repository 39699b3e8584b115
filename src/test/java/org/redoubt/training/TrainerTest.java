package org.redoubt.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.config.Experiment;
import org.redoubt.model.Checkpoint;
import org.redoubt.model.Network;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.Proportion;
import org.redoubt.training.Validator.Scores;

class TrainerTest {
  @TempDir private Path folder;

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    Experiment experiment = Tiny.experiment();
    Recording first = Recording.of(experiment);
    Recording second = Recording.of(experiment);
    assertThat(second.rows).isEqualTo(first.rows);
    assertThat(bytes(second.last())).isEqualTo(bytes(first.last()));
  }

  @Test
  void anotherSeedGivesOtherParameters() {
    float[] one = Recording.of(Tiny.experiment("schedule.epochs=1")).last().parameters();
    float[] two = Recording.of(Tiny.experiment("schedule.epochs=1", "seed=2")).last().parameters();
    assertThat(two).isNotEqualTo(one).hasSameSizeAs(one);
  }

  /** Stops after so many of six batches, three to an epoch. */
  @ParameterizedTest
  @CsvSource({"adam, 2", "adam, 3", "sgd, 1", "sgd, 3", "nesterovs, 4", "nesterovs, 3"})
  void continuedTrainingIsThatOfAnUninterruptedRunBitForBit(String optimiser, long stop)
      throws IOException {
    Experiment experiment =
        Tiny.experiment(
            "optimiser={kind: %s, weight_decay: 0.001, clip_norm: 5}".formatted(optimiser),
            "method.lambda_conf=0.1",
            "schedule.epsilon_warmup_steps=5");
    Recording whole = Recording.of(experiment);

    Recording before = new Recording(stop);
    Trainer stopped = Recording.trainer(experiment, Tiny.network(experiment), before);
    assertThat(stopped.run()).isEqualTo(Trainer.End.STOPPED);
    assertThat(before.last().step()).isEqualTo(stop);
    Path file = folder.resolve("stopped.ckpt");
    before.last().write(file);

    Recording after = new Recording(Long.MAX_VALUE);
    Network fresh = Tiny.network(Tiny.experiment("seed=99"));
    Trainer continued = Recording.trainer(experiment, fresh, after);
    continued.restore(Checkpoint.read(file), file);
    assertThat(continued.run()).isEqualTo(Trainer.End.FINISHED);

    List<MetricsRow> rows = new ArrayList<>(before.rows);
    rows.addAll(after.rows);
    assertThat(rows).isEqualTo(whole.rows);
    assertThat(bytes(after.last())).isEqualTo(bytes(whole.last()));
  }

  @Test
  void finishedTrainingStaysFinished() throws IOException {
    Experiment experiment = Tiny.experiment("schedule.epochs=1");
    Recording whole = Recording.of(experiment);
    Recording again = new Recording(Long.MAX_VALUE);
    Trainer trainer = Recording.trainer(experiment, Tiny.network(experiment), again);
    trainer.restore(whole.last(), folder);
    assertThat(trainer.run()).isEqualTo(Trainer.End.FINISHED);
    assertThat(again.positions).isEmpty();
  }

  @Test
  void milestonesLowerTheLearningRateFromTheirEpochOn() {
    Recording run =
        Recording.of(
            Tiny.experiment(
                "optimiser={kind: sgd, learning_rate: 0.02}",
                "schedule.epochs=3",
                "schedule.milestones=[1, 2]",
                "schedule.decay=0.5"));
    assertThat(run.rows)
        .extracting(MetricsRow::learningRate)
        .containsExactly(0.02, 0.02, 0.02, 0.01, 0.01, 0.01, 0.005, 0.005, 0.005);
  }

  @Test
  void warmUpRaisesTheRadiusStepByStep() {
    Recording run = Recording.of(Tiny.experiment("schedule.epsilon_warmup_steps=4"));
    List<Double> epsilons = run.rows.stream().map(MetricsRow::epsilon).toList();
    assertThat(epsilons).hasSize(6);
    for (int i = 0; i < 6; i++) {
      assertThat(epsilons.get(i)).isCloseTo(0.2 * Math.min(1, (i + 1) / 4.0), within(1e-12));
    }
  }

  @Test
  void maxStepsEndsTrainingWithAValidationAndACheckpoint() {
    Recording run = Recording.of(Tiny.experiment("schedule.max_steps=4", "schedule.epochs=5"));
    assertThat(run.positions)
        .extracting(TrainingObserver.Position::step)
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(run.positions.get(3)).isEqualTo(new TrainingObserver.Position(2, 2, 4, 4, 16));
    assertThat(run.last().step()).isEqualTo(4);
    assertThat(run.rows.get(3).naturalValidation()).isNotNull();
  }

  @Test
  void rowsComeEverySoManyBatchesAndAtEachValidation() {
    Recording run = Recording.of(Tiny.experiment("schedule.log_every=2"));
    assertThat(run.rows).extracting(MetricsRow::step).containsExactly(2L, 3L, 4L, 6L);
    assertThat(run.rows)
        .extracting(row -> row.naturalValidation() != null)
        .containsExactly(false, true, false, true);
  }

  @Test
  void lossIsTheSumOfItsWeightedTerms() {
    Recording run = Recording.of(Tiny.experiment("method.lambda_lc=3", "schedule.epochs=1"));
    assertThat(run.rows)
        .allSatisfy(
            row ->
                assertThat(row.loss())
                    .isCloseTo(
                        row.terms().stream().mapToDouble(MetricsRow.Term::weighted).sum(),
                        within(1e-9)));
  }

  @Test
  void trainingLowersTheLoss() {
    Recording run =
        Recording.of(
            Tiny.experiment(
                "method={kind: standard}",
                "schedule.epochs=12",
                "optimiser={kind: adam, learning_rate: 0.01}"));
    assertThat(run.rows.get(run.rows.size() - 1).loss()).isLessThan(0.7 * run.rows.get(0).loss());
  }

  /** Natural and robust of 100 after epochs 1 to 3: 90 + 40, 50 + 85, 60 + 60. */
  @ParameterizedTest
  @CsvSource({"sum, 2", "robust, 2", "last, 3"})
  void bestCheckpointIsChosenByTheRule(String rule, long epoch) {
    assertThat(bestStep(rule, score(90, 40), score(50, 85), score(60, 60)))
        .isEqualTo(epoch * Tiny.STEPS);
  }

  @Test
  void sumAndRobustMayDisagree() {
    assertThat(bestStep("sum", score(95, 50), score(60, 60))).isEqualTo(Tiny.STEPS);
    assertThat(bestStep("robust", score(95, 50), score(60, 60))).isEqualTo(2L * Tiny.STEPS);
  }

  @Test
  void firstOfEqualScoresStaysTheBest() {
    assertThat(bestStep("sum", score(70, 50), score(60, 60))).isEqualTo(Tiny.STEPS);
  }

  @Test
  void snapshotsAreTakenBeforeTrainingAndEverySoManyEpochs() {
    Recording run = Recording.of(Tiny.experiment("schedule.epochs=5", "schedule.snapshot_every=2"));
    assertThat(run.snapshots).containsOnlyKeys(0, 2, 4);
    assertThat(run.snapshots.get(2))
        .extracting(Checkpoint::step, one -> one.optimiser().length)
        .containsExactly(2L * Tiny.STEPS, 0);
    assertThat(Recording.of(Tiny.experiment()).snapshots).isEmpty();
  }

  @Test
  void withoutValidationImagesNothingIsTheBest() {
    Experiment experiment = Tiny.experiment();
    Recording recording = new Recording(Long.MAX_VALUE);
    Network network = Tiny.network(experiment);
    new Trainer(experiment, Tiny.data(experiment), network, Optional::empty, recording).run();
    assertThat(recording.best).isNull();
    assertThat(recording.last().bestScore()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static Scores score(int natural, int robust) {
    return new Scores(new Proportion(natural, 100), new Proportion(robust, 100));
  }

  private static long bestStep(String rule, Scores... scripted) {
    Experiment experiment =
        Tiny.experiment("schedule.epochs=" + scripted.length, "schedule.validation.select=" + rule);
    Iterator<Scores> scores = Stream.of(scripted).iterator();
    Recording recording = new Recording(Long.MAX_VALUE);
    Network network = Tiny.network(experiment);
    Validator validator = () -> Optional.of(scores.next());
    new Trainer(experiment, Tiny.data(experiment), network, validator, recording).run();
    return Objects.requireNonNull(recording.best).step();
  }

  private byte[] bytes(Checkpoint checkpoint) throws IOException {
    Path file = folder.resolve("compared.ckpt");
    checkpoint.write(file);
    return Files.readAllBytes(file);
  }
}
