package org.redoubt.ui.experiment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunWriter;
import org.redoubt.ui.RecordedTasks;
import org.redoubt.ui.experiment.ExperimentFixture;
import org.redoubt.ui.shell.Place;

class LaunchViewModelTest {
  @TempDir Path runs;
  private ExperimentFixture fixture;
  private LaunchViewModel model;

  @BeforeEach
  void open() {
    fixture = ExperimentFixture.direct(runs).open("quickstart");
    model = new LaunchViewModel(fixture.document(), fixture.services());
  }

  private RecordedTasks.Task queueAdd() {
    return fixture.tasks().latest("queue", "add").orElseThrow();
  }

  private RunDirectory queuedRun(String name) {
    return fixture
        .services()
        .runs()
        .root()
        .create(
            ExperimentYaml.read(Path.of("sample-configs/quickstart.yaml"), List.of("name=" + name)),
            Instant.now());
  }

  @Test
  void launchingQueuesExactlyTheTextThatIsSeen() throws Exception {
    model.launchNow();
    List<String> words = queueAdd().words();
    Path file = Path.of(words.get(2));
    assertThat(words).startsWith("queue", "add").endsWith("--json").hasSize(4);
    assertThat(Files.readString(file)).isEqualTo(fixture.document().yamlProperty().get());
    assertThat(model.busyProperty().get()).isTrue();

    queueAdd().finish("{\"root\": \"r\", \"runs\": [\"2026-one\"]}");
    assertThat(model.busyProperty().get()).isFalse();
    assertThat(model.resultProperty().get().runs()).containsExactly("2026-one");
    assertThat(model.resultProperty().get().sentence()).isEqualTo("2026-one starts now.");
    assertThat(fixture.services().selection().names()).containsExactly("2026-one");
    try (Stream<Path> left = Files.list(Objects.requireNonNull(file.getParent()))) {
      assertThat(left).isEmpty();
    }
    model.openRuns();
    assertThat(fixture.opened()).containsExactly(Place.RUNS);
  }

  @Test
  void addingToTheQueueLeavesTheSelectionAlone() {
    fixture.services().selection().select(List.of("mine"));
    model.addToQueue();
    queueAdd().finish("{\"runs\": [\"other\"]}");
    assertThat(fixture.services().selection().names()).containsExactly("mine");
  }

  @Test
  void seedsAndVariedFieldsAreOptionsOfOneCommand() {
    model.seedsProperty().set(4);
    model.launchSeeds();
    assertThat(queueAdd().words()).endsWith("--seeds", "4");
    queueAdd().finish("{\"runs\": [\"a\", \"b\", \"c\", \"d\"]}");
    assertThat(model.resultProperty().get().sentence()).startsWith("4 runs, first a,");

    model.vary().rows().get(0).pathProperty().set("method.lambda_gb");
    model.vary().rows().get(0).valuesProperty().set("0, 0.5 ,1");
    model.vary().rows().get(1).pathProperty().set("schedule.batch_size");
    model.vary().rows().get(1).valuesProperty().set("32,64");
    assertThat(model.vary().problemProperty().get()).isEmpty();
    assertThat(model.vary().countProperty().get()).isEqualTo(6);
    model.launchGrid();
    assertThat(queueAdd().words())
        .endsWith("--vary", "method.lambda_gb=0,0.5,1", "--vary", "schedule.batch_size=32,64");
  }

  @Test
  void aProblemOfTheTextPreventsEveryLaunchAndSaysWhy() {
    fixture.document().set("schedule.epochs", "0");
    assertThat(model.obstacleProperty().get()).contains("schedule.epochs").contains("from 1");
    model.launchNow();
    model.addToQueue();
    model.launchSeeds();
    assertThat(fixture.tasks().started()).isEmpty();

    fixture.document().set("schedule.epochs", "1");
    assertThat(model.obstacleProperty().get()).isEmpty();
    model.launchNow();
    assertThat(fixture.tasks().started()).hasSize(1);
  }

  @Test
  void whatTheCommandRefusesIsSaid() {
    model.launchNow();
    queueAdd().fail("MNIST is not there; redoubt data fetch mnist");
    assertThat(model.resultProperty().get().failed()).isTrue();
    assertThat(model.resultProperty().get().sentence())
        .isEqualTo("Nothing was launched: MNIST is not there; redoubt data fetch mnist");
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void aFullQueueSaysWhichRunIsWaitedFor() {
    RunDirectory working = queuedRun("working");
    queuedRun("ahead");
    try (RunWriter writer = RunWriter.open(working)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "begun");
      fixture.services().runs().refresh();
      model.launchNow();
      queueAdd().finish("{\"runs\": [\"new\"]}");
    }
    assertThat(model.resultProperty().get().sentence())
        .isEqualTo(
            "new waits for %s to end, and for 1 more before it (workers at the same time: 1)."
                .formatted(working.name()));
  }

  @Test
  void theNumberOfWorkersIsRemembered() {
    model.workersProperty().set(2);
    LaunchViewModel next = new LaunchViewModel(fixture.document(), fixture.services());
    assertThat(next.workersProperty().get())
        .isEqualTo(Math.min(2, Runtime.getRuntime().availableProcessors()));
  }
}
