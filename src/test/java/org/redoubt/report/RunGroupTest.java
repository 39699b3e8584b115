package org.redoubt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.run.RunDirectory;

class RunGroupTest {
  @TempDir Path root;

  private RunDirectory run(String name, String... changes) {
    return ReportSamples.run(root, name, changes);
  }

  private static List<String> labels(List<RunGroup> groups) {
    return groups.stream().map(RunGroup::label).toList();
  }

  @Test
  void runsThatDifferInSeedNameAndMachineOnlyAreOneGroup() {
    List<RunDirectory> runs =
        List.of(
            run("a"),
            run("b", "seed=2", "compute.threads=7"),
            run("c", "method={kind: adr}"),
            run("d", "seed=3", "analysis.grid=41"),
            run("e", "seed=2", "method={kind: adr}"));

    List<RunGroup> groups = RunGroup.of(runs);

    assertThat(labels(groups)).containsExactly("ADV", "ADR-ADV");
    assertThat(groups.get(0).runs()).containsExactly(runs.get(0), runs.get(1), runs.get(3));
    assertThat(groups.get(1).runs()).containsExactly(runs.get(2), runs.get(4));
  }

  @Test
  void whatDecidesTheNumbersKeepsRunsApart() {
    List<RunGroup> groups =
        RunGroup.of(
            List.of(
                run("a"),
                run("b", "schedule.epochs=3"),
                run("c", "adversary.epsilon=0.2", "seed=4")));

    assertThat(labels(groups))
        .containsExactly(
            "ADV epsilon=0.3 epochs=1", "ADV epsilon=0.3 epochs=3", "ADV epsilon=0.2 epochs=1");
  }

  @ParameterizedTest
  @CsvSource({
    "{kind: standard}, Standard",
    "{kind: trades}, TRADES",
    "{kind: adr}, ADR-ADV",
    "'{kind: adr, supervision: {kind: trades}}', ADR-TRADES"
  })
  void methodsAreCalledAsInThePaper(String method, String title) {
    assertThat(labels(RunGroup.of(List.of(run("a", "method=" + method))))).containsExactly(title);
  }

  @Test
  void ablationsAreToldApartByTheirTermsThenByTheirWeights() {
    String none = "method={kind: adr, lambda_lc: 0, lambda_gb: 0, lambda_smt: 0}";
    String local = "method={kind: adr, lambda_lc: 1, lambda_gb: 0, lambda_smt: 0}";
    String weak = "method={kind: adr, lambda_lc: 0.5, lambda_gb: 0, lambda_smt: 0}";

    assertThat(labels(RunGroup.of(List.of(run("a", none), run("b", local), run("c")))))
        .containsExactly("ADR-ADV-None", "ADR-ADV+LC", "ADV");
    assertThat(labels(RunGroup.of(List.of(run("d", weak), run("e", local)))))
        .containsExactly("ADR-ADV+LC lambda_lc=0.5", "ADR-ADV+LC lambda_lc=1");
  }

  @Test
  void differencesNameTheKeyAndEveryValue() {
    List<RunGroup.Difference> unlike =
        RunGroup.unlike(
            Stream.of(run("a"), run("b", "schedule.epochs=3", "seed=8"))
                .map(RunDirectory::experiment)
                .toList());

    assertThat(unlike)
        .containsExactly(new RunGroup.Difference("schedule.epochs", List.of("1", "3")));
  }
}
