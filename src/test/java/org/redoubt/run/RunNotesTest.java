package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunNotesTest {
  @TempDir Path root;

  private RunsRoot runs() {
    return new RunsRoot(root, Samples.FORMAT);
  }

  @Test
  void notesAreReadBackWhole() {
    RunDirectory run = Samples.run(root, "noted");
    assertThat(run.notes()).isEqualTo(RunNotes.NONE);
    RunNotes notes = new RunNotes(List.of("paper", "two words"), "line 1\nline 2", true);
    run.writeNotes(notes);
    assertThat(run.notes()).isEqualTo(notes);
  }

  @Test
  void damagedNotesAreSaid() throws IOException {
    RunDirectory run = Samples.run(root, "noted");
    Files.writeString(run.path().resolve("notes.json"), "{\"tags\": [\"a\"]");
    assertThatThrownBy(run::notes)
        .isInstanceOf(RunException.class)
        .hasMessageContaining("notes.json is damaged: ")
        .hasMessageEndingWith("; correct it, or delete it to do without tags and note");
  }

  @Test
  void tagsAreStrippedAndKeptOnce() {
    assertThat(RunNotes.NONE.withTags(List.of(" a ", "b", "a")).tags()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "a,b", "a\nb", "a tag that is much too long to be any help to anybody"})
  void tagThatIsNoShortWordIsRefused(String tag) {
    assertThatThrownBy(() -> RunNotes.NONE.withTags(List.of(tag)))
        .hasMessageContaining("allowed: 1 to 40 characters without commas");
  }

  @Test
  void trashedRunLiesWholeUntilItIsTakenBack() {
    RunDirectory run = Samples.run(root, "thrown");
    Path trash = runs().trash(run);
    assertThat(run.path()).doesNotExist();
    assertThat(trash).isEqualTo(root.resolve(".trash").resolve(run.name()));
    assertThat(runs().list()).isEmpty();
    assertThat(runs().trashed()).containsExactly(run.name());
    assertThat(runs().restore(run.name()).status()).isEqualTo(RunStatus.queued(Samples.NOON, null));
    assertThat(runs().trashed()).isEmpty();
    assertThat(run.path()).isDirectory();
  }

  @Test
  void nameThatIsTakenGetsANumberInTheTrashAndBack() {
    String name = Samples.run(root, "twice").name();
    runs().trash(runs().open(name));
    Samples.run(root, "twice");
    assertThat(runs().trash(runs().open(name))).hasFileName(name + "-2");
    Samples.run(root, "twice");
    assertThat(runs().restore(name).name()).isEqualTo(name + "-2");
  }

  @Test
  void runThatAProcessKeepsForItselfIsNotThrownAway() {
    RunDirectory kept =
        RunDirectory.createReserved(root, Samples.experiment("kept"), Samples.NOON, Samples.FORMAT);
    assertThatThrownBy(() -> runs().trash(kept)).hasMessageContaining("is being worked on");
    assertThat(kept.path()).isDirectory();
  }

  @Test
  void fileForARunThatWasThrownAwayLeavesNoShellBehind() {
    RunDirectory run = Samples.run(root, "gone");
    runs().trash(run);
    assertThatThrownBy(() -> run.commit("figures/curve.svg", file -> Files.writeString(file, "x")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(run.path()).doesNotExist();
  }

  @Test
  void runAtWorkOrElsewhereStaysWhereItIs() {
    RunDirectory run = Samples.run(root, "busy");
    try (RunWriter writer = RunWriter.open(run)) {
      writer.transition(RunState.QUEUED, RunState.RUNNING, "");
      assertThatThrownBy(() -> runs().trash(run)).hasMessageContaining("is being worked on");
    }
    RunsRoot other = new RunsRoot(root.resolve("other"), Samples.FORMAT);
    assertThatThrownBy(() -> other.trash(run))
        .hasMessageContaining("does not lie in")
        .hasMessageEndingWith("--runs " + root);
    assertThat(run.path()).isDirectory();
    assertThatThrownBy(() -> runs().restore("nothing")).hasMessageEndingWith("; it is empty");
  }
}
