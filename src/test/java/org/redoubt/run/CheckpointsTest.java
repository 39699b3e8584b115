package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path folder;
  private Checkpoints checkpoints;

  @BeforeEach
  void open() {
    checkpoints = new Checkpoints(folder.resolve("checkpoints"));
  }

  private void commit(String name, String text) {
    checkpoints.commit(name, file -> Files.writeString(file, text));
  }

  @Test
  void committedCheckpointIsVerifiedAndListed() {
    commit(Checkpoints.LAST, "one");
    commit(Checkpoints.BEST, "two");
    commit(Checkpoints.LAST, "three");
    assertThat(checkpoints.verified("last")).hasContent("three");
    assertThat(checkpoints.names()).containsExactly("best", "last");
  }

  @Test
  void checksumFileIsThatOfSha256sum() {
    commit("last", "abc");
    assertThat(folder.resolve("checkpoints/last.ckpt.sha256"))
        .hasContent("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  last.ckpt");
  }

  @Test
  void failedCommitLeavesThePreviousOne() throws IOException {
    commit("last", "one");
    assertThatThrownBy(
            () ->
                checkpoints.commit(
                    "last",
                    file -> {
                      Files.writeString(file, "tw");
                      throw new IOException("No space left on device");
                    }))
        .hasMessageContaining("No space left on device");
    assertThat(checkpoints.verified("last")).hasContent("one");
    try (Stream<Path> files = Files.list(folder.resolve("checkpoints"))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void crashBetweenTheMovesLeavesAValidCheckpoint() throws IOException {
    commit("last", "one");
    Path data = folder.resolve("checkpoints/last.ckpt");
    Path sums = folder.resolve("checkpoints/last.ckpt.sha256");
    String old = Files.readString(sums);
    commit("last", "two");
    Files.writeString(sums, Files.readString(sums) + old);
    assertThat(checkpoints.verified("last")).hasContent("two");
    Files.writeString(data, "one");
    assertThat(checkpoints.verified("last")).hasContent("one");
  }

  @Test
  void damageIsFoundAndTheOtherCheckpointOffered() throws IOException {
    commit("last", "one");
    commit("best", "two");
    Files.writeString(folder.resolve("checkpoints/last.ckpt"), "One");
    assertThatThrownBy(() -> checkpoints.verified("last"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("last.ckpt is damaged: its SHA-256 is")
        .hasMessageEndingWith("restore the file from a copy, or use 'best'");
  }

  @Test
  void absentCheckpointNamesTheOthers() {
    assertThatThrownBy(() -> checkpoints.verified("last"))
        .hasMessageEndingWith(
            "has no checkpoint 'last'; there is none at all, so the run has to start anew");
    commit("best", "two");
    assertThatThrownBy(() -> checkpoints.verified("last"))
        .hasMessageEndingWith("has no checkpoint 'last'; there is 'best'");
  }
}
