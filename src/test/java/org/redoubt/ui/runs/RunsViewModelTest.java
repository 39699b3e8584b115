package org.redoubt.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunNotes;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.model.Notices;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.shell.Place;

class RunsViewModelTest {
  @TempDir private Path folder;
  private RunSamples samples;
  private UiFixture window;
  private RunsViewModel model;
  private final List<String> clipboard = new ArrayList<>();
  private final List<Path> shownFolders = new ArrayList<>();

  @BeforeEach
  void make() {
    samples = new RunSamples(folder);
    window = UiFixture.inline(folder);
    Outside outside =
        new Outside() {
          @Override
          public void copy(String text) {
            clipboard.add(text);
          }

          @Override
          public void open(Path shown) {
            shownFolders.add(shown);
          }
        };
    model = new RunsViewModel(window.services(), outside, InstantSource.system());
  }

  @Test
  void everyActionSaysWhyItDoesNotApplyToARunThatIsFinished() {
    RunDirectory run = RunSamples.end(samples.run("done", 0), RunState.FINISHED, "done");
    assertThat(RunAction.PAUSE.reason(List.of())).isEqualTo("Select a run first.");
    window.select(run.name());

    List<RunItem> selected = model.selectedProperty().get();

    assertThat(RunAction.PAUSE.reason(selected)).contains("Only a running run");
    assertThat(RunAction.STOP.reason(selected)).contains("Only a queued, running or paused");
    assertThat(RunAction.RESUME.reason(selected)).contains("stopped, failed or crashed");
    assertThat(RunAction.DELETE.reason(selected)).isEmpty();
  }

  @Test
  void stoppingAQueuedRunTakesItOutOfTheQueueAndResumingPutsItBack() {
    RunDirectory run = samples.run("waiting", 0);
    window.select(run.name());

    model.actions().perform(RunAction.STOP);
    assertThat(run.status().state()).isEqualTo(RunState.STOPPED);
    assertThat(model.selectedProperty().get().get(0).status().state()).isEqualTo(RunState.STOPPED);

    model.actions().perform(RunAction.RESUME);
    assertThat(run.status().state()).isEqualTo(RunState.QUEUED);
  }

  @Test
  void pausingAsksTheWorker() {
    RunDirectory run = samples.run("working", 0);
    try (RunWriter writer = RunWriter.open(run)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "training");
      window.select(run.name());

      model.actions().perform(RunAction.PAUSE);

      assertThat(run.requests().pause()).isTrue();
      assertThat(RunAction.DELETE.reason(model.selectedProperty().get()))
          .isEqualTo("A run that is being worked on has to be stopped first.");
    }
  }

  @Test
  void aDuplicateIsOfferedToTheExperimentPanel() throws Exception {
    RunDirectory run = samples.run("origin", 0, "seed=7");
    window.select(run.name());

    model.actions().perform(RunAction.DUPLICATE);

    assertThat(window.opened()).containsExactly(Place.EXPERIMENT);
    var draft = window.services().drafts().offeredProperty().get();
    assertThat(draft).isNotNull();
    assertThat(draft.yaml()).isEqualTo(Files.readString(run.path().resolve("config.yaml")));
  }

  @Test
  void theCommandLineOfARunThatTheWindowStartedNamesItsConfiguration() {
    RunDirectory run = samples.run("origin", 0);
    window.select(run.name());

    model.actions().perform(RunAction.COPY_COMMAND);

    assertThat(clipboard)
        .containsExactly("redoubt run " + run.path().resolve("config.yaml").toAbsolutePath());
  }

  @Test
  void deletedRunsComeBackUnderTheirNamesAndSelected() {
    RunDirectory a = samples.run("a", 0);
    RunDirectory b = samples.run("b", 1);
    window.select(a.name(), b.name());

    model.actions().perform(RunAction.DELETE);
    assertThat(window.services().runs().items()).isEmpty();
    assertThat(model.actions().trash().saidProperty().get())
        .isEqualTo("2 runs were moved to the trash.");

    model.actions().trash().undo();

    assertThat(window.services().runs().items())
        .extracting(RunItem::name)
        .containsExactly(b.name(), a.name());
    assertThat(model.selectedProperty().get()).hasSize(2);
    assertThat(model.actions().trash().saidProperty().get()).isEmpty();
  }

  @Test
  void aRunThatRefusesIsReportedAndTheOthersGoOn() {
    RunDirectory waiting = samples.run("waiting", 0);
    RunDirectory other = samples.run("other", 1);
    window.select(waiting.name(), other.name());
    RunSamples.end(other, RunState.FINISHED, "done"); // after the window has looked

    model.actions().perform(RunAction.STOP);

    assertThat(waiting.status().state()).isEqualTo(RunState.STOPPED);
    assertThat(window.services().notices().list())
        .extracting(Notices.Notice::sentence)
        .anyMatch(sentence -> sentence.contains(other.name()) && sentence.contains("finished"));
  }

  @Test
  void tagsOfSeveralRunsAreThoseThatAllHave() {
    RunDirectory a = samples.run("a", 0);
    RunDirectory b = samples.run("b", 1);
    a.writeNotes(RunNotes.NONE.withTags(List.of("both", "only-a")));
    b.writeNotes(RunNotes.NONE.withTags(List.of("both")).withNote("stays"));
    window.select(a.name(), b.name());
    Notebook notebook = model.notebook();
    notebook.open(model.selectedProperty().get());
    assertThat(notebook.tagsProperty().get()).isEqualTo("both");

    notebook.tagsProperty().set("new, ");
    notebook.save();

    assertThat(a.notes().tags()).containsExactly("only-a", "new");
    assertThat(b.notes().tags()).containsExactly("new");
    assertThat(b.notes().note()).isEqualTo("stays");
  }

  @Test
  void aTagThatIsTooLongIsRefusedWhileItIsTyped() {
    samples.run("a", 0);
    Notebook notebook = model.notebook();

    notebook.tagsProperty().set("x".repeat(41));

    assertThat(notebook.problemProperty().get()).contains("1 to 40 characters");
  }

  @Test
  void theQuickstartIsQueuedByATask() {
    new Quickstart(window.services()).start(() -> {});

    List<String> words = window.tasks().last().words();
    assertThat(words.subList(0, 2)).containsExactly("queue", "add");
    assertThat(Path.of(words.get(2))).exists();
  }
}
