package org.redoubt.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redoubt.config.Settings;
import org.redoubt.figure.Figure;
import org.redoubt.figure.FigureGrid;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.run.RunDirectory;

/** Runs laid out as figures 2 to 10 of Bui et al., ECCV 2020. */
public final class PaperFigures {
  private static final int PANELS = 5; // the image, loss and predictions over each space
  private final List<RunDirectory> runs;
  private final List<String> labels;
  private final List<Plate> plates = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  private PaperFigures(List<RunDirectory> runs) {
    this.runs = runs;
    this.labels = RunGroup.of(runs).stream().flatMap(PaperFigures::labels).toList();
  }

  /**
   * One figure of the paper.
   *
   * @param number in the paper
   * @param width in points
   * @param height in points
   */
  public record Plate(
      int number, String caption, int width, int height, FigureItem.Drawing drawing) {
    /** Name of its file, without ending. */
    public String name() {
      return "figure-" + number;
    }
  }

  /** Rows and columns of panels, and the width and height of each in points. */
  private record Shape(int rows, int columns, int width, int height) {}

  /** What examples at the split layer are drawn over. */
  private enum Axes {
    PLANE,
    ENTROPY
  }

  /**
   * The figures that can be drawn.
   *
   * @param missing what the others need, a sentence each
   */
  public record Laid(List<Plate> plates, List<String> missing) {
    public Laid {
      plates = List.copyOf(plates);
      missing = List.copyOf(missing);
    }
  }

  /** Lays out runs in the order given: a row or a column each. */
  public static Laid of(List<RunDirectory> runs) {
    List<RunDirectory> grouped =
        RunGroup.of(runs).stream().flatMap(group -> group.runs().stream()).toList();
    PaperFigures paper = new PaperFigures(grouped);
    paper.curves();
    paper.surfaces(3, Group.CLEAN);
    paper.latent(
        4, "t-SNE of clean and positive adversarial examples", Group.POSITIVE, List.of(Axes.PLANE));
    paper.latent(
        5, "The same with the entropy as the third axis", Group.POSITIVE, List.of(Axes.ENTROPY));
    paper.surfaces(8, Group.POSITIVE);
    paper.surfaces(9, Group.NEGATIVE);
    paper.latent(
        10,
        "t-SNE of clean and negative adversarial examples",
        Group.NEGATIVE,
        List.of(Axes.values()));
    paper.plates.sort(Comparator.comparingInt(Plate::number));
    return new Laid(paper.plates, paper.missing);
  }

  private static Stream<String> labels(RunGroup group) {
    return group.runs().size() == 1
        ? Stream.of(group.label())
        : group.runs().stream().map(run -> group.label() + ", seed " + run.experiment().seed());
  }

  /** Figure 2: one attack. Figure 6: PGD of two lengths. Figure 7: non- and multi-targeted. */
  private void curves() {
    List<String> families = CurveGroup.families(runs);
    List<String> multi = families.stream().filter(f -> f.contains("multi-targeted")).toList();
    List<String> single = families.stream().filter(f -> !f.contains("multi-targeted")).toList();
    curve(2, "Robust accuracy versus the attack's radius", single, 1, "one attack", "{kind: pgd}");
    curve(
        6,
        "Robust accuracy under PGD of two lengths",
        single,
        2,
        "attacks of two lengths",
        "{kind: pgd, steps: 20}, {kind: pgd, steps: 100}");
    List<String> both =
        single.isEmpty() || multi.isEmpty() ? List.of() : List.of(single.get(0), multi.get(0));
    curve(
        7,
        "Robust accuracy, non-targeted and multi-targeted",
        both,
        2,
        "a non-targeted and a multi-targeted attack",
        "{kind: pgd}, {kind: pgd, goal: multi-targeted}");
  }

  private void curve(
      int number, String caption, List<String> families, int panels, String need, String attacks) {
    if (families.size() < panels) {
      missing.add(
          "figure %d needs robustness curves of %s; make them with: redoubt evaluate RUN --set %s"
              .formatted(
                  number,
                  need,
                  Shell.word(
                      "evaluation.curve={epsilons: [0, 0.1, 0.2, 0.3, 0.4], attacks: ["
                          + attacks
                          + "]}")));
      return;
    }
    List<String> shown = families.subList(0, panels);
    plate(
        number,
        caption,
        new Shape(1, panels, 560, 400),
        look -> List.of(shown.stream().map(f -> SeveralRuns.curve(f, runs, look)).toList()));
  }

