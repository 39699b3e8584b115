package org.redoubt.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker process is started: {@code java FLAGS -cp CLASSPATH MAIN} and its arguments.
 *
 * @param java the java executable
 * @param flags flags of the virtual machine
 * @param classPath class path, joined by the system's separator
 * @param mainClass class whose main takes the run directory as its one argument, or a command line
 * @param environment variables set on top of those of this process
 */
public record WorkerCommand(
    Path java, List<String> flags, String classPath, String mainClass, List<Variable> environment) {
  /** The worker's entry; named, not referred to, because it loads the numeric library. */
  public static final String WORKER = "org.redoubt.cli.Worker";

  /** The command line's entry. */
  public static final String COMMAND_LINE = "org.redoubt.cli.Main";

  public WorkerCommand {
    flags = List.copyOf(flags);
    environment = List.copyOf(environment);
  }

  /** An environment variable. */
  public record Variable(String name, String value) {}

  /**
   * Property of the class path of workers, where this process has less of it: the window is started
   * with its own libraries alone, because each one more on its class path takes time.
   */
  public static final String LIBRARIES = "redoubt.libraries";

  /**
   * The worker of this very program: same virtual machine, and the class path of {@link #LIBRARIES}
   * or else of this process.
   *
   * @param threads threads of the native library, at least 1
   */
  public static WorkerCommand standard(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: found " + threads + "; allowed: at least 1");
    }
    return new WorkerCommand(
        Path.of(System.getProperty("java.home"), "bin", windows() ? "java.exe" : "java"),
        buildFlags(),
        System.getProperty(LIBRARIES, System.getProperty("java.class.path")),
        WORKER,
        NativeEnvironment.environment(threads));
  }

  /**
   * The command line of this very program, for a {@link TaskLauncher}.
   *
   * @param threads threads of the native library, at least 1
   */
  public static WorkerCommand commandLine(int threads) {
    WorkerCommand worker = standard(threads);
    return new WorkerCommand(
        worker.java, worker.flags, worker.classPath, COMMAND_LINE, worker.environment);
  }

  /** The words of the command for a run. */
  List<String> words(Path run) {
    return words(List.of(run.toAbsolutePath().toString()));
  }

  /** The words of the command with these arguments. */
  List<String> words(List<String> arguments) {
    List<String> words = new ArrayList<>(Detach.prefix());
    words.add(java.toString());
    words.addAll(flags);
    words.addAll(List.of("-cp", classPath, mainClass));
    words.addAll(arguments);
    return words;
  }

  /** What the build wrote down: redoubt.jvm of pom.xml, so that the flags stand in one place. */
  private static List<String> buildFlags() {
    try (InputStream in = WorkerCommand.class.getResourceAsStream("jvm-flags.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "jvm-flags.txt is missing from the program; build it again");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      List<String> flags = new ArrayList<>(List.of(text.split("\\s+", -1)));
      flags.add("-Djava.awt.headless=true");
      return flags;
    } catch (IOException e) {
      throw new IllegalStateException("jvm-flags.txt cannot be read; build the program again", e);
    }
  }

  static boolean windows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }
}
