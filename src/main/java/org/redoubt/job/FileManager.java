package org.redoubt.job;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.redoubt.run.RunException;

/**
 * The program with which the user looks at folders. Started as a process: the Java desktop library
 * would need a display of its own beside that of the window.
 */
public final class FileManager {
  private FileManager() {}

  /**
   * Shows a folder and returns at once.
   *
   * @throws RunException if the system has no such program
   */
  public static void open(Path folder) {
    String path = folder.toAbsolutePath().normalize().toString();
    String program = program(System.getProperty("os.name", ""));
    try {
      new ProcessBuilder(List.of(program, path))
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new RunException(
          "the folder cannot be shown, because there is no " + program + " here: " + path, e);
    }
  }

  static String program(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "explorer";
    }
    return name.startsWith("mac") ? "open" : "xdg-open";
  }
}