  /** A row for each run: the image, then loss and predictions over both spaces. */
  private void surfaces(int number, Group group) {
    String word = Settings.word(group);
    Optional<Integer> image =
        images(group).filter(i -> runs.stream().allMatch(run -> has(run, group, i))).findFirst();
    if (image.isEmpty()) {
      missing.add(
          "figure %d needs %s surfaces of both spaces around one image in every run; make them with: redoubt analyse %s --kind surface --group %s --image N"
              .formatted(number, word, line(), word));
      return;
    }
    int index = image.get();
    plate(
        number,
        "Loss and predictions around test image " + index + " (" + word + ")",
        new Shape(runs.size(), PANELS, 300, 280),
        look ->
            IntStream.range(0, runs.size())
                .mapToObj(i -> row(labels.get(i), runs.get(i), group, index, new Drawings(look)))
                .toList());
  }

  private Stream<Integer> images(Group group) {
    String before = "surface-input-" + Settings.word(group) + "-";
    return runs.get(0).analyses().names(LossSurface.class).stream()
        .filter(name -> name.matches(before + "\\d+"))
        .map(name -> Integer.valueOf(name.substring(before.length())))
        .sorted();
  }

  private static boolean has(RunDirectory run, Group group, int index) {
    List<String> names = run.analyses().names();
    return Stream.of(Space.values()).allMatch(space -> names.contains(name(space, group, index)));
  }

  private static String name(Space space, Group group, int index) {
    return "surface-%s-%s-%d".formatted(Settings.word(space), Settings.word(group), index);
  }

  private static List<Figure> row(
      String label, RunDirectory run, Group group, int index, Drawings drawings) {
    LossSurface input = surface(run, Space.INPUT, group, index);
    LossSurface latent = surface(run, Space.LATENT, group, index);
    return List.of(
        drawings.subject(label, input.subject()),
        drawings.lossSurface("Loss, input", new Labelled<>(label, input)),
        drawings.predictions("Prediction, input", new Labelled<>(label, input)),
        drawings.lossSurface("Loss, latent", new Labelled<>(label, latent)),
        drawings.predictions("Prediction, latent", new Labelled<>(label, latent)));
  }

  private static LossSurface surface(RunDirectory run, Space space, Group group, int index) {
    return run.analyses().read(name(space, group, index), LossSurface.class);
  }

  /**
   * A column for each run.
   *
   * @param axes a row for each
   */
  private void latent(int number, String caption, Group group, List<Axes> axes) {
    List<RunDirectory> without =
        runs.stream().filter(run -> run.analyses().names(LatentView.class).isEmpty()).toList();
    if (!without.isEmpty()) {
      without.forEach(run -> missing.add("figure " + number + ": " + Source.LATENT.missingIn(run)));
      return;
    }
    plate(
        number,
        caption,
        new Shape(axes.size(), runs.size(), 420, 380),
        look ->
            axes.stream()
                .map(
                    one ->
                        IntStream.range(0, runs.size())
                            .mapToObj(i -> latent(one, i, group, new Drawings(look)))
                            .toList())
                .toList());
  }

  private Figure latent(Axes axes, int run, Group group, Drawings drawings) {
    LatentView view = view(run, group);
    return switch (axes) {
      case PLANE -> drawings.latent(labels.get(run), view);
      case ENTROPY -> drawings.latent3d(labels.get(run), view);
    };
  }

  /** Clean examples and those of one group. */
  private LatentView view(int run, Group group) {
    LatentView all = runs.get(run).analyses().read("latent", LatentView.class);
    return new LatentView(
        all.split(),
        all.latentSize(),
        all.components(),
        all.explained(),
        all.perplexity(),
        all.iterations(),
        all.attack(),
        all.cleanMistakes(),
        all.points().stream()
            .filter(point -> point.group() == Group.CLEAN || point.group() == group)
            .toList());
  }

  private String line() {
    return Shell.line(runs.stream().map(RunDirectory::toString).toList());
  }

  private void plate(
      int number, String caption, Shape shape, Function<Look, List<List<Figure>>> rows) {
    plates.add(
        new Plate(
            number,
            caption,
            shape.columns() * shape.width(),
            shape.rows() * shape.height(),
            look -> new FigureGrid(rows.apply(look), look.theme())));
  }
}
