package org.redoubt.run;

import java.time.Instant;
import java.util.List;
import org.redoubt.config.AnalysisPlan;
import org.redoubt.result.Analysis;

/** An analysis and how it came about: what a file of the run's analysis folder holds. */
public record AnalysisRecord(Origin origin, Analysis analysis) {

  /**
   * Enough to do the analysis again.
   *
   * @param step batches done when the checkpoint was written that was analysed
   * @param seed of the experiment
   * @param plan the settings that were in force
   * @param command the command line as typed
   * @param codeVersion version of this program
   * @param made when
   * @param seconds that it took
   */
  public record Origin(
      long step,
      long seed,
      AnalysisPlan plan,
      List<String> command,
      String codeVersion,
      Instant made,
      double seconds) {
    public Origin {
      command = List.copyOf(command);
    }
  }
}
