package org.redoubt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @TempDir private Path dir;

  private Invocation redoubt(String... words) {
    return Invocation.in(false, Map.of("REDOUBT_RUNS", runs().toString()), words);
  }

  private Path runs() {
    return dir.resolve("runs");
  }

  private static void assertWrongInput(Invocation result, String... parts) {
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).startsWith("redoubt: ").contains(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "train",
        "evaluate",
        "resume",
        "pause",
        "stop",
        "list",
        "show",
        "note",
        "trash",
        "queue",
        "queue add",
        "queue run",
        "queue list",
        "config",
        "config check",
        "config show",
        "config estimate",
        "config schema",
        "data",
        "data list",
        "data fetch",
        "data sheet",
        "export",
        "analyse",
        "figure",
        "report",
        "doctor"
      })
  void everyCommandExplainsItselfWithExamples(String command) {
    Invocation result = redoubt((command + " --help").split(" ", -1));

    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    assertThat(result.out())
        .contains("Usage: redoubt " + command)
        .contains("Examples:\n  redoubt")
        .contains("--runs");
  }

  @Test
  void theVersionIsPrinted() {
    Invocation result = redoubt("--version");

    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    assertThat(result.out()).matches("(?s)redoubt \\d+\\.\\d+\\.\\d+\\S*\\RJava .*");
  }

  @Test
  void aCommandIsNeeded() {
    assertWrongInput(redoubt(), "a command is needed", "'redoubt --help'");
    assertWrongInput(redoubt("queue"), "one of these is needed", "add, run, list");
  }

  @Test
  void aMisspeltCommandOrOptionIsRecognised() {
    assertWrongInput(redoubt("rnu", "x.yaml"), "unknown command 'rnu'; did you mean run?");
    assertWrongInput(redoubt("list", "--jsno"), "unknown option '--jsno'; did you mean --json?");
    assertWrongInput(
        redoubt("run"), "missing required parameter: 'CONFIG'", "'redoubt run --help'");
  }

  @Test
  void globalOptionsStandBeforeOrAfterTheCommand() {
    Path other = dir.resolve("other");

    assertThat(redoubt("--runs", other.toString(), "list").out()).contains(other.toString());
    assertThat(redoubt("list", "--runs", other.toString()).out()).contains(other.toString());
    assertThat(redoubt("list").out()).contains(runs().toString());
  }

  @Test
  void aMissingConfigurationIsNamed() {
    assertWrongInput(redoubt("run", dir.resolve("absent.yaml").toString()), "no such file");
    assertThat(runs()).doesNotExist();
  }

  @Test
  void theStackTraceComesWithDebugOnly() {
    String file = dir.resolve("absent.yaml").toString();

    assertThat(redoubt("run", file).err()).doesNotContain("\tat ");
    assertThat(redoubt("run", file, "--debug").err()).contains("\tat org.redoubt");
    assertThat(Invocation.in(false, Map.of("REDOUBT_DEBUG", "1"), "run", file).err())
        .contains("\tat org.redoubt");
  }

  @Test
  void configCheckNamesEveryBrokenFile() throws IOException {
    Path good = Invocation.tiny(dir);
    Path bad = Files.writeString(dir.resolve("bad.yaml"), "nmae: x\n");

    Invocation result =
        redoubt("config", "check", bad.toString(), good.toString(), dir.resolve("no").toString());

    assertThat(result.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(result.out()).isEqualToIgnoringNewLines(good + ": valid");
    assertThat(result.err().lines()).hasSize(2);
    assertThat(result.err())
        .contains("bad.yaml:1: nmae: unknown key")
        .contains("did you mean name");
  }

  @Test
  void configShowWritesOutDefaultsAndOverrides() {
    String file = Invocation.tiny(dir).toString();

    assertThat(redoubt("config", "show", file, "--set", "seed=7").out())
        .contains("seed: 7")
        .contains("clean_weight: 1");
    assertThat(redoubt("config", "show", file, "--json").json().at("/method/clean_weight").asInt(0))
        .isEqualTo(1);
    assertWrongInput(
        redoubt("config", "show", file, "--set", "schedule.epoch=2"), "did you mean epochs?");
  }

  @Test
  void theSchemaIsJson() {
    assertThat(redoubt("config", "schema").json().at("/title").asText())
        .isEqualTo("Redoubt experiment");
  }

  @Test
  void anUnknownRunIsWrongInput() {
    for (String command :
        List.of(
            "show",
            "resume",
            "stop",
            "pause",
            "evaluate",
            "export",
            "analyse",
            "figure",
            "report",
            "note",
            "trash")) {
      assertWrongInput(redoubt(command, "nothing"), "nothing");
    }
    assertWrongInput(redoubt("show", "latest"), "there is no run in");
  }

  @Test
  void queuedRunsTakeConsecutiveSeeds() {
    String file = Invocation.tiny(dir).toString();

    Invocation added = redoubt("queue", "add", file, "--seeds", "2", "--set", "seed=5");

    assertThat(added.code()).isEqualTo(ExitCode.DONE);
    assertThat(added.lines()).hasSize(2).allMatch(line -> line.startsWith(runs().toString()));
    assertThat(Path.of(added.lines().get(0), "config.yaml")).content().contains("seed: 5");
    assertThat(Path.of(added.lines().get(1), "config.yaml")).content().contains("seed: 6");
    assertThat(redoubt("queue", "list", "--json").json().at("/waiting")).hasSize(2);
    assertThat(redoubt("queue", "list").out()).contains("queued");
  }

  @Test
  void notesAreWrittenAndHiddenRunsLeftOut() {
    redoubt("queue", "add", Invocation.tiny(dir).toString());

    Invocation noted = redoubt("note", "latest", "--tag", "a", "--tag", "b", "--text", "the first");
    assertThat(noted.out()).contains(": tags a, b; note 'the first'");
    assertThat(redoubt("list").out()).contains("a, b");
    assertThat(redoubt("show", "latest").out()).contains("the first");
    assertThat(redoubt("note", "latest", "--untag", "a", "--hide").out()).contains("tags b; note");
    assertThat(redoubt("list", "--json").json().at("/runs")).isEmpty();
    assertThat(redoubt("list", "--all", "--json").json().at("/runs/0/notes/hidden").asBoolean())
        .isTrue();
    assertThat(redoubt("note", "latest", "--show", "--json").json().at("/runs/0/notes/tags/0"))
        .hasToString("\"b\"");
    assertThat(redoubt("list", "--json").json().at("/runs/0/asked/method").asText())
        .isEqualTo("adv");
    assertWrongInput(redoubt("note", "latest", "--tag", "a,b"), "without commas");
  }

  @Test
  void trashedRunComesBack() {
    String run = redoubt("queue", "add", Invocation.tiny(dir).toString()).lastLine();

    assertThat(redoubt("trash", "latest", "latest").lines()).hasSize(1);
    assertThat(redoubt("list").out()).doesNotContain("queued");
    String name = String.valueOf(Path.of(run).getFileName());
    assertThat(redoubt("trash").lines()).containsExactly(name);
    assertThat(redoubt("trash", "--restore", name).lastLine()).isEqualTo(run);
    assertThat(redoubt("list").out()).contains(name);
    assertWrongInput(redoubt("trash", "--restore", "none"), "it is empty");
  }

  @Test
  void oneBrokenFileQueuesNothing() throws IOException {
    Path bad = Files.writeString(dir.resolve("bad.yaml"), "nmae: x\n");

    assertWrongInput(
        redoubt("queue", "add", Invocation.tiny(dir).toString(), bad.toString()), "bad.yaml:1");
    assertThat(runs()).doesNotExist();
    assertWrongInput(redoubt("queue", "add", bad.toString(), "--seeds", "0"), "at least 1");
    assertWrongInput(redoubt("queue", "run", "--parallel", "0"), "at least 1");
  }

  @Test
  void aRunThatWaitsCanBeStoppedButNotPausedResumedOrEvaluated() {
    redoubt("queue", "add", Invocation.tiny(dir).toString());

    assertWrongInput(redoubt("pause", "latest"), "is queued, so there is nothing to pause");
    assertWrongInput(redoubt("resume", "latest"), "is queued, so there is nothing to resume");
    assertWrongInput(redoubt("evaluate", "latest"), "has no checkpoint yet");
    assertWrongInput(redoubt("export", "latest"), "has no checkpoint yet");
    assertThat(redoubt("stop", "latest").out())
        .contains("is stopped; continue with: redoubt resume");
    assertThat(redoubt("list", "--json").json().at("/runs/0/state").asText()).isEqualTo("stopped");
  }

  @Test
  void onlyTheEvaluationMayChangeInEvaluate() {
    assertWrongInput(
        redoubt("evaluate", "latest", "--set", "schedule.epochs=2"),
        "only keys of the evaluation can change");
  }

  @Test
  void aModelNeedsAFileAndAPlan() throws IOException {
    Path model = dir.resolve("model.zip");
    assertWrongInput(redoubt("evaluate", model.toString()), "there is no such file");
    Files.createFile(model);
    assertWrongInput(redoubt("evaluate", model.toString()), "needs --plan CONFIG");
  }

  @Test
  void aBrokenRunIsListedWithItsReason() throws IOException {
    Files.createDirectories(runs().resolve("half"));

    assertThat(redoubt("list").out()).contains("broken: ").contains("half");
    assertThat(redoubt("list", "--json").json().at("/broken")).hasSize(1);
  }

  @Test
  void dataListSaysWhichFilesAreThere() throws IOException {
    Path mnist = Files.createDirectories(dir.resolve("data/mnist"));
    Files.createFile(mnist.resolve("train-images-idx3-ubyte.gz"));
    String data = dir.resolve("data").toString();

    assertThat(redoubt("data", "list", "--data", data).out())
        .containsPattern("mnist +1 of 4 files +" + mnist)
        .contains("redoubt data fetch mnist");
    assertThat(redoubt("data", "list", "--data", data, "--json").json().at("/sets/0/missing"))
        .hasSize(3);
    assertWrongInput(redoubt("data", "fetch", "minst"), "'minst'", "mnist, fashion-mnist, cifar10");
  }

  @Test
  void missingDataIsWrongInputBeforeARunIsMade() {
    String file = Invocation.tiny(dir).toString();

    assertWrongInput(
        redoubt("run", file, "--set", "data={kind: mnist}", "--data", dir.toString()),
        "MNIST is not there");
    assertThat(runs()).doesNotExist();
  }
}
