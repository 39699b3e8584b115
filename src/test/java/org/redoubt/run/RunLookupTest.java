package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLookupTest {
  @TempDir Path folder;

  private RunsRoot root() {
    return new RunsRoot(folder, Samples.FORMAT);
  }

  private RunDirectory make(String name, int second) {
    return root().create(Samples.experiment(name), Samples.NOON.plusSeconds(second));
  }

  private String found(String text) {
    return new RunLookup(root()).find(text).experiment().name();
  }

  @Test
  void runIsFoundByNamePrefixExperimentPathOrLatest() {
    RunDirectory adv = make("adv", 1);
    make("adr-mnist", 2);
    make("adr", 3);
    assertThat(found(adv.name())).isEqualTo("adv");
    assertThat(found(adv.name().substring(0, adv.name().length() - 1))).isEqualTo("adv");
    assertThat(found("adr-m")).isEqualTo("adr-mnist");
    assertThat(found(adv.path().toString())).isEqualTo("adv");
    assertThat(found("latest")).isEqualTo("adr");
  }

  @Test
  void ambiguousNameListsTheCandidates() {
    make("adr-a", 1);
    make("adr-b", 2);
    assertThatThrownBy(() -> found("adr"))
        .hasMessageContaining("'adr' fits 2 runs; say more: ")
        .hasMessageContaining("_adr-a")
        .hasMessageContaining("_adr-b");
  }

  @Test
  void unknownNameShowsTheNewest() {
    assertThatThrownBy(() -> found("latest")).hasMessageContaining("there is no run in ");
    assertThatThrownBy(() -> found("")).hasMessageContaining("a run is needed");
    make("adr", 1);
    assertThatThrownBy(() -> found("trades"))
        .hasMessageContaining("begins with 'trades'; newest: 2026-08-2");
  }

  @Test
  void listIsNewestFirstAndShowsBrokenRuns() throws IOException {
    make("old", 1);
    RunDirectory damaged = make("damaged", 2);
    make("new", 3);
    Files.delete(damaged.path().resolve("status.json"));
    assertThat(root().list())
        .filteredOn(RunsRoot.Whole.class::isInstance)
        .extracting(entry -> ((RunsRoot.Whole) entry).run().experiment().name())
        .containsExactly("new", "old");
    assertThat(root().list())
        .filteredOn(RunsRoot.Broken.class::isInstance)
        .singleElement()
        .extracting(entry -> ((RunsRoot.Broken) entry).reason())
        .asString()
        .contains("has no status.json");
  }

  @Test
  void latestPassesOverBrokenRuns() throws IOException {
    make("whole", 1);
    Files.createDirectory(folder.resolve("rubbish"));
    assertThat(found("latest")).isEqualTo("whole");
  }

  @Test
  void rootIsTheOptionElseTheVariableElseTheWorkingDirectory() {
    assertThat(RunsRoot.resolve(Path.of("a"), name -> "b")).isEqualTo(Path.of("a"));
    assertThat(RunsRoot.resolve(null, name -> name.equals("REDOUBT_RUNS") ? "b" : null))
        .isEqualTo(Path.of("b"));
    assertThat(RunsRoot.resolve(null, name -> null)).isEqualTo(Path.of("runs"));
  }

  @Test
  void absentRootHasNoRuns() {
    assertThat(new RunsRoot(folder.resolve("none"), Samples.FORMAT).list()).isEmpty();
  }
}
