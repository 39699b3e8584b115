package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.redoubt.config.Experiment;

/** Makes run directories: filled under a hidden name, then moved, so that lists see whole ones. */
final class NewRun {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmmss");

  private NewRun() {}

  static Path make(
      Path runsRoot, Experiment experiment, Instant now, String config, RunStatus status) {
    String name = STAMP.format(now.atZone(ZoneId.systemDefault())) + "_" + experiment.name();
    try {
      Files.createDirectories(runsRoot);
      Path hidden = Files.createTempDirectory(runsRoot, ".new-");
      try {
        openToOthers(hidden);
        AtomicFile.write(
            hidden.resolve(ConfigFile.NAME), temporary -> Files.writeString(temporary, config));
        StatusFile.write(hidden, status);
        return moveToFreeName(hidden, runsRoot, name);
      } catch (IOException | RuntimeException e) {
        deleteTree(hidden);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot make a run directory in " + runsRoot + ": " + e.getMessage(), e);
    }
  }

  /** The move fails where a run of that name exists, whoever made it and when. */
  static Path moveToFreeName(Path hidden, Path root, String name) throws IOException {
    for (int number = 1; ; number++) {
      Path target = root.resolve(number == 1 ? name : name + "-" + number);
      if (Files.exists(target)) {
        continue;
      }
      try {
        return Files.move(hidden, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        if (!Files.exists(target)) { // otherwise another process has just taken the name
          throw e;
        }
      }
    }
  }

  /** Temporary directories are private; a run is as readable as what the user makes otherwise. */
  private static void openToOthers(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(parent));
      }
    }
  }

  static void deleteTree(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> files = Files.walk(folder)) {
      inside = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : inside) {
      Files.delete(file);
    }
  }
}
