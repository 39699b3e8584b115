package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RunStatusTest {
  private static final Instant LATER = Samples.NOON.plusSeconds(60);

  private static RunStatus in(RunState state, ProcessId process) {
    return new RunStatus(
        state, process, Progress.NONE, Samples.NOON, Samples.NOON, Samples.NOON, "");
  }

  @ParameterizedTest
  @CsvSource({
    "QUEUED, RUNNING",
    "RUNNING, PAUSED",
    "PAUSED, RUNNING",
    "RUNNING, FINISHED",
    "RUNNING, STOPPED",
    "RUNNING, FAILED",
    "STOPPED, QUEUED",
    "CRASHED, QUEUED"
  })
  void allowedTransitionsKeepProgressAndNoteTheTime(RunState from, RunState to) {
    RunStatus next =
        in(from, ProcessId.current()).transition(from, to, ProcessId.current(), LATER, "because");
    assertThat(next.state()).isEqualTo(to);
    assertThat(next.changed()).isEqualTo(LATER);
    assertThat(next.created()).isEqualTo(Samples.NOON);
    assertThat(next.message()).isEqualTo("because");
  }

  @ParameterizedTest
  @CsvSource({
    "QUEUED, FINISHED",
    "QUEUED, PAUSED",
    "FINISHED, RUNNING",
    "FINISHED, QUEUED",
    "STOPPED, FINISHED",
    "RUNNING, CRASHED",
    "RUNNING, QUEUED",
    "PAUSED, FINISHED"
  })
  void illegalTransitionsAreRefused(RunState from, RunState to) {
    RunStatus status = in(from, ProcessId.current());
    assertThatThrownBy(() -> status.transition(from, to, ProcessId.current(), LATER, ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a run that is " + from.word() + " cannot become " + to.word());
  }

  @Test
  void transitionFromAnotherStateThanTheRecordedOneIsRefused() {
    assertThatThrownBy(
            () ->
                in(RunState.STOPPED, ProcessId.current())
                    .transition(
                        RunState.RUNNING, RunState.FINISHED, ProcessId.current(), LATER, ""))
        .hasMessage("the run is stopped, not running");
  }

  @ParameterizedTest
  @EnumSource(RunState.class)
  void crashedIsNeverEnteredByATransition(RunState state) {
    assertThat(state.successors()).doesNotContain(RunState.CRASHED);
  }

  @Test
  void onlyActiveStatesReadAsCrashedWhenTheProcessIsGone() {
    ProcessId gone =
        new ProcessId(ProcessHandle.current().pid(), Instant.parse("2001-01-01T00:00:00Z"));
    for (RunState state : EnumSet.complementOf(EnumSet.of(RunState.CRASHED))) {
      RunState seen = in(state, gone).observed().state();
      assertThat(seen).isEqualTo(state.active() ? RunState.CRASHED : state);
    }
  }

  @Test
  void livingProcessIsNotCrashed() {
    assertThat(in(RunState.RUNNING, ProcessId.current()).observed().state())
        .isEqualTo(RunState.RUNNING);
  }

  @Test
  void recycledProcessNumberDoesNotCountAsTheWorker() {
    Instant start = Objects.requireNonNull(ProcessId.current().start());
    ProcessId earlier = new ProcessId(ProcessHandle.current().pid(), start.minusSeconds(10));
    assertThat(earlier.alive()).isFalse();
  }

  @Test
  void reservedRunIsNotStartableUntilItsHolderIsGone() {
    assertThat(RunStatus.queued(LATER, ProcessId.current()).startable()).isFalse();
    ProcessId gone = new ProcessId(ProcessHandle.current().pid(), Instant.EPOCH);
    assertThat(RunStatus.queued(LATER, gone).startable()).isTrue();
    assertThat(RunStatus.queued(LATER, null).startable()).isTrue();
  }
}
