package org.redoubt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redoubt.experiment.AnalysisRequest;
import org.redoubt.report.FigureKind;
import org.redoubt.report.ReportSamples;
import org.redoubt.run.AnalysisSamples;
import org.redoubt.run.RunDirectory;

class FigureCommandsTest {
  @TempDir private Path dir;

  private Invocation redoubt(String... words) {
    return Invocation.in(false, Map.of("REDOUBT_RUNS", runs().toString()), words);
  }

  private Path runs() {
    return dir.resolve("runs");
  }

  private RunDirectory evaluated(String name, String... changes) {
    RunDirectory run = ReportSamples.run(runs(), name, changes);
    ReportSamples.train(run);
    ReportSamples.evaluate(run, "test", 80);
    return run;
  }

  private static void assertWrongInput(Invocation result, String... parts) {
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).startsWith("redoubt: ").contains(parts);
  }

  @Test
  void oneRunsFiguresGoIntoItsDirectory() throws IOException {
    RunDirectory run = evaluated("adv");

    Invocation result = redoubt("figure", "adv", "--kind", "training,robustness", "--scale", "1");

    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    assertThat(result.lines())
        .containsExactly(
            run.path() + "/figures/training.png",
            run.path() + "/figures/training.csv",
            run.path() + "/figures/test-curve.png",
            run.path() + "/figures/test-curve.csv")
        .allSatisfy(file -> assertThat(Path.of(file)).isNotEmptyFile());
    assertThat(run.path().resolve("figures/README.txt"))
        .content()
        .contains("training: redoubt figure " + run + " --only training --scale 1\n");
  }

  @Test
  void aViewpointIsDrawnAndDrawnAgain() throws IOException {
    RunDirectory run = evaluated("adv");
    run.analyses().write(AnalysisSamples.record(AnalysisSamples.latent()));
    Path png = run.path().resolve("figures/latent-3d.png");
    assertThat(redoubt("figure", "adv", "--kind", "latent-3d").code()).isEqualTo(ExitCode.DONE);
    byte[] usual = Files.readAllBytes(png);

    redoubt("figure", "adv", "--kind", "latent-3d", "--view", "-20,60.5", "--colour-by", "group");

    assertThat(Files.readAllBytes(png)).isNotEqualTo(usual);
    assertThat(run.path().resolve("figures/README.txt"))
        .content()
        .contains("--only latent-3d --view 340,60.5 --colour-by group\n");
  }

  @Test
  void theCommandOfAFigureDrawsTheSameAgain() throws IOException {
    RunDirectory run = evaluated("adv");
    redoubt("figure", "adv", "--kind", "robustness", "--theme", "dark", "--size", "300x200");
    Path png = run.path().resolve("figures/test-curve.png");
    byte[] before = Files.readAllBytes(png);
    String note = Files.readAllLines(run.path().resolve("figures/README.txt")).get(1);
    Files.delete(png);

    String[] words = note.substring(note.indexOf("redoubt ") + 8).split(" ", -1);
    assertThat(redoubt(words).code()).isEqualTo(ExitCode.DONE);

    assertThat(png).hasBinaryContent(before);
  }

  @Test
  void severalRunsAreDrawnTogetherIntoOut() {
    evaluated("adv");
    evaluated("adr", "method={kind: adr}");
    Path out = dir.resolve("both");

    Invocation result =
        redoubt("figure", "adv", "adr", "--out", out.toString(), "--kind", "robustness,training");

    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    assertThat(out.resolve("robustness-pgd-20.csv")).content().contains("ADV,", "ADR-ADV,");
    try (var folders = Files.list(out)) {
      assertThat(folders.filter(Files::isDirectory))
          .hasSize(2)
          .allSatisfy(folder -> assertThat(folder.resolve("training.png")).isNotEmptyFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsMissingIsAskedForByItsCommand() {
    RunDirectory run = ReportSamples.run(runs(), "new");

    assertWrongInput(
        redoubt("figure", "new", "--kind", "latent"),
        "has no analysis of kind latent yet; make it with: redoubt analyse " + run);
    assertWrongInput(redoubt("figure", "new"), "redoubt resume", "redoubt evaluate");
    assertWrongInput(redoubt("figure", "new", "--paper"), "figure 3 needs", "redoubt analyse");
    ReportSamples.evaluate(run, "test", 80);
    Invocation rest = redoubt("figure", "new");
    assertThat(rest.code()).isEqualTo(ExitCode.DONE);
    assertThat(rest.out()).contains("test-curve.png");
    assertThat(rest.err()).contains("has no row of metrics yet");
  }

  @Test
  void thePaperIsLaidOutAsFarAsItCanBe() {
    RunDirectory run = evaluated("adv");

    Invocation result = redoubt("figure", "adv", "--paper");

    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    assertThat(run.path().resolve("figures/figure-2.png")).isNotEmptyFile();
    assertThat(result.err().lines()).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--kind=loss-mop      | found 'loss-mop'; allowed: training, | did you mean loss-map?",
        "--format=gif         | --format: found 'gif'; allowed: png, svg, pdf, csv | see 'redoubt",
        "--theme=blue         | --theme: found 'blue'; allowed: light, dark | see 'redoubt figure",
        "--colours=loud       | --colours: found 'loud'; allowed: safe, paper | see 'redoubt",
        "--scale=3            | --scale: found 3; allowed: 1, 2, 4 | see 'redoubt figure --help'",
        "--size=big           | --size: found 'big'; allowed: width x height | such as 900x500",
        "--view=high          | --view: found 'high'; allowed: azimuth,elevation | such as 300,30",
        "--view=10,100        | --view: elevation: found 100.0 | allowed: 0 to 90 degrees",
        "--loss=none          | --loss: found 'none'; allowed: label, prediction | see 'redoubt",
        "--groups=bad         | --groups: found 'bad'; allowed: clean, positive, negative | see",
        "--size=0x20          | --size: width: found 0 | allowed: a number from 1",
        "--only=training-curve | no figure is called training-curve | training, loss-terms,"
            + " gradient-shares, test-curve"
      })
  void wrongWordsAreNamed(String option, String found, String advice) {
    evaluated("adv");
    assertWrongInput(redoubt("figure", "adv", option.strip()), found.strip(), advice.strip());
  }

  @Test
  void aComparisonNeedsTwoRuns() {
    evaluated("adv");
    assertWrongInput(redoubt("figure", "adv", "--kind", "surfaces"), "give two or more runs");
  }

  @Test
  void everyKindStandsInTheHelp() {
    String figure = redoubt("figure", "--help").out();
    assertThat(FigureKind.words()).allMatch(figure::contains);
    String analyse = redoubt("analyse", "--help").out();
    assertThat(AnalysisRequest.words()).allMatch(analyse::contains);
  }

  @Test
  void aReportIsOneFile() throws IOException {
    RunDirectory run = evaluated("adv");

    Invocation result = redoubt("report", "adv");

    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    Path page = run.path().resolve("report.html").toAbsolutePath();
    assertThat(result.lastLine()).isEqualTo(page.toString());
    assertThat(Files.readString(page)).contains("<!DOCTYPE html>", "80 of 100", run.name());

    Path other = dir.resolve("new/both.html");
    evaluated("adr", "method={kind: adr}");
    assertThat(redoubt("report", "adv", "adr", "--out", other.toString()).code()).isZero();
    assertThat(other).content().contains("What differs", "method.kind");
    assertWrongInput(redoubt("report", "adv", "--out", dir.toString()), "is a directory");
  }

  @Test
  void analyseRefusesWhatItCannotDo() {
    ReportSamples.run(runs(), "new");

    assertWrongInput(redoubt("analyse"), "missing required parameter: 'RUN'");
    assertWrongInput(redoubt("analyse", "new"), "has no checkpoint yet", "nothing to analyse");
    assertWrongInput(
        redoubt("analyse", "new", "--kind", "surfaces"),
        "allowed: surface",
        "did you mean surface");
    assertWrongInput(redoubt("analyse", "new", "--group", "bad"), "clean, positive, negative");
    assertWrongInput(redoubt("analyse", "new", "--space", "pixel"), "allowed: input, latent");
    assertWrongInput(
        redoubt("analyse", "new", "--image", "3", "--class", "3"), "--image has chosen one");
    assertWrongInput(redoubt("analyse", "new", "--shared-directions"), "two or more runs");
    assertWrongInput(
        redoubt("analyse", "new", "--set", "schedule.epochs=2"),
        "only keys of the analysis can change here, such as analysis.grid");
    assertWrongInput(
        redoubt("analyse", "new", "--set", "analysis.grid=2"), "analysis.grid", "from 3 to 501");
    assertWrongInput(
        redoubt("analyse", "new", "--attack", "{kind: pdg}"), "evaluation.attacks.0", "pgd");
  }

  @Test
  void oneLineOfFiguresForEveryAnalysis() {
    List<String> lines = AnalysisSamples.everyKind("run").stream().map(AnalysisText::of).toList();

    assertThat(lines)
        .containsExactly(
            "image 7, class 3, predicted 5; largest loss 12.5 nats; right at 6 of 9 points",
            "1 clean, 1 positive, 1 negative, 4 clean mistakes left out; z of fc1: 200 numbers,"
                + " 50 components with 93.0 % of the variance",
            "1 clean, 1 positive, 0 negative, 4 clean mistakes left out;"
                + " AUC of all 0.875 (0.750 - 1.000)",
            "fc1: relative 0.333 (0.250 - 0.500); 2 layers, 10 images, 2 stages of training",
            "clean-clean within 0.100, between 0.400, ratio 0.250; 10 images");
  }

  @Test
  void theSameRunTwiceIsOneRun() {
    RunDirectory run = evaluated("adv");

    Invocation result = redoubt("figure", "adv", run.path().toString(), "--kind", "training");

    assertThat(result.code()).isEqualTo(ExitCode.DONE);
    assertThat(Arrays.asList("training.png", "training.csv"))
        .allMatch(name -> result.out().contains("figures/" + name));
  }
}
