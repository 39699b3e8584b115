package org.redoubt.ui.experiment.data;

import java.util.List;
import java.util.Optional;

/**
 * What {@code data list --json} prints.
 *
 * @param folder the data folder
 */
record DataListing(String folder, List<Entry> sets) {
  DataListing {
    sets = List.copyOf(sets);
  }

  /**
   * A published data set.
   *
   * @param folder where its files are, or should be put
   * @param present paths of the files that are there
   * @param missing names of those that are not
   */
  record Entry(
      String name, String title, String folder, List<String> present, List<String> missing) {
    Entry {
      present = List.copyOf(present);
      missing = List.copyOf(missing);
    }
  }

  Optional<Entry> find(String name) {
    return sets.stream().filter(set -> set.name().equals(name)).findFirst();
  }
}
