package org.redoubt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.job.TaskLines;

class RunCommandsTest {
  @TempDir private Path dir;

  private Invocation redoubt(String... words) {
    return Invocation.in(false, Map.of("REDOUBT_RUNS", dir.resolve("runs").toString()), words);
  }

  private Invocation tiny(String command, String... more) {
    String[] words = Arrays.copyOf(new String[] {command}, more.length + 2);
    words[1] = Invocation.tiny(dir).toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return redoubt(words);
  }

  @Test
  void aRunEndsWithItsFiguresAndItsDirectory() throws IOException {
    Invocation result = tiny("run");

    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("epoch 1 of 2: step 3 of 6")
        .contains("epoch 2 of 2: step 6 of 6")
        .containsPattern("natural +\\d+ of 20 +[0-9.]+ % ")
        .containsPattern("PGD-2 linf eps=0.1 \\S+ x1 +\\d+ of 20")
        .contains("curve: ")
        .doesNotContain("\r");
    Path run = Path.of(result.lastLine());
    assertThat(run).isDirectory().hasParent(dir.resolve("runs"));
    assertThat(run.resolve("evaluation/test.json")).exists();
    assertThat(Files.readString(run.resolve("worker.log"))).isEqualTo(result.out());
    assertShown(run);
  }

  private void assertShown(Path run) {
    assertThat(redoubt("show", "latest").out())
        .contains("finished for ")
        .contains("method")
        .contains("adv")
        .contains("evaluation test")
        .contains(run.toString());
    JsonNode shown = redoubt("show", "latest", "--json").json();
    assertThat(shown.at("/status/state").asText()).isEqualTo("finished");
    assertThat(shown.at("/experiment/method/kind").asText()).isEqualTo("adv");
    assertThat(shown.at("/evaluations/0/figures/natural/n").asInt()).isEqualTo(20);
    assertThat(redoubt("list").out()).containsPattern("finished +epoch 2/2, 100 % +[0-9.]+ % ");
    assertThat(redoubt("list", "--json").json().at("/runs/0/on").asText()).isEqualTo("test");
    Invocation again = redoubt("resume", "latest");
    assertThat(again.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(again.err()).contains("is finished, so there is nothing to resume");
  }

  @Test
  void withJsonTheOutputIsOneDocument() {
    Invocation result = tiny("run", "--json", "--set", "schedule.epochs=1");

    JsonNode document = result.json();
    assertThat(document.at("/state").asText()).isEqualTo("finished");
    assertThat(document.at("/evaluation/attacks/0/robust/n").asInt()).isEqualTo(20);
    assertThat(document.at("/evaluation/curve")).hasSize(2);
    assertThat(Path.of(document.at("/directory").asText())).isDirectory();
    assertThat(result.err()).contains("epoch 1 of 1");
  }

  @Test
  void whatIsTrainedIsEvaluatedByAnyPlanAndNothingIsOverwritten() {
    Invocation trained = tiny("train");
    assertThat(trained.out()).doesNotContain("natural  ");
    assertThat(redoubt("list").out()).containsPattern("[0-9.]+ % v");

    assertThat(redoubt("evaluate", "latest").out()).contains("curve: ");
    Invocation fgsm =
        redoubt("evaluate", "latest", "--attack", "{kind: fgsm, epsilon: 0.1}", "--name", "weak");
    assertThat(fgsm.code()).isEqualTo(ExitCode.DONE);
    assertThat(fgsm.out()).contains("FGSM linf").doesNotContain("PGD").doesNotContain("curve: ");
    assertThat(redoubt("evaluate", "latest", "--name", "weak").err()).contains("already");
    JsonNode third =
        redoubt("evaluate", "latest", "--json", "--set", "evaluation.examples=5").json();
    assertThat(third.at("/evaluation_name").asText()).isEqualTo("test-2");
    assertThat(third.at("/evaluation/natural/n").asInt()).isEqualTo(5);
  }

  @Test
  void whatIsExportedToDeeplearning4jIsAttackedWithTheSameResult() {
    tiny("run");
    Invocation export = redoubt("export", "latest");
    assertThat(export.code()).isEqualTo(ExitCode.DONE);
    String model = export.lastLine();
    assertThat(Path.of(model)).isRegularFile();

    String plan = Invocation.tiny(dir).toString();
    JsonNode outside = redoubt("evaluate", model, "--plan", plan, "--json").json();
    JsonNode inside = redoubt("evaluate", "latest", "--json").json();
    assertThat(outside.at("/attacks/0/robust"))
        .isEqualTo(inside.at("/evaluation/attacks/0/robust"));
    assertThat(outside.at("/natural")).isEqualTo(inside.at("/evaluation/natural"));
    assertThat(outside.at("/natural/n").asInt()).isEqualTo(20);
  }

  @Test
  void onATerminalTheStatusLineIsRewrittenAndKeptOutOfTheLog() throws IOException {
    Invocation result =
        Invocation.in(
            true, Map.of("REDOUBT_RUNS", dir.toString()), "train", Invocation.tiny(dir).toString());

    assertThat(result.out()).contains("\repoch 1/2 [");
    Path log = Path.of(result.lastLine(), "worker.log");
    assertThat(Files.readString(log)).contains("epoch 1 of 2").doesNotContain("\r");
  }

  @Test
  void aWatchingProcessIsToldHowFarTheWorkIs() {
    Map<String, String> watched =
        Map.of("REDOUBT_RUNS", dir.toString(), TaskLines.VARIABLE, "lines");

    Invocation result =
        Invocation.in(false, watched, "run", Invocation.tiny(dir).toString(), "--json");

    assertThat(result.json().at("/state").asText()).isEqualTo("finished");
    assertThat(result.err())
        .contains("progress: loading data\n")
        .containsPattern("progress: epoch 1 of 2, step 1 of 6, loss [0-9.]+, \\d+ images/s, ");
    Invocation analysed =
        Invocation.in(false, watched, "analyse", "latest", "--json", "--kind", "compactness");
    assertThat(analysed.err()).containsPattern("progress: .+ \\d+ of 20\n");
    assertThat(analysed.json().at("/analyses")).hasSize(1);
  }

  @Test
  void aFailedRunSaysWhereTheDetailsAre() throws IOException {
    Path run = Path.of(redoubt("queue", "add", Invocation.tiny(dir).toString()).lastLine());
    Files.createDirectories(run.resolve("checkpoints"));
    Files.writeString(run.resolve("checkpoints/last.ckpt"), "no checkpoint");
    redoubt("stop", "latest");

    Invocation result = redoubt("resume", "latest");

    assertThat(result.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("last.ckpt is damaged");
    assertThat(run.resolve("worker.log")).content().contains("\tat org.redoubt");
    assertThat(redoubt("list", "--json").json().at("/runs/0/state").asText()).isEqualTo("failed");
  }

  @Test
  void theWorkerFinishesAQueuedRunAndPrintsItsLog() throws IOException {
    String run = redoubt("queue", "add", Invocation.tiny(dir).toString()).lastLine();

    Invocation result = redoubt("worker", run);

    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    assertThat(result.lastLine()).isEqualTo(run);
    assertThat(Path.of(run, "worker.log")).doesNotExist();
  }

  @Test
  void theQueueIsWorkedOnByAnotherProcess() throws IOException {
    Path run = Path.of(redoubt("queue", "add", Invocation.tiny(dir).toString()).lastLine());

    Invocation result = redoubt("queue", "run");

    assertThat(result.out())
        .contains("started " + run.getFileName() + " as process ")
        .contains(run.getFileName() + " is finished: natural ");
    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.resolve("worker.log")).content().contains("epoch 2 of 2").endsWith(run + "\n");
    assertThat(redoubt("queue", "run").out()).isEmpty();
  }

  @Test
  void doctorNamesWhatIsThereAndWhatToDo() {
    Invocation result = redoubt("doctor", "--data", dir.toString());

    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    assertThat(result.out())
        .containsPattern("ok +convolutions +oneDNN")
        .contains("threads")
        .contains("-> redoubt data fetch mnist, or put there: train-images-idx3-ubyte");
    JsonNode findings = redoubt("doctor", "--json").json().at("/findings");
    assertThat(findings.findValuesAsText("topic"))
        .containsAll(List.of("java", "memory", "backend", "gpu", "OMP_WAIT_POLICY", "runs"));
  }
}
