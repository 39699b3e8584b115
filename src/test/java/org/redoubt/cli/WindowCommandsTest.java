package org.redoubt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Group;
import org.redoubt.result.ImageSheet;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.SheetFiles;
import org.redoubt.run.YamlFormat;

/** Commands that the window gives, which a user may type as well. */
class WindowCommandsTest {
  @TempDir private Path dir;

  private Path runs() {
    return dir.resolve("runs");
  }

  private Invocation redoubt(String... words) {
    return Invocation.in(false, Map.of("REDOUBT_RUNS", runs().toString()), words);
  }

  private Invocation tiny(String... words) {
    String file = Invocation.tiny(dir).toString();
    return redoubt(
        Arrays.stream(words).map(w -> w.equals("TINY") ? file : w).toArray(String[]::new));
  }

  private RunDirectory open(String name) {
    return new RunsRoot(runs(), new YamlFormat()).open(name);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static void assertWrongInput(Invocation result, String... parts) {
    assertThat(result.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).startsWith("redoubt: ").contains(parts);
  }

  @Test
  void aGridIsQueuedWithEveryCombinationAndSeed() {
    Invocation result =
        tiny(
            "queue",
            "add",
            "TINY",
            "--vary",
            "adversary.epsilon=0.1,0.2",
            "--vary",
            "method={kind: adr, lambda_lc: 0},{kind: adr, lambda_lc: 1}",
            "--seeds",
            "2",
            "--json");

    List<String> names = texts(result.json().at("/runs"));
    assertThat(names)
        .hasSize(8)
        .allSatisfy(name -> assertThat(open(name).path()).isDirectory())
        .extracting(name -> name.substring(18))
        .contains(
            "tiny-epsilon0.1-method-kind-adr-lambda-lc-0",
            "tiny-epsilon0.2-method-kind-adr-lambda-lc-1");
    RunDirectory last = open(names.get(7));
    assertThat(last.experiment().seed()).isEqualTo(2);
    assertThat(last.experiment().adversary().epsilon()).isEqualTo(0.2);
  }

  @Test
  void variedWeightsGiveShortNames() {
    Invocation result =
        tiny(
            "queue",
            "add",
            "TINY",
            "--set",
            "method={kind: adr}",
            "--vary",
            "method.lambda_lc=0,0.5",
            "--vary",
            "method.global.pairs=union",
            "--json");

    assertThat(texts(result.json().at("/runs")))
        .extracting(name -> name.substring(18))
        .containsExactly("tiny-lc0-pairs-union", "tiny-lc0.5-pairs-union");
  }

  @Test
  void aGridThatIsTooLargeOrWrongQueuesNothing() {
    String seeds = String.join(",", IntStream.range(0, 101).mapToObj(String::valueOf).toList());

    assertWrongInput(
        tiny("queue", "add", "TINY", "--vary", "seed=" + seeds, "--vary", "method.kind=adv,adr"),
        "202 runs were asked for",
        "at most 200");
    assertWrongInput(
        tiny("queue", "add", "TINY", "--vary", "seed"), "found no list of values; write for");
    assertWrongInput(tiny("queue", "add", "TINY", "--vary", "seed=1,,2"), "no list of values");
    assertWrongInput(
        tiny("queue", "add", "TINY", "--vary", "method.kind=adv,adx"), "adx", "did you mean");
    assertThat(runs()).doesNotExist();
  }

  @Test
  void valuesAreCutOutsideOfBracketsAndQuotes() {
    assertThat(ListText.split("1, [2,3],{a: 4, b: [5]},'6,7' ,\"8,]\""))
        .containsExactly("1", "[2,3]", "{a: 4, b: [5]}", "'6,7'", "\"8,]\"");
    assertThat(ListText.split("")).containsExactly("");
  }

  @Test
  void aSheetShowsTheImagesOfAConfiguration() throws IOException {
    Path png = dir.resolve("out/digits.png");

    Invocation result =
        tiny("data", "sheet", "--config", "TINY", "--split", "train", "--out", png.toString());

    assertThat(result.lastLine()).isEqualTo(png.toString());
    ImageSheet sheet = new SheetFiles(dir.resolve("out"), "digits").read();
    assertThat(sheet.count()).isEqualTo(60);
    assertThat(sheet.rows()).isEqualTo(2);
    assertThat(sheet.indices()).startsWith(0, 1, 2).endsWith(59);
    assertThat(sheet.split()).isEqualTo("train");
    assertThat(sheet.classNames()).hasSize(10);
    BufferedImage image = ImageIO.read(png.toFile());
    assertThat(image.getWidth()).isEqualTo(40 * 28);
    assertThat(image.getHeight()).isEqualTo(2 * 28);
  }

  @Test
  void aSheetOfARunLiesInItsGallery() {
    String name = texts(tiny("queue", "add", "TINY", "--json").json().at("/runs")).get(0);

    JsonNode written = redoubt("data", "sheet", "--run", "latest", "--first", "7", "--json").json();

    assertThat(written.at("/count").asInt()).isEqualTo(7);
    SheetFiles gallery = open(name).gallery("test");
    assertThat(written.at("/png").asText()).isEqualTo(gallery.png().toString());
    assertThat(gallery.exist()).isTrue();
    assertThat(gallery.read().labels()).hasSize(7);
  }

  @Test
  void aSheetThatCannotBeMadeIsSaid() {
    assertWrongInput(tiny("data", "sheet", "--config", "TINY"), "--out FILE.png is needed");
    assertWrongInput(tiny("data", "sheet", "--config", "TINY", "--out", "x.gif"), "ends in .png");
    assertWrongInput(
        tiny("data", "sheet", "--config", "TINY", "--out", "x.png", "--first", "0"), "1 to 10000");
    assertWrongInput(
        tiny("data", "sheet", "--config", "TINY", "--out", "x.png", "--split", "tset"),
        "did you mean test?");
    assertWrongInput(redoubt("data", "sheet", "--out", "x.png"), "--config");
  }

  @Test
  void imagesOfAnAnalysisAreThoseOfTheTestSetOrTheirAdversarialExamples() throws IOException {
    String trained =
        tiny(
                "train",
                "TINY",
                "--set",
                "schedule.epochs=30",
                "--set",
                "schedule.validation.every_epochs=30",
                "--set",
                "method.kind=standard")
            .lastLine();
    redoubt("data", "sheet", "--run", "latest");

    assertThat(redoubt("analyse", "latest", "--kind", "entropy").code()).isEqualTo(ExitCode.DONE);

    RunDirectory run = open(String.valueOf(Path.of(trained).getFileName()));
    EntropyView view = run.analyses().read("entropy", EntropyView.class);
    SheetFiles files = run.analyses().images(EntropyView.class);
    ImageSheet sheet = files.read();
    assertThat(sheet.indices())
        .isEqualTo(view.examples().stream().map(EntropyView.Example::index).toList());
    Raster clean = ImageIO.read(run.gallery("test").png().toFile()).getRaster();
    Raster shown = ImageIO.read(files.png().toFile()).getRaster();
    ImageSheet gallery = run.gallery("test").read();
    for (int i = 0; i < sheet.count(); i++) {
      int[] tile = tile(shown, sheet, i);
      int[] image = tile(clean, gallery, sheet.indices().get(i));
      if (view.examples().get(i).group() == Group.CLEAN) {
        assertThat(tile).isEqualTo(image);
      } else {
        int largest =
            IntStream.range(0, tile.length).map(k -> Math.abs(tile[k] - image[k])).max().orElse(0);
        assertThat(largest).isBetween(1, 26); // epsilon 0.1 is 25.5 of 255
      }
    }
  }

  private static int[] tile(Raster raster, ImageSheet sheet, int i) {
    return raster.getSamples(sheet.x(i), sheet.y(i), 28, 28, 0, new int[28 * 28]);
  }

  @Test
  void anEstimateSaysWhatWasMeasuredAndHowItWasMultiplied() {
    Invocation text = tiny("config", "estimate", "TINY");
    assertThat(text.code()).isEqualTo(ExitCode.DONE);
    assertThat(text.out())
        .containsPattern(
            "training step +[0-9.]+ m?s for 20 images \\(\\d+ images/s\\); median of 1,")
        .containsPattern("evaluation +at most ")
        .containsPattern("training +\\d+ s +6.0 training steps");
    assertThat(runs()).doesNotExist();

    JsonNode report = tiny("config", "estimate", "TINY", "--json").json();
    double seconds =
        Stream.of("training", "validation", "evaluation", "curve")
            .mapToDouble(part -> report.at("/estimate/" + part + "/seconds").asDouble())
            .sum();
    assertThat(report.at("/seconds").asDouble()).isCloseTo(seconds, within(1e-9));
    assertThat(report.at("/estimate/training/times").asInt()).isEqualTo(6);
    assertThat(report.at("/estimate/attack_step/images").asInt()).isEqualTo(20);
  }
}
