package org.redoubt.experiment;

import org.jspecify.annotations.Nullable;
import org.redoubt.analysis.AnalysisListener;
import org.redoubt.config.DataSet;
import org.redoubt.data.Splits;

/** Opens runs for analysis; runs on the same data share it in memory. */
final class Laboratory implements Computations.Opener {
  private @Nullable DataSet loaded;
  private @Nullable Splits splits;

  @Override
  public Computations open(
      Computations.Input input, PipelineListener log, AnalysisListener listener) {
    Workplace place = place(input, log);
    loaded = input.target().experiment().data();
    splits = place.data();
    log.phase("analysing " + input.run().name());
    return new NetworkComputations(input, place, listener);
  }

  private Workplace place(Computations.Input input, PipelineListener log) {
    Splits known = splits;
    return known != null && input.target().experiment().data().equals(loaded)
        ? Workplace.on(known, input.target().experiment(), log)
        : Workplace.prepare(input.target().experiment(), log);
  }
}
