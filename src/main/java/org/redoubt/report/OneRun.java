package org.redoubt.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.redoubt.config.AttackNames;
import org.redoubt.config.Settings;
import org.redoubt.figure.Figure;
import org.redoubt.report.Catalogue.Lack;
import org.redoubt.result.Analysis;
import org.redoubt.result.AttackResult;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Evaluation;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.result.MetricsRow;
import org.redoubt.run.AnalysisFiles;
import org.redoubt.run.RunDirectory;

/** The figures of one run by itself. */
record OneRun(RunDirectory run) implements Catalogue.Shelf {
  @Override
  public List<FigureItem> items(FigureKind kind, Lack lack) {
    List<FigureItem> items = items(kind);
    if (items.isEmpty()) {
      lack.of(kind, run);
    }
    return items;
  }

  private List<FigureItem> items(FigureKind kind) {
    return switch (kind) {
      case TRAINING -> metrics(kind, (d, rows) -> d.training(title("Training"), rows));
      case LOSS_TERMS -> metrics(kind, (d, rows) -> d.lossTerms(title("Loss terms"), rows));
      case GRADIENT_SHARES ->
          metrics(
              kind, (d, rows) -> d.gradientShares(title("Gradient at z"), List.of(labelled(rows))));
      case ROBUSTNESS -> curves();
      case MARGINS -> outcomes(kind, (d, results) -> d.margins(title("Margins"), results));
      case STEPS_TO_FALL ->
          outcomes(kind, (d, results) -> d.stepsToFall(title("Steps to fall"), results));
      case SUBJECT -> surfaces(kind, (d, s) -> d.subject(example(s), s.subject()));
      case LOSS_MAP -> surfaces(kind, (d, s) -> d.lossMap(around("Loss", s), labelled(s)));
      case PREDICTIONS ->
          surfaces(kind, (d, s) -> d.predictions(around("Predictions", s), labelled(s)));
      case LOSS_SURFACE -> surfaces(kind, (d, s) -> d.lossSurface(around("Loss", s), labelled(s)));
      case SURFACES -> List.of();
      case LATENT ->
          analyses(kind, LatentView.class, (d, v) -> d.latent(title("Split layer"), v, groups(d)));
      case LATENT_3D ->
          analyses(
              kind, LatentView.class, (d, v) -> d.latent3d(title("Split layer"), v, groups(d)));
      case LATENT_ENTROPY ->
          analyses(
              kind,
              LatentView.class,
              (d, v) -> d.latentEntropy(title("Split layer"), v, groups(d)));
      case ENTROPY ->
          analyses(
              kind, EntropyView.class, (d, v) -> d.entropy(title("Entropy"), List.of(labelled(v))));
      case DETECTOR ->
          analyses(
              kind,
              EntropyView.class,
              (d, v) -> d.detector(title("Entropy detector"), List.of(labelled(v))));
      case DIVERGENCE ->
          analyses(
              kind,
              LayerDivergence.class,
              (d, v) -> d.divergence(title("Divergence by layer"), List.of(labelled(v))));
      case DIVERGENCE_EPOCHS ->
          analyses(
              kind,
              LayerDivergence.class,
              (d, v) ->
                  d.divergenceOverEpochs(title("Divergence over training"), List.of(labelled(v))));
      case COMPACTNESS ->
          analyses(
              kind,
              Compactness.class,
              (d, v) -> d.compactness(title("Class compactness"), List.of(labelled(v))));
      case CLASS_DISTANCES ->
          analyses(
              kind,
              Compactness.class,
              (d, v) -> d.classDistances(title("Class distances"), labelled(v)));
    };
  }

  private static Set<Group> groups(Drawings drawings) {
    return drawings.look().sight().groups();
  }

  private String title(String what) {
    return what + " of " + run.experiment().name();
  }

  private String example(LossSurface surface) {
    return "%s example, image %d, %s"
        .formatted(
            Settings.word(surface.subject().group()),
            surface.subject().index(),
            run.experiment().name());
  }

  private String around(String what, LossSurface surface) {
    return "%s around %s image %d, %s space, %s"
        .formatted(
            what,
            Settings.word(surface.subject().group()),
            surface.subject().index(),
            Settings.word(surface.space()),
            run.experiment().name());
  }

