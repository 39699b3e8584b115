package org.redoubt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.YamlFormat;

/** On a computer whose Java cannot draw letters: an empty file stands in FreeType's place. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class WithoutFontsTest {
  private static final String FOUND = "Java finds no library that draws letters; install FreeType";
  @TempDir private Path dir;

  private record Result(int code, String out, String err) {}

  @Test
  void runGoesOnAndItsFiguresAreDrawnLater() throws Exception {
    String runs = dir.resolve("runs").toString();
    Result result = start("run", Invocation.tiny(dir).toString(), "--runs", runs);

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.DONE);
    RunDirectory run = RunDirectory.open(Path.of(last(result.out())), new YamlFormat());
    assertThat(run.status().state()).isEqualTo(RunState.FINISHED);
    assertThat(run.path().resolve("evaluation/test.json")).isNotEmptyFile();
    assertThat(run.path().resolve("figures")).doesNotExist();
    List<String> commands = commands(result.out() + result.err());
    assertThat(commands).hasSize(2).allSatisfy(c -> assertThat(c).contains(run.name()));

    for (String command : commands) {
      List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
      Collections.addAll(words, "--out", dir.resolve("out").toString(), "--runs", runs);
      Invocation drawn = Invocation.of(words.subList(1, words.size()).toArray(new String[0]));
      assertThat(drawn.code()).as(drawn.err()).isEqualTo(ExitCode.DONE);
    }
    assertThat(dir.resolve("out")).isDirectoryContaining("glob:**.png");
  }

  @Test
  void figureAndReportAndDoctorSayWhatIsMissing() throws Exception {
    String runs = dir.resolve("runs").toString();
    Invocation trained = Invocation.of("train", Invocation.tiny(dir).toString(), "--runs", runs);
    String run = trained.lastLine();

    assertThat(start("figure", run, "--out", dir.resolve("out").toString()).err())
        .startsWith("redoubt: no figure can be drawn: " + FOUND)
        .hasLineCount(1);
    assertThat(start("report", run, "--out", dir.resolve("r.html").toString()).err())
        .startsWith("redoubt: no figure can be drawn: " + FOUND)
        .hasLineCount(1);
    assertThat(start("doctor").out()).containsPattern("warning +figures +" + FOUND);
    assertThat(Invocation.of("doctor").out()).containsPattern("ok +figures +letters can be drawn");
  }

  private static List<String> commands(String output) {
    return output
        .lines()
        .filter(line -> line.contains("a figure is left out: " + FOUND))
        .map(line -> line.substring(line.indexOf("redoubt figure")))
        .toList();
  }

  private static String last(String output) {
    return output.lines().reduce((first, second) -> second).orElseThrow();
  }

  private Result start(String... words) throws IOException, InterruptedException {
    Path libraries = Files.createDirectories(dir.resolve("broken"));
    Files.write(libraries.resolve("libfreetype.so.6"), new byte[0]);
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-Djava.awt.headless=true",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName());
    Collections.addAll(command, words);
    Path out = dir.resolve("stdout");
    Path err = dir.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
    int code = builder.start().waitFor();
    return new Result(code, Files.readString(out), Files.readString(err));
  }
}
