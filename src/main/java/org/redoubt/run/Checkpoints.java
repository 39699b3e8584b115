package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checkpoints of a run: NAME.ckpt with NAME.ckpt.sha256 beside it, in the format of sha256sum.
 *
 * <p>Two files cannot be moved in one step. A commit therefore first lists the new checksum beside
 * the old one, then moves the new checkpoint over the old, then drops the old checksum: at every
 * moment, a crash included, a whole checkpoint lies there and its checksum is listed.
 */
public final class Checkpoints {
  /** The newest checkpoint, from which a run is resumed. */
  public static final String LAST = "last";

  /** The checkpoint that validation chose. */
  public static final String BEST = "best";

  private static final String SNAPSHOT = "epoch-";
  private static final String SUFFIX = ".ckpt";
  private final Path folder;

  Checkpoints(Path folder) {
    this.folder = folder;
  }

  /** Name of the snapshot taken after so many epochs. */
  public static String snapshot(int epochs) {
    return SNAPSHOT + String.format(Locale.ROOT, "%05d", epochs);
  }

  /** Epochs after which there is a snapshot, rising. */
  public List<Integer> snapshots() {
    return names().stream()
        .filter(name -> name.matches(SNAPSHOT + "\\d{5,6}"))
        .map(name -> Integer.valueOf(name.substring(SNAPSHOT.length())))
        .sorted()
        .toList();
  }

  /** Names of the checkpoints there are, sorted. */
  public List<String> names() {
    return new NamedFiles(folder, SUFFIX).names();
  }

  /**
   * The file of a checkpoint, its checksum verified.
   *
   * @throws RunException if there is none of that name, or it is damaged
   */
  public Path verified(String name) {
    Path file = file(name);
    if (!Files.exists(file)) {
      throw new RunException(
          folder + " has no checkpoint '" + name + "'; " + others(name, "there is"));
    }
    try {
      String found = Checksum.of(file);
      if (!listed(name).contains(found)) {
        throw new RunException(
            "%s is damaged: its SHA-256 is %s, %s lists %s; restore the file from a copy%s"
                .formatted(
                    file,
                    found,
                    sideFile(name).getFileName(),
                    String.join(" or ", listed(name)),
                    others(name, ", or use")));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Writes a checkpoint that replaces the one of the same name once it is whole. */
  void commit(String name, FileContent content) {
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "a checkpoint's name has lower-case letters, digits and dashes, found '" + name + "'");
    }
    Path file = file(name);
    try {
      Path temporary = AtomicFile.prepare(file, content);
      String added = Checksum.of(temporary);
      List<String> both = Stream.concat(Stream.of(added), listed(name).stream()).toList();
      AtomicFile.write(sideFile(name), lines(both, file));
      AtomicFile.move(temporary, file);
      AtomicFile.write(sideFile(name), lines(List.of(added), file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private String others(String name, String lead) {
    List<String> others = names().stream().filter(other -> !other.equals(name)).toList();
    if (others.isEmpty()) {
      return lead.startsWith(",") ? "" : lead + " none at all, so the run has to start anew";
    }
    return lead + " '" + String.join("', '", others) + "'";
  }

  private List<String> listed(String name) throws IOException {
    try {
      return Files.readAllLines(sideFile(name), StandardCharsets.UTF_8).stream()
          .filter(line -> line.length() > 64)
          .map(line -> line.substring(0, 64))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static byte[] lines(List<String> checksums, Path file) {
    return checksums.stream()
        .map(checksum -> checksum + "  " + file.getFileName() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }

  private Path sideFile(String name) {
    return folder.resolve(name + SUFFIX + ".sha256");
  }
}
