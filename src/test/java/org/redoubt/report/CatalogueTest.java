package org.redoubt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.figure.Theme;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.run.AnalysisSamples;
import org.redoubt.run.RunDirectory;

class CatalogueTest {
  private static final List<FigureKind> EVERY = Arrays.asList(FigureKind.values());
  @TempDir Path root;

  private static List<String> names(Catalogue catalogue) {
    return catalogue.items().stream().map(FigureItem::name).toList();
  }

  private static void surface(RunDirectory run, Space space, Group group, int index, String along) {
    run.analyses()
        .write(AnalysisSamples.record(AnalysisSamples.surface(space, group, index, along)));
  }

  @Test
  void aNewRunHasNoFigureAndEveryLackNamesItsCommand() {
    RunDirectory run = ReportSamples.run(root, "new");

    Catalogue catalogue = Catalogue.ofOne(run, EVERY);

    assertThat(catalogue.items()).isEmpty();
    assertThat(catalogue.missing())
        .hasSize(Source.values().length)
        .allMatch(sentence -> sentence.startsWith(run.name() + " has no "))
        .anyMatch(s -> s.endsWith("make it with: redoubt analyse " + run + " --kind latent"))
        .anyMatch(s -> s.contains("make it with: redoubt evaluate " + run + " --set '"));
  }

  @Test
  void aFullRunHasFiguresOfEveryKindOfOneRun() {
    RunDirectory run = ReportSamples.run(root, "full");
    ReportSamples.train(run);
    ReportSamples.evaluate(run, "test", 80);
    AnalysisSamples.everyKind(run.name())
        .forEach(analysis -> run.analyses().write(AnalysisSamples.record(analysis)));

    Catalogue catalogue = Catalogue.ofOne(run, EVERY);

    assertThat(catalogue.missing()).isEmpty();
    assertThat(catalogue.items().stream().map(FigureItem::kind))
        .containsExactlyElementsOf(EVERY.stream().filter(FigureKind::ofOne).toList());
    assertThat(names(catalogue))
        .doesNotHaveDuplicates()
        .contains("training", "test-curve", "loss-map-input-positive-7", "subject-positive-7");
  }

  @Test
  void everySurfaceHasItsFigureAndEveryExampleItsPictures() {
    RunDirectory run = ReportSamples.run(root, "full");
    surface(run, Space.INPUT, Group.CLEAN, 3, run.name());
    surface(run, Space.LATENT, Group.CLEAN, 3, run.name());
    surface(run, Space.LATENT, Group.CLEAN, 3, "other");

    assertThat(names(Catalogue.ofOne(run, List.of(FigureKind.LOSS_MAP))))
        .containsExactly(
            "loss-map-input-clean-3",
            "loss-map-latent-clean-3",
            "loss-map-latent-clean-3-along-other");
    assertThat(names(Catalogue.ofOne(run, List.of(FigureKind.SUBJECT))))
        .containsExactly("subject-clean-3");
  }

  @Test
  void surfacesAreComparedWhereTheyShareTheirDirections() {
    RunDirectory first = ReportSamples.run(root, "adv");
    RunDirectory second = ReportSamples.run(root, "adr", "method={kind: adr}");
    surface(first, Space.INPUT, Group.CLEAN, 3, first.name());
    surface(second, Space.INPUT, Group.CLEAN, 3, second.name());
    List<RunDirectory> runs = List.of(first, second);
    List<FigureKind> kind = List.of(FigureKind.SURFACES);

    assertThat(Catalogue.ofSeveral(runs, kind).missing())
        .singleElement()
        .asString()
        .endsWith(
            "redoubt analyse %s %s --kind surface --shared-directions".formatted(first, second));

    surface(second, Space.INPUT, Group.CLEAN, 3, first.name());
    Catalogue catalogue = Catalogue.ofSeveral(runs, kind);
    assertThat(names(catalogue)).containsExactly("surfaces-input-clean-3");
    assertThat(catalogue.missing()).isEmpty();
  }

