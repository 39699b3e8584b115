package org.redoubt.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps signals of the parent's terminal (Ctrl-C, hang-up) from reaching a worker, which is asked
 * to stop through its run directory instead. Both programs replace themselves by the command, so
 * that the process number is that of the worker.
 */
final class Detach {
  private Detach() {}

  /** Words before the command; none where the system has neither setsid nor nohup. */
  static List<String> prefix() {
    return Stream.of("setsid", "nohup").flatMap(name -> find(name).stream()).limit(1).toList();
  }

  private static Optional<String> find(String program) {
    return Stream.of("/usr/bin", "/bin")
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
