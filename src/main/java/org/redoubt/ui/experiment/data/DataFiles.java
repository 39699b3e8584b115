package org.redoubt.ui.experiment.data;

import java.util.List;

/** Whether the files of the data set that the experiment names are there. */
sealed interface DataFiles {

  /** Whether it makes sense to read images. */
  default boolean readable() {
    return true;
  }

  /** It is part of the program. */
  record BuiltIn() implements DataFiles {}

  /** The folder that the experiment names; what is in it turns out when images are read. */
  record OwnFolder(String folder) implements DataFiles {}

  /** The data folder is being looked at. */
  record Looking() implements DataFiles {
    @Override
    public boolean readable() {
      return false;
    }
  }

  /** Every file is there. */
  record Complete(String folder) implements DataFiles {}

  /**
   * Some files are not there.
   *
   * @param folder where they should be put
   * @param missing their names
   */
  record Missing(String folder, int present, List<String> missing) implements DataFiles {
    public Missing {
      missing = List.copyOf(missing);
    }

    @Override
    public boolean readable() {
      return false;
    }
  }

  /** The data folder could not be looked at; why. */
  record Unknown(String sentence) implements DataFiles {}
}