  private <T> Labelled<T> labelled(T value) {
    return new Labelled<>(MethodTitle.of(run.experiment().method()), value);
  }

  private FigureItem item(
      String name, FigureKind kind, String more, Function<Drawings, Figure> drawing) {
    return new FigureItem(
        name, kind, kind.doc() + more, List.of(run), look -> drawing.apply(new Drawings(look)));
  }

  private List<FigureItem> metrics(
      FigureKind kind, BiFunction<Drawings, List<MetricsRow>, Figure> drawing) {
    List<MetricsRow> rows = run.metrics();
    return rows.isEmpty()
        ? List.of()
        : List.of(item(kind.word(), kind, "", d -> drawing.apply(d, rows)));
  }

  /** One figure for each evaluation that has a curve. */
  private List<FigureItem> curves() {
    return run.evaluations().names().stream().flatMap(name -> curve(name).stream()).toList();
  }

  private Optional<FigureItem> curve(String name) {
    Evaluation evaluation = run.evaluations().read(name);
    return evaluation.curve().isEmpty() ? Optional.empty() : Optional.of(curve(name, evaluation));
  }

  private FigureItem curve(String name, Evaluation evaluation) {
    List<CurveGroup> groups = CurveGroup.byAttack(run.experiment().seed(), evaluation);
    return item(
        name + "-curve",
        FigureKind.ROBUSTNESS,
        " Evaluation " + name + ".",
        d ->
            d.robustness(
                title("Robust accuracy"), groups, CurveGroup.trainingEpsilon(List.of(run))));
  }

  private List<FigureItem> outcomes(
      FigureKind kind, BiFunction<Drawings, List<Labelled<AttackResult>>, Figure> drawing) {
    return CurveGroup.evaluations(run).stream()
        .filter(evaluation -> !evaluation.attacks().isEmpty())
        .limit(1)
        .map(OneRun::attacks)
        .map(attacks -> item(kind.word(), kind, "", d -> drawing.apply(d, attacks)))
        .toList();
  }

  private static List<Labelled<AttackResult>> attacks(Evaluation evaluation) {
    return evaluation.attacks().stream()
        .map(result -> new Labelled<>(AttackNames.of(result.attack()), result))
        .toList();
  }

  private <A extends Analysis> List<FigureItem> analyses(
      FigureKind kind, Class<A> type, BiFunction<Drawings, A, Figure> drawing) {
    AnalysisFiles files = run.analyses();
    return files.names(type).stream()
        .map(name -> files.read(name, type))
        .map(value -> item(kind.word(), kind, "", d -> drawing.apply(d, value)))
        .toList();
  }

  /** One figure for each surface; pictures of the example once, whatever the space. */
  private List<FigureItem> surfaces(
      FigureKind kind, BiFunction<Drawings, LossSurface, Figure> drawing) {
    AnalysisFiles files = run.analyses();
    return files.names(LossSurface.class).stream()
        .filter(name -> kind != FigureKind.SUBJECT || !name.contains("-along-"))
        .map(name -> surface(kind, name, files.read(name, LossSurface.class), drawing))
        .filter(new Distinct()::isNew)
        .toList();
  }

  private FigureItem surface(
      FigureKind kind,
      String analysis,
      LossSurface surface,
      BiFunction<Drawings, LossSurface, Figure> drawing) {
    String which = analysis.substring(Analysis.kind(LossSurface.class).length());
    boolean pictures = kind == FigureKind.SUBJECT;
    String name = kind.word() + (pictures ? which.replaceFirst("^-(input|latent)", "") : which);
    String more =
        " Test image %d, class %d, %s."
            .formatted(
                surface.subject().index(),
                surface.subject().label(),
                Settings.word(surface.subject().group()));
    return item(name, kind, more, d -> drawing.apply(d, surface));
  }

  /** Lets the first figure of each name pass. */
  private static final class Distinct {
    private final Set<String> names = new HashSet<>();

    boolean isNew(FigureItem item) {
      return names.add(item.name());
    }
  }
}
