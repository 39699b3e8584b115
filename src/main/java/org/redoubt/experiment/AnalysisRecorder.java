package org.redoubt.experiment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.redoubt.experiment.Analyses.Made;
import org.redoubt.experiment.Analyses.Target;
import org.redoubt.result.Analysis;
import org.redoubt.run.AnalysisRecord;
import org.redoubt.run.ProvenanceCollector;

/** Writes the analyses of a run with how they came about. */
record AnalysisRecorder(Target target, List<String> command, Consumer<Made> done) {

  /**
   * Writes an analysis.
   *
   * @param step batches done at the checkpoint that was analysed
   * @param seconds that it took
   */
  void keep(Analysis analysis, long step, double seconds) {
    AnalysisRecord.Origin origin =
        new AnalysisRecord.Origin(
            step,
            target.experiment().seed(),
            target.experiment().analysis(),
            command,
            ProvenanceCollector.codeVersion(),
            Instant.now(),
            seconds);
    AnalysisRecord record = new AnalysisRecord(origin, analysis);
    Path file = target.run().analyses().write(record);
    done.accept(new Made(target.run(), target.run().analyses().name(analysis), record, file));
  }

  /** Writes the images of an analysis's examples, in its order. */
  void keepImages(Class<? extends Analysis> type, Tiles tiles) {
    tiles.write(target.run().analyses().images(type));
  }
}
