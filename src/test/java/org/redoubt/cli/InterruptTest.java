package org.redoubt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.Checkpoints;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunState;
import org.redoubt.run.YamlFormat;

@EnabledOnOs(OS.LINUX)
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class InterruptTest {
  private static final int INT = 2;
  @TempDir private Path dir;

  @Test
  void ctrlCStopsWithACheckpointFromWhichTheRunContinues() throws Exception {
    Process process = begin();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = process.inputReader(Charset.defaultCharset())) {
      readTo(out, lines, "epoch 1 of");
      assumeThat(ignoresInterrupts(process)).as("started to ignore Ctrl-C").isFalse();
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      readTo(out, lines, "\0");
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.waitFor()).isEqualTo(ExitCode.STOPPED);
    Path path = Path.of(lines.get(lines.size() - 1));
    RunDirectory run = RunDirectory.open(path, new YamlFormat());
    assertThat(lines).contains("stopped; continue with: redoubt resume " + run.name());
    assertThat(run.status().state()).isEqualTo(RunState.STOPPED);
    assertThat(run.checkpoints().verified(Checkpoints.LAST)).exists();
    assertContinues(run);
  }

  private void assertContinues(RunDirectory run) {
    Invocation resumed = Invocation.of("resume", run.path().toString());

    assertThat(resumed.code()).isEqualTo(ExitCode.DONE);
    assertThat(resumed.out()).contains("training, continued after batch ");
    assertThat(run.status().state()).isEqualTo(RunState.FINISHED);
    assertThat(run.metrics())
        .hasSize(180)
        .last()
        .satisfies(r -> assertThat(r.epoch()).isEqualTo(60));
  }

  /** Sixty epochs of three batches: long enough for the signal to come in time. */
  private Process begin() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            Invocation.tiny(dir).toString(),
            "--runs",
            dir.resolve("runs").toString(),
            "--set",
            "schedule.epochs=60")
        .redirectError(dir.resolve("err").toFile())
        .start();
  }

  private static void readTo(BufferedReader out, List<String> lines, String beginning)
      throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      if (line.startsWith(beginning)) {
        return;
      }
    }
  }

  /** As the background processes of a script do, and their children. */
  private static boolean ignoresInterrupts(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(mask -> mask.testBit(INT - 1));
  }
}