  @Test
  void curvesOfSeveralRunsAreGroupedBySeedAndMissingOnesNamed() {
    RunDirectory a = ReportSamples.run(root, "a");
    RunDirectory b = ReportSamples.run(root, "b", "seed=2");
    RunDirectory c = ReportSamples.run(root, "c", "method={kind: adr}");
    ReportSamples.evaluate(a, "test", 80);
    ReportSamples.evaluate(b, "test", 84);

    Catalogue catalogue = Catalogue.ofSeveral(List.of(a, b, c), List.of(FigureKind.ROBUSTNESS));

    assertThat(names(catalogue)).containsExactly("robustness-pgd-20");
    assertThat(catalogue.missing())
        .singleElement()
        .asString()
        .startsWith(c.name() + " has no robustness curve yet");
    List<CurveGroup> groups = CurveGroup.of(RunGroup.of(List.of(a, b, c)), "PGD-20");
    assertThat(groups).singleElement().satisfies(g -> assertThat(g.seeds()).hasSize(2));
    assertThat(CurveGroup.trainingEpsilon(List.of(a, b, c))).isEqualTo(0.3);
    assertThat(catalogue.items().get(0).drawing().apply(Look.of(Theme.DARK)).numbers().csv())
        .contains("0.3,80,100")
        .contains("0.3,84,100");
  }

  @Test
  void curvesOfLaterEvaluationsCountToo() {
    RunDirectory run = ReportSamples.run(root, "a");
    ReportSamples.evaluate(run, "test", 80);
    ReportSamples.evaluate(run, "test-2", 70, ReportSamples.longer());

    assertThat(CurveGroup.families(List.of(run))).containsExactly("PGD-20", "PGD-100");
    assertThat(names(Catalogue.ofOne(run, List.of(FigureKind.ROBUSTNESS))))
        .containsExactly("test-curve", "test-2-curve");
    assertThat(PaperFigures.of(List.of(run)).plates().stream().map(PaperFigures.Plate::number))
        .containsExactly(2, 6);
  }

  @Test
  void theFiguresOfThePaperSayWhatTheyLack() {
    RunDirectory run = ReportSamples.run(root, "a");
    ReportSamples.evaluate(run, "test", 80);

    PaperFigures.Laid laid = PaperFigures.of(List.of(run));

    assertThat(laid.plates().stream().map(PaperFigures.Plate::name)).containsExactly("figure-2");
    assertThat(laid.missing()).hasSize(8);
    for (int number : new int[] {3, 4, 5, 6, 7, 8, 9, 10}) {
      assertThat(laid.missing())
          .anyMatch(
              sentence ->
                  sentence.matches("figure " + number + "\\b.*make (it|them) with: redoubt .*"));
    }
  }

  @Test
  void theFiguresOfThePaperHaveARowOrAColumnForEachRun() {
    RunDirectory run = ReportSamples.run(root, "a");
    RunDirectory other = ReportSamples.run(root, "b", "method={kind: adr}");
    for (RunDirectory one : List.of(run, other)) {
      for (Space space : Space.values()) {
        surface(one, space, Group.POSITIVE, 7, one.name());
        surface(one, space, Group.CLEAN, one == run ? 1 : 2, one.name()); // no image in common
      }
      one.analyses().write(AnalysisSamples.record(AnalysisSamples.latent()));
    }

    PaperFigures.Laid laid = PaperFigures.of(List.of(run, other));

    assertThat(laid.plates().stream().map(PaperFigures.Plate::number)).containsExactly(4, 5, 8, 10);
    assertThat(laid.plates().get(2).height()).isEqualTo(2 * 330);
    assertThat(laid.plates().get(3).height()).isEqualTo(2 * 380);
    assertThat(laid.missing()).anyMatch(sentence -> sentence.startsWith("figure 3 needs clean"));
  }
}
