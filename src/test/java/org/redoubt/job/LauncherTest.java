package org.redoubt.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.ProcessId;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.RunStatus;
import org.redoubt.run.RunWriter;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.Samples;

@Timeout(120)
class LauncherTest {
  static final WorkerCommand COMMAND = quickToStart(WorkerCommand.standard(1));
  private final Launcher launcher = new Launcher(COMMAND);
  @TempDir Path root;

  private static WorkerCommand quickToStart(WorkerCommand standard) {
    List<String> flags = new ArrayList<>(standard.flags());
    flags.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    return new WorkerCommand(
        standard.java(), flags, standard.classPath(), TestWorker.class.getName(), List.of());
  }

  @AfterEach
  void leaveNoProcessBehind() {
    for (RunsRoot.Entry entry : new RunsRoot(root, Samples.FORMAT).list()) {
      RunDirectory run = ((RunsRoot.Whole) entry).run();
      if (run.status().state().active()) {
        JobControl.kill(run);
        Eventually.until("the worker is gone", () -> !run.status().state().active());
      }
    }
  }

  private static RunStatus end(Job job) throws Exception {
    return job.end().get(60, TimeUnit.SECONDS);
  }

  private static void awaitState(RunDirectory run, RunState state) {
    Eventually.until("the run is " + state.word(), () -> run.status().state() == state);
  }

  @Test
  void workerRunsInAProcessOfItsOwnAndFinishes() throws Exception {
    RunDirectory run = Samples.run(root, "quick");
    Job job = launcher.start(run);
    assertThat(job.pid()).isNotEqualTo(ProcessHandle.current().pid());
    RunStatus status = end(job);
    assertThat(status.state()).isEqualTo(RunState.FINISHED);
    assertThat(status.message()).isEqualTo("straight");
    assertThat(status.progress().step()).isEqualTo(3);
    assertThat(job.alive()).isFalse();
  }

  @Test
  void killedWorkerReadsAsCrashedAndIsResumedFromItsCheckpoint() throws Exception {
    RunDirectory run = Samples.run(root, "long");
    Job job = launcher.start(run);
    Eventually.until("there is a checkpoint", () -> !run.checkpoints().names().isEmpty());
    assertThat(run.status().process()).isNotNull().returns(job.pid(), ProcessId::pid);
    JobControl.kill(run);
    assertThat(end(job).state()).isEqualTo(RunState.CRASHED);
    assertThat(run.checkpoints().verified("last")).isNotEmptyFile();

    JobControl.resume(run);
    RunStatus resumed = end(launcher.start(run));
    assertThat(resumed.state()).isEqualTo(RunState.FINISHED);
    assertThat(resumed.message()).isEqualTo("resumed");
  }

  @Test
  void stopRequestIsHonouredAndTheRunResumable() throws Exception {
    RunDirectory run = Samples.run(root, "long");
    Job job = launcher.start(run);
    awaitState(run, RunState.RUNNING);
    JobControl.stop(run);
    assertThat(end(job).state()).isEqualTo(RunState.STOPPED);
    JobControl.resume(run);
    assertThat(end(launcher.start(run)).state()).isEqualTo(RunState.FINISHED);
    assertThat(run.requests().stop()).isFalse();
  }

  @Test
  void pausedWorkerWaitsAndGoesOn() throws Exception {
    RunDirectory run = Samples.run(root, "long");
    Job job = launcher.start(run);
    awaitState(run, RunState.RUNNING);
    JobControl.pause(run);
    awaitState(run, RunState.PAUSED);
    assertThat(job.alive()).isTrue();
    JobControl.proceed(run);
    awaitState(run, RunState.RUNNING);
    JobControl.stop(run);
    assertThat(end(job).state()).isEqualTo(RunState.STOPPED);
  }

  @Test
  void workerThatEndsBeforeItBeginsIsFailedAndItsOutputKept() throws Exception {
    RunDirectory run = Samples.run(root, "broken");
    RunStatus status = end(launcher.start(run));
    assertThat(status.state()).isEqualTo(RunState.FAILED);
    assertThat(status.message()).startsWith("the worker ended with exit code 1 before it began");
    assertThat(run.log()).content().contains("broken from the start");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void missingJavaFailsTheRunWithAReason() throws Exception {
    RunDirectory run = Samples.run(root, "quick");
    Path java = Path.of("/no/such/java");
    WorkerCommand missing = new WorkerCommand(java, List.of(), "", "Main", List.of());
    RunStatus status = end(new Launcher(missing).start(run));
    assertThat(status.state()).isEqualTo(RunState.FAILED);
    assertThat(status.message()).contains("exit code 127");
    assertThat(run.log()).content().contains("/no/such/java");
  }

  @Test
  void onlyAQueuedRunIsStarted() {
    RunDirectory run = Samples.run(root, "quick");
    JobControl.stop(run);
    assertThat(run.status().state()).isEqualTo(RunState.STOPPED);
    assertThatThrownBy(() -> launcher.start(run)).hasMessageEndingWith("is stopped, not queued");
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    RunDirectory run = Samples.run(root, "quick");
    assertThatThrownBy(() -> JobControl.pause(run))
        .hasMessageEndingWith("is queued, so there is nothing to pause");
    assertThatThrownBy(() -> JobControl.kill(run))
        .hasMessageEndingWith("is queued, so there is nothing to kill");
    assertThatThrownBy(() -> JobControl.proceed(run)).hasMessageEndingWith("is queued, not paused");
    assertThatThrownBy(() -> JobControl.resume(run))
        .hasMessageContaining("is queued, so there is nothing to resume; it will start by itself");
  }

  @Test
  void requestToARunThatIsBeingChangedWaitsAMoment() {
    RunDirectory run = Samples.run(root, "quick");
    RunWriter writer = RunWriter.open(run);
    Thread other = new Thread(() -> JobControl.stop(run));
    other.start();
    writer.close();
    Eventually.until("the run is stopped", () -> run.status().state() == RunState.STOPPED);
  }

  @Test
  void workerEnvironmentNamesTheThreads() {
    assertThat(WorkerCommand.standard(3).environment())
        .contains(new WorkerCommand.Variable("OMP_NUM_THREADS", "3"));
    assertThat(COMMAND.flags()).contains("--enable-native-access=ALL-UNNAMED");
    assertThatThrownBy(() -> WorkerCommand.standard(0)).hasMessageContaining("at least 1");
  }

  @Test
  void workerHasAllLibrariesWhereTheWindowHasFewer() {
    assertThat(WorkerCommand.standard(1).classPath())
        .isEqualTo(System.getProperty("java.class.path"));
    System.setProperty(WorkerCommand.LIBRARIES, "lib/*");
    try {
      assertThat(WorkerCommand.commandLine(1).classPath()).isEqualTo("lib/*");
    } finally {
      System.clearProperty(WorkerCommand.LIBRARIES);
    }
  }
}
