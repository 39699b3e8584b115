package org.redoubt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.redoubt.figure.Figure;
import org.redoubt.report.Catalogue.Lack;
import org.redoubt.result.Analysis;
import org.redoubt.result.AttackResult;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Evaluation;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.result.MetricsRow;
import org.redoubt.run.RunDirectory;

/** The figures that show runs together; runs that differ in the seed only share a label. */
final class SeveralRuns implements Catalogue.Shelf {
  private static final int SIDE_BY_SIDE = 4;
  private final List<RunDirectory> runs;
  private final List<RunGroup> groups;

  SeveralRuns(List<RunDirectory> runs) {
    this.runs = runs;
    this.groups = RunGroup.of(runs);
  }

  @Override
  public List<FigureItem> items(FigureKind kind, Lack lack) {
    return switch (kind) {
      case ROBUSTNESS -> curves(kind, lack);
      case MARGINS -> outcomes(kind, lack, (look, r) -> new Drawings(look).margins("Margins", r));
      case STEPS_TO_FALL ->
          outcomes(kind, lack, (look, r) -> new Drawings(look).stepsToFall("Steps to fall", r));
      case SURFACES -> surfaces(lack);
      case GRADIENT_SHARES -> gradientShares(kind, lack);
      case ENTROPY ->
          analyses(
              kind,
              lack,
              EntropyView.class,
              (look, all) -> new Drawings(look).entropy("Entropy of the predictions", all));
      case DETECTOR ->
          analyses(
              kind,
              lack,
              EntropyView.class,
              (look, all) -> new Drawings(look).detector("Entropy as a detector", all));
      case DIVERGENCE -> divergence(kind, lack);
      case DIVERGENCE_EPOCHS ->
          analyses(
              kind,
              lack,
              LayerDivergence.class,
              (look, all) ->
                  new Drawings(look).divergenceOverEpochs("Divergence over training", all));
      case COMPACTNESS ->
          analyses(
              kind,
              lack,
              Compactness.class,
              (look, all) -> new Drawings(look).compactness("Class compactness", all));
      default -> List.of();
    };
  }

  private FigureItem item(String name, FigureKind kind, FigureItem.Drawing drawing) {
    return new FigureItem(name, kind, kind.doc(), runs, drawing);
  }

  private List<FigureItem> curves(FigureKind kind, Lack lack) {
    runs.stream()
        .filter(run -> CurveGroup.families(List.of(run)).isEmpty())
        .forEach(run -> lack.of(kind, run));
    return CurveGroup.families(runs).stream()
        .map(
            family ->
                item(kind.word() + "-" + slug(family), kind, look -> curve(family, runs, look)))
        .toList();
  }

  /** Robust accuracy of groups of runs under one attack. */
  static Figure curve(String family, List<RunDirectory> runs, Look look) {
    return new Drawings(look)
        .robustness(
            "Robust accuracy under " + family,
            CurveGroup.of(RunGroup.of(runs), family),
            CurveGroup.trainingEpsilon(runs));
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
  }

  /** The first attack of each run. */
  private List<FigureItem> outcomes(
      FigureKind kind, Lack lack, BiFunction<Look, List<Labelled<AttackResult>>, Figure> drawing) {
    List<Labelled<AttackResult>> results = new ArrayList<>();
    for (RunDirectory run : runs) {
      List<Evaluation> attacked =
          CurveGroup.evaluations(run).stream().filter(e -> !e.attacks().isEmpty()).toList();
      if (attacked.isEmpty()) {
        lack.of(kind, run);
      } else {
        results.add(new Labelled<>(label(run), attacked.get(0).attacks().get(0)));
      }
    }
    return together(kind, results, drawing);
  }

  private List<FigureItem> gradientShares(FigureKind kind, Lack lack) {
    List<Labelled<List<MetricsRow>>> all = new ArrayList<>();
    for (RunDirectory run : sideBySide()) {
      List<MetricsRow> rows = run.metrics();
      if (rows.isEmpty()) {
        lack.of(kind, run);
      } else {
        all.add(new Labelled<>(label(run), rows));
      }
    }
    return together(
        kind, all, (look, some) -> new Drawings(look).gradientShares("Gradient at z", some));
  }

