package org.redoubt.experiment;

import org.redoubt.config.Experiment;
import org.redoubt.config.Settings;
import org.redoubt.data.ImageSet;
import org.redoubt.data.Splits;
import org.redoubt.result.ImageSheet;
import org.redoubt.run.SheetFiles;

/** Images of data sets as sheets, for front ends that load no data themselves. */
public final class Galleries {
  private Galleries() {}

  /** Part of a data set. */
  public enum Split {
    TRAIN,
    TEST
  }

  /**
   * Writes the first images.
   *
   * @param experiment {@link Frozen}; says which data
   * @param count how many; all where there are fewer
   * @throws org.redoubt.data.DataException if files are missing or broken
   */
  public static ImageSheet write(Experiment experiment, Split split, int count, SheetFiles files) {
    Splits data = Workplace.data(experiment);
    ImageSet images = split == Split.TRAIN ? data.train() : data.test();
    return Tiles.first(images, count, Settings.word(split)).write(files);
  }
}
