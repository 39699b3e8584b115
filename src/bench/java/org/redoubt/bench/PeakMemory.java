package org.redoubt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Largest resident memory of a process that does nothing but training steps of the MNIST CNN. It
 * needs a process of its own for each program: {@code main} is that process.
 */
public final class PeakMemory {
  private static final String STEPS = "40";

  private PeakMemory() {}

  /**
   * Measures one program in a new process.
   *
   * @return such as "Redoubt: 812 MiB at most in 40 training steps of the MNIST CNN"
   * @throws IOException if the process dies before it can say
   */
  static String of(Program program, int threads) throws IOException {
    Process process =
        new ProcessBuilder(command(program, threads))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var lines = process.inputReader().lines()) {
      return lines
          .filter(line -> line.startsWith(program.words()))
          .findFirst()
          .orElseThrow(() -> new IOException(program.words() + ": the measured process died"));
    }
  }

  private static List<String> command(Program program, int threads) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-Xmx1g",
        "-Dorg.bytedeco.javacpp.platform.extension="
            + System.getProperty("org.bytedeco.javacpp.platform.extension", ""),
        "-cp",
        System.getProperty("java.class.path"),
        PeakMemory.class.getName(),
        program.name(),
        Integer.toString(threads),
        STEPS);
  }

  /**
   * Trains and says what it took.
   *
   * @param arguments program, threads, steps
   */
  public static void main(String[] arguments) throws IOException {
    Program program = Program.valueOf(arguments[0]);
    int steps = Integer.parseInt(arguments[2]);
    try (Side side = program.side(Workload.of("mnist-cnn"), Integer.parseInt(arguments[1]))) {
      for (int i = 0; i < steps; i++) {
        side.run(Task.TRAINING_STEP);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d MiB at most in %d training steps of the MNIST CNN%n",
        program.words(),
        peak() / 1024,
        steps);
  }

  /** Kibibytes. */
  private static long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