  /** Runs of one group carry one label, under which they are averaged. */
  private List<FigureItem> divergence(FigureKind kind, Lack lack) {
    List<Labelled<LayerDivergence>> all = new ArrayList<>();
    for (RunGroup group : groups) {
      for (RunDirectory run : group.runs()) {
        read(kind, run, LayerDivergence.class, lack)
            .forEach(one -> all.add(new Labelled<>(group.label(), one)));
      }
    }
    return together(
        kind, all, (look, some) -> new Drawings(look).divergence("Divergence by layer", some));
  }

  private <A extends Analysis> List<FigureItem> analyses(
      FigureKind kind,
      Lack lack,
      Class<A> type,
      BiFunction<Look, List<Labelled<A>>, Figure> drawing) {
    List<Labelled<A>> all = new ArrayList<>();
    for (RunDirectory run : sideBySide()) {
      read(kind, run, type, lack).forEach(one -> all.add(new Labelled<>(label(run), one)));
    }
    return together(kind, all, drawing);
  }

  private static <A extends Analysis> List<A> read(
      FigureKind kind, RunDirectory run, Class<A> type, Lack lack) {
    List<String> names = run.analyses().names(type);
    if (names.isEmpty()) {
      lack.of(kind, run);
    }
    return names.stream().map(name -> run.analyses().read(name, type)).toList();
  }

  /** As many runs as there is room for: all, or the first of each group of seeds. */
  private List<RunDirectory> sideBySide() {
    return runs.size() <= SIDE_BY_SIDE
        ? runs
        : groups.stream().map(group -> group.runs().get(0)).limit(SIDE_BY_SIDE).toList();
  }

  private <T> List<FigureItem> together(
      FigureKind kind, List<Labelled<T>> all, BiFunction<Look, List<Labelled<T>>, Figure> drawing) {
    return all.isEmpty()
        ? List.of()
        : List.of(item(kind.word(), kind, look -> drawing.apply(look, all)));
  }

  /** Label of a run's group, with the seed where the group has several runs. */
  private String label(RunDirectory run) {
    return groups.stream()
        .filter(group -> group.runs().contains(run))
        .findFirst()
        .orElseThrow()
        .label(run);
  }

  /** One figure for each surface of the first run that others have along its directions. */
  private List<FigureItem> surfaces(Lack lack) {
    RunDirectory first = runs.get(0);
    List<FigureItem> items = new ArrayList<>();
    for (String name : first.analyses().names(LossSurface.class)) {
      List<RunDirectory> along =
          runs.stream()
              .skip(1)
              .filter(run -> run.analyses().names().contains(along(name, first)))
              .limit(SIDE_BY_SIDE - 1)
              .toList();
      if (!along.isEmpty()) {
        items.add(comparison(name, first, along));
      }
    }
    if (items.isEmpty()) {
      lack.say(
          "the runs have no loss surfaces around one point along the same directions yet; make"
              + " them with: redoubt analyse "
              + Shell.line(runs.stream().map(RunDirectory::toString).toList())
              + " --kind surface --shared-directions");
    }
    return items;
  }

  private static String along(String name, RunDirectory first) {
    return name + "-along-" + first.name();
  }

  private FigureItem comparison(String name, RunDirectory first, List<RunDirectory> others) {
    List<Labelled<LossSurface>> all =
        Stream.concat(
                Stream.of(new Labelled<>(label(first), surface(first, name))),
                others.stream()
                    .map(run -> new Labelled<>(label(run), surface(run, along(name, first)))))
            .toList();
    int index = all.get(0).value().subject().index();
    return item(
        name.replaceFirst("^surface", FigureKind.SURFACES.word()),
        FigureKind.SURFACES,
        look -> new Drawings(look).surfaces("Loss around test image " + index, all));
  }

  private static LossSurface surface(RunDirectory run, String name) {
    return run.analyses().read(name, LossSurface.class);
  }
}
