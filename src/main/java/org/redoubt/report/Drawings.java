package org.redoubt.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.AttackedRun;
import org.redoubt.figure.CompactnessBars;
import org.redoubt.figure.CompactnessMatrix;
import org.redoubt.figure.DetectorRoc;
import org.redoubt.figure.DistanceUnit;
import org.redoubt.figure.DivergenceByLayer;
import org.redoubt.figure.DivergenceOverEpochs;
import org.redoubt.figure.EntropyHistogram;
import org.redoubt.figure.Figure;
import org.redoubt.figure.GradientShares;
import org.redoubt.figure.LatentEntropy3d;
import org.redoubt.figure.LatentEntropyPanels;
import org.redoubt.figure.LatentLook;
import org.redoubt.figure.LatentScatter;
import org.redoubt.figure.LayerSeries;
import org.redoubt.figure.LossMap;
import org.redoubt.figure.LossSurface3d;
import org.redoubt.figure.LossTerms;
import org.redoubt.figure.MarginDistribution;
import org.redoubt.figure.Named;
import org.redoubt.figure.Orthographic;
import org.redoubt.figure.PredictionGrid;
import org.redoubt.figure.RobustnessCurve;
import org.redoubt.figure.RobustnessSeries;
import org.redoubt.figure.RunSurface;
import org.redoubt.figure.StepsToFall;
import org.redoubt.figure.SubjectPictures;
import org.redoubt.figure.SurfaceComparison;
import org.redoubt.figure.SurfaceLook;
import org.redoubt.figure.SurfaceView;
import org.redoubt.figure.TrainingCurves;
import org.redoubt.result.Analysis;
import org.redoubt.result.AttackResult;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.EntropyView.Target;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.result.MetricsRow;

/** The one place that makes figures out of results. */
record Drawings(Look look) {
  private static final int ENTROPY_BINS = 30;

  Figure training(String title, List<MetricsRow> rows) {
    return new TrainingCurves(title, rows, look.theme());
  }

  Figure lossTerms(String title, List<MetricsRow> rows) {
    return new LossTerms(title, rows, look.theme());
  }

  Figure gradientShares(String title, List<Labelled<List<MetricsRow>>> runs) {
    return new GradientShares(
        title, each(runs, run -> new GradientShares.Run(run.label(), run.value())), look.theme());
  }

  Figure robustness(String title, List<CurveGroup> groups, @Nullable Double trainingEpsilon) {
    List<RobustnessSeries> series = groups.stream().map(CurveGroup::series).toList();
    return new RobustnessCurve(title, series, trainingEpsilon, look.theme());
  }

  Figure margins(String title, List<Labelled<AttackResult>> results) {
    return new MarginDistribution(title, attacked(results), look.theme());
  }

  Figure stepsToFall(String title, List<Labelled<AttackResult>> results) {
    return new StepsToFall(title, attacked(results), look.theme());
  }

  private static List<AttackedRun> attacked(List<Labelled<AttackResult>> results) {
    return each(results, result -> new AttackedRun(result.label(), result.value()));
  }

  Figure subject(String title, LossSurface.Subject subject) {
    return new SubjectPictures(title, subject, look.theme());
  }

  Figure lossMap(String title, Labelled<LossSurface> surface) {
    return new LossMap(title, runSurface(surface), surfaceLook(), look.theme());
  }

  Figure predictions(String title, Labelled<LossSurface> surface) {
    return new PredictionGrid(title, runSurface(surface), surfaceLook(), look.theme());
  }

  Figure lossSurface(String title, Labelled<LossSurface> surface) {
    return new LossSurface3d(title, runSurface(surface), surfaceLook(), look.theme());
  }

  /** One to four surfaces on one colour scale. */
  Figure surfaces(String title, List<Labelled<LossSurface>> surfaces) {
    return new SurfaceComparison(
        title, each(surfaces, Drawings::runSurface), surfaceLook(), look.theme());
  }

  private static RunSurface runSurface(Labelled<LossSurface> surface) {
    return new RunSurface(surface.label(), surface.value());
  }

  private SurfaceLook surfaceLook() {
    SurfaceLook usual =
        switch (look.colours()) {
          case SAFE -> SurfaceLook.readable();
          case PAPER -> SurfaceLook.paper();
        };
    SurfaceView from = look.sight().view();
    return (from == null ? usual : usual.from(from)).of(look.sight().loss());
  }

  Figure latent(String title, LatentView view, Set<Group> groups) {
    return new LatentScatter(title, view, latentLook().showing(groups));
  }

  Figure latent3d(String title, LatentView view, Set<Group> groups) {
    SurfaceView from = look.sight().view();
    Orthographic camera =
        from == null ? Orthographic.USUAL : new Orthographic(from.azimuth(), from.elevation());
    return new LatentEntropy3d(title, view, latentLook().showing(groups), camera, false);
  }

  Figure latentEntropy(String title, LatentView view, Set<Group> groups) {
    return new LatentEntropyPanels(title, view, latentLook().showing(groups));
  }

  private LatentLook latentLook() {
    return new LatentLook(List.of(), look.colours(), look.sight().colouring(), look.theme());
  }

  Figure entropy(String title, List<Labelled<EntropyView>> runs) {
    return new EntropyHistogram(title, named(runs), ENTROPY_BINS, look.theme());
  }

  Figure detector(String title, List<Labelled<EntropyView>> runs) {
    List<Target> targets = runs.size() == 1 ? List.of(Target.values()) : List.of(Target.ALL);
    return new DetectorRoc(title, named(runs), targets, look.theme());
  }

  /** Runs of one label are averaged. */
  Figure divergence(String title, List<Labelled<LayerDivergence>> runs) {
    List<LayerSeries> series =
        runs.stream()
            .map(Labelled::label)
            .distinct()
            .map(
                label ->
                    new LayerSeries(
                        label,
                        runs.stream()
                            .filter(run -> run.label().equals(label))
                            .map(Labelled::value)
                            .toList()))
            .toList();
    return new DivergenceByLayer(title, series, look.theme());
  }

  Figure divergenceOverEpochs(String title, List<Labelled<LayerDivergence>> runs) {
    return new DivergenceOverEpochs(title, named(runs), List.of(), look.theme());
  }

  /** Distances per norm of z, so that networks of another scale can be compared. */
  Figure compactness(String title, List<Labelled<Compactness>> runs) {
    return new CompactnessBars(title, named(runs), DistanceUnit.PER_NORM, look.theme());
  }

  Figure classDistances(String title, Labelled<Compactness> run) {
    return new CompactnessMatrix(
        title,
        named(List.of(run)),
        Compactness.Pairs.ADVERSARIAL_CLEAN,
        DistanceUnit.PER_NORM,
        look.theme());
  }

  private static <A extends Analysis> List<Named<A>> named(List<Labelled<A>> runs) {
    return each(runs, run -> new Named<>(run.label(), run.value()));
  }

  private static <T, R> List<R> each(List<Labelled<T>> runs, Function<Labelled<T>, R> made) {
    return runs.stream().map(made).toList();
  }
}
