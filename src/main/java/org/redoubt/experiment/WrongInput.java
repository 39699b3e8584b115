package org.redoubt.experiment;

import org.redoubt.analysis.AnalysisException;
import org.redoubt.config.ConfigException;
import org.redoubt.config.InvalidSetting;
import org.redoubt.data.DataException;
import org.redoubt.model.dl4j.ModelFileException;
import org.redoubt.run.RunException;

/** Tells what the user can put right from what went wrong inside. */
public final class WrongInput {
  private WrongInput() {}

  /**
   * Whether the error's message is one sentence for the user about a configuration, data files, a
   * run or an analysis that cannot be used as asked.
   */
  public static boolean is(Throwable error) {
    return error instanceof ConfigException
        || error instanceof InvalidSetting
        || error instanceof DataException
        || error instanceof ModelFileException
        || error instanceof AnalysisException
        || error instanceof RunException;
  }
}
