package org.redoubt.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where data files are looked for, and which are there. */
public final class DataFolder {
  private DataFolder() {}

  /** What a data folder holds of one data set. */
  public record Contents(KnownData set, Path folder, List<Path> present, List<String> missing) {
    public Contents {
      present = List.copyOf(present);
      missing = List.copyOf(missing);
    }

    /** Whether every file is there; what is in them is checked by reading. */
    public boolean complete() {
      return missing.isEmpty();
    }
  }

  /**
   * The data folder: the option {@code --data}, else the environment variable REDOUBT_DATA, else
   * ~/.cache/redoubt/data. It need not exist.
   *
   * @throws DataException if the text is no path
   */
  public static Path resolve(@Nullable Path option, Map<String, String> env) {
    if (option != null) {
      return option;
    }
    String variable = env.getOrDefault("REDOUBT_DATA", "").strip();
    if (variable.isEmpty()) {
      return Path.of(System.getProperty("user.home", "."), ".cache", "redoubt", "data");
    }
    return path(variable, "REDOUBT_DATA");
  }

  /** What the data folder holds of every published data set. */
  public static List<Contents> describe(Path dataFolder) {
    return Stream.of(KnownData.values()).map(set -> contents(set, dataFolder)).toList();
  }

  /** What the data folder holds of one data set: the first of its places with any of its files. */
  public static Contents contents(KnownData set, Path dataFolder) {
    return contents(set, set.places(dataFolder));
  }

  static Contents contents(KnownData set, List<Path> places) {
    return places.stream()
        .map(place -> in(set, place))
        .filter(contents -> !contents.present.isEmpty())
        .findFirst()
        .orElseGet(() -> in(set, places.get(0)));
  }

  private static Contents in(KnownData set, Path folder) {
    return new Contents(
        set,
        folder,
        set.fileNames().stream().flatMap(name -> find(folder, name).stream()).toList(),
        set.fileNames().stream().filter(name -> find(folder, name).isEmpty()).toList());
  }

  /**
   * A file by its official name: as it is, gzipped, with a dot before idx (as some unpackers name
   * it), or for test_batch.bin any test_batch*.bin[.gz].
   *
   * @throws DataException if there are several excerpts of the test batch and no whole one
   */
  static Optional<Path> find(Path folder, String name) {
    String dotted = name.replace("-idx", ".idx");
    Optional<Path> exact =
        Stream.of(name, name + ".gz", dotted, dotted + ".gz")
            .map(folder::resolve)
            .filter(Files::exists)
            .findFirst();
    return exact.isEmpty() && name.equals("test_batch.bin") ? excerpt(folder) : exact;
  }

  private static Optional<Path> excerpt(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> file.getFileName().toString().matches("test_batch.*\\.bin(\\.gz)?"))
              .sorted()
              .toList();
      if (found.size() > 1) {
        throw new DataException(
            folder
                + " has several test batches ("
                + found.get(0).getFileName()
                + ", "
                + found.get(1).getFileName()
                + "); expected one test_batch*.bin or .bin.gz: leave the one to test on");
      }
      return found.stream().findFirst();
    } catch (IOException e) {
      throw DataFile.broken(folder, e);
    }
  }

  static Path path(String text, String where) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new DataException(where + ": found '" + text + "'; expected the path of a folder", e);
    }
  }
}
