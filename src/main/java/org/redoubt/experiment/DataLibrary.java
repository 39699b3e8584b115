package org.redoubt.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redoubt.data.DataException;
import org.redoubt.data.DataFolder;
import org.redoubt.data.Fetch;
import org.redoubt.data.KnownData;

/** The published data sets on this computer, for front ends. */
public final class DataLibrary {
  private DataLibrary() {}

  /**
   * What the data folder holds of one data set.
   *
   * @param name word on the command line and in configurations, such as {@code mnist}
   * @param title name in sentences, such as {@code MNIST}
   * @param folder where its files are, or should be put
   * @param present paths of the files that are there; what is in them is checked by reading
   * @param missing official names of the files that are not; each may end in .gz
   */
  public record Entry(
      String name, String title, Path folder, List<Path> present, List<String> missing) {
    public Entry {
      present = List.copyOf(present);
      missing = List.copyOf(missing);
    }

    /** Whether every file is there. */
    public boolean complete() {
      return missing.isEmpty();
    }
  }

  /** Is told how a download goes. */
  @FunctionalInterface
  public interface FetchListener {
    /**
     * Some bytes of a file have come.
     *
     * @param total size of the file in bytes, or -1 where the server does not say
     */
    void received(String file, long bytes, long total);
  }

  /** What a fetch did: names of files in the folder. */
  public record Fetched(
      String name, Path folder, List<String> downloaded, List<String> alreadyThere) {
    public Fetched {
      downloaded = List.copyOf(downloaded);
      alreadyThere = List.copyOf(alreadyThere);
    }
  }

  /**
   * The data folder: the option, else REDOUBT_DATA, else ~/.cache/redoubt/data. It need not exist.
   *
   * @param option value of --data; null: not given
   */
  public static Path folder(@Nullable Path option, Map<String, String> environment) {
    return DataFolder.resolve(option, environment);
  }

  /** What the data folder holds of every published data set. */
  public static List<Entry> list(Path dataFolder) {
    return DataFolder.describe(dataFolder).stream()
        .map(
            contents ->
                new Entry(
                    contents.set().word(),
                    contents.set().title(),
                    contents.folder(),
                    contents.present(),
                    contents.missing()))
        .toList();
  }

  /**
   * Downloads what is missing of a data set from the usual public mirrors, and checks it.
   *
   * @param name one of the names of {@link #list}
   * @throws DataException if there is no such data set, or no mirror gives its files: one sentence
   *     that says which files to put where
   */
  public static Fetched fetch(String name, Path dataFolder, FetchListener listener) {
    KnownData set =
        KnownData.of(name)
            .orElseThrow(
                () ->
                    new DataException(
                        "no data set is called '%s'; there are: %s"
                            .formatted(name, KnownData.words())));
    Fetch.Outcome outcome = Fetch.standard(listener::received).fetch(set, dataFolder);
    return new Fetched(name, outcome.folder(), outcome.downloaded(), outcome.alreadyThere());
  }
}
