package org.redoubt.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.report.ReportSamples;
import org.redoubt.result.AttackResult;
import org.redoubt.result.Evaluation;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.ImageSheet;
import org.redoubt.result.Proportion;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunSummary;
import org.redoubt.run.Samples;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.gallery.GalleryViewModel.State;
import org.redoubt.ui.model.Notices;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.Stamp;
import org.redoubt.ui.task.TaskProcesses;
import org.redoubt.ui.task.TasksModel;

class GalleryViewModelTest {
  @TempDir Path root;
  private final List<List<String>> started = new ArrayList<>();
  private final List<Consumer<TaskProcesses.Outcome>> ends = new ArrayList<>();
  private final UiThreads threads = new UiThreads(Runnable::run, Runnable::run);
  private final GalleryViewModel model =
      new GalleryViewModel(
          threads, new TasksModel(this::start, threads, new Notices(InstantSource.system())));

  private TaskProcesses.Running start(String title, List<String> words) {
    started.add(words);
    return new TaskProcesses.Running() {
      @Override
      public Optional<String> progress() {
        return Optional.empty();
      }

      @Override
      public void onEnd(Consumer<TaskProcesses.Outcome> listener) {
        ends.add(listener);
      }

      @Override
      public void cancel() {}
    };
  }

  private static RunItem item(RunDirectory run) {
    return new RunItem(run, run.status(), RunSummary.of(run, run.status()), new Stamp(List.of()));
  }

  /** Six images of the classes 0, 1, 2, 0, 1, 2, those of the test set from 10 on. */
  private static void sheet(RunDirectory run) {
    ImageSheet sheet =
        new ImageSheet(
            2,
            2,
            3,
            6,
            "test",
            List.of("cat", "dog", "ship"),
            List.of(0, 1, 2, 0, 1, 2),
            List.of(10, 11, 12, 13, 14, 15));
    BufferedImage image = new BufferedImage(6, 4, BufferedImage.TYPE_BYTE_GRAY);
    run.gallery("test").write(sheet, file -> ImageIO.write(image, "png", file.toFile()));
  }

  /** 11 is a clean mistake, 12 and 13 fall, 10 and 14 hold, 15 was not attacked. */
  private RunDirectory evaluated() {
    RunDirectory run = ReportSamples.run(root, "run");
    sheet(run);
    List<ExampleOutcome> outcomes =
        List.of(
            new ExampleOutcome(10, 0, 0, 0, 3, -1, true),
            new ExampleOutcome(11, 1, 2, 2, -1, 0, false),
            new ExampleOutcome(12, 2, 2, 0, -0.5, 2, false),
            new ExampleOutcome(13, 0, 0, 1, -2, 7, false),
            new ExampleOutcome(14, 1, 1, 1, 1, -1, true));
    Proportion three = new Proportion(3, 5);
    AttackResult attack =
        new AttackResult(Samples.pgd(0.3), SuccessRule.ANY_ITERATE, three, 0.3, outcomes);
    run.evaluations()
        .write(
            "test",
            new Evaluation(three, List.of(attack), three, SuccessRule.ANY_ITERATE, List.of()));
    return run;
  }

  private List<Integer> shown() {
    return model.shown().stream().map(GalleryEntry::index).toList();
  }

  @Test
  void imagesAreJoinedWithTheirOutcomes() {
    model.show(item(evaluated()));
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(shown()).containsExactly(10, 11, 12, 13, 14, 15);
    assertThat(model.shown())
        .extracting(Thumbnail::caption)
        .containsExactly("0 → 0", "1 → 2", "2 → 0", "0 → 1", "1 → 1", "2");
  }

  @Test
  void outcomesAreToldApart() {
    model.show(item(evaluated()));
    assertThat(under(Outcome.CLEAN_RIGHT)).containsExactly(10, 12, 13, 14);
    assertThat(under(Outcome.CLEAN_WRONG)).containsExactly(11);
    assertThat(under(Outcome.POSITIVE)).containsExactly(12, 13);
    assertThat(under(Outcome.NEGATIVE)).containsExactly(10, 14);
  }

  private List<Integer> under(Outcome outcome) {
    model.outcomeProperty().set(outcome);
    return shown();
  }

  @Test
  void classAndOutcomeBothFilter() {
    model.show(item(evaluated()));
    model.labelProperty().set(0);
    assertThat(shown()).containsExactly(10, 13);
    assertThat(under(Outcome.POSITIVE)).containsExactly(13);
  }

  @Test
  void whatFellMostThoroughlyOrMostQuicklyComesFirst() {
    model.show(item(evaluated()));
    model.orderProperty().set(Order.MARGIN);
    assertThat(shown()).containsExactly(13, 11, 12, 14, 10, 15);
    model.orderProperty().set(Order.STEPS_TO_FALL);
    assertThat(shown()).containsExactly(11, 12, 13, 10, 14, 15);
  }

  @Test
  void stepsGoAlongWhatIsShownAndStopAtTheEnds() {
    model.show(item(evaluated()));
    model.outcomeProperty().set(Outcome.NEGATIVE);
    model.step(1);
    assertThat(model.selectedProperty().get()).isEqualTo(10);
    model.step(5);
    assertThat(model.selectedProperty().get()).isEqualTo(14);
    model.step(-5);
    assertThat(model.selectedProperty().get()).isEqualTo(10);
  }

  @Test
  void aMissingSheetIsMadeByItself() {
    RunDirectory run = ReportSamples.run(root, "run");
    model.show(item(run));
    assertThat(model.stateProperty().get()).isEqualTo(State.MAKING);
    assertThat(started).containsExactly(List.of("data", "sheet", "--run", run.path().toString()));

    sheet(run);
    ends.get(0).accept(new TaskProcesses.Outcome(0, "", ""));
    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(model.shown()).hasSize(6).allMatch(entry -> entry.outcome() == null);
  }

  @Test
  void aSheetThatCannotBeMadeIsNotTriedAgainUnasked() {
    RunDirectory run = ReportSamples.run(root, "run");
    model.show(item(run));
    ends.get(0).accept(new TaskProcesses.Outcome(1, "", "there is no MNIST in /data"));
    assertThat(model.stateProperty().get()).isEqualTo(State.MISSING);
    assertThat(model.problemProperty().get()).isEqualTo("there is no MNIST in /data");

    model.show(null);
    model.show(item(run));
    assertThat(started).hasSize(1);
    model.make();
    assertThat(started).hasSize(2);
  }
}
