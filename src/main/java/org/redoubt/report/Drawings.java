package org.redoubt.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.Figure;
import org.redoubt.figure.RobustnessCurve;
import org.redoubt.figure.TrainingCurves;
import org.redoubt.result.AttackResult;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.result.MetricsRow;

/** The one place that makes figures out of results. */
@SuppressWarnings("DoNotCallSuggester") // MERGE: goes with the methods that wait
record Drawings(Look look) {

  Figure training(String title, List<MetricsRow> rows) {
    return new TrainingCurves(title, rows, look.theme());
  }

  // MERGE: one series with a band for each group of seeds; until then a series for each seed.
  Figure robustness(String title, List<CurveGroup> groups, @Nullable Double trainingEpsilon) {
    List<RobustnessCurve.Series> series = new ArrayList<>();
    for (CurveGroup group : groups) {
      for (CurveGroup.SeedCurve one : group.seeds()) {
        String seed = group.seeds().size() == 1 ? "" : ", seed " + one.seed();
        series.add(new RobustnessCurve.Series(group.label() + seed, one.natural(), one.points()));
      }
    }
    return new RobustnessCurve(title, series, trainingEpsilon, look.theme());
  }

  // MERGE: the methods below wait for the classes of package figure that they name.

  Figure gradientShares(String title, List<MetricsRow> rows) {
    throw waits("GradientShares", title, rows);
  }

  Figure margins(String title, List<Labelled<AttackResult>> results) {
    throw waits("MarginDistribution", title, results);
  }

  Figure stepsToFall(String title, List<Labelled<AttackResult>> results) {
    throw waits("StepsToFall", title, results);
  }

  Figure subject(String title, LossSurface.Subject subject) {
    throw waits("SubjectPictures", title, subject);
  }

  Figure lossMap(String title, LossSurface surface) {
    throw waits("LossMap", title, surface);
  }

  Figure predictions(String title, LossSurface surface) {
    throw waits("PredictionGrid", title, surface);
  }

  Figure lossSurface(String title, LossSurface surface) {
    throw waits("LossSurface3d", title, surface);
  }

  /** One to four surfaces on one colour scale. */
  Figure surfaces(String title, List<Labelled<LossSurface>> surfaces) {
    throw waits("SurfaceComparison", title, surfaces);
  }

  Figure latent(String title, LatentView view) {
    throw waits("LatentScatter", title, view);
  }

  Figure latent3d(String title, LatentView view) {
    throw waits("LatentEntropy3d", title, view);
  }

  Figure latentEntropy(String title, LatentView view) {
    throw waits("LatentEntropyPanels", title, view);
  }

  Figure entropy(String title, EntropyView view) {
    throw waits("EntropyHistogram", title, view);
  }

  Figure detector(String title, EntropyView view) {
    throw waits("DetectorRoc", title, view);
  }

  Figure divergence(String title, List<Labelled<LayerDivergence>> runs) {
    throw waits("DivergenceByLayer", title, runs);
  }

  Figure divergenceOverEpochs(String title, LayerDivergence divergence) {
    throw waits("DivergenceOverEpochs", title, divergence);
  }

  Figure compactness(String title, List<Labelled<Compactness>> runs) {
    throw waits("CompactnessBars", title, runs);
  }

  Figure classDistances(String title, Compactness compactness) {
    throw waits("CompactnessMatrix", title, compactness);
  }

  private UnsupportedOperationException waits(String figure, String title, Object shown) {
    String kind = shown.getClass().getSimpleName();
    return new UnsupportedOperationException(
        "%s of %s (%s) in %s".formatted(figure, kind, title, look));
  }
}
