package org.redoubt.ui.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.figure.RobustnessCurve;
import org.redoubt.figure.RobustnessSeries;
import org.redoubt.report.CurveGroup;
import org.redoubt.report.FigureKind;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Texts;

/**
 * The picture of some runs.
 *
 * @param name of its file: that of the same figure on the command line, where there is one
 * @param series at least one
 * @param marks the points that are drawn, line by line
 * @param trainingEpsilon radius that all were trained against; null: none, or unlike ones
 */
record CurvePicture(
    String name,
    String title,
    List<RobustnessSeries> series,
    List<CurveMark> marks,
    @Nullable Double trainingEpsilon) {
  private static final Texts TEXTS = Texts.of("robustness");

  CurvePicture {
    series = List.copyOf(series);
    marks = List.copyOf(marks);
  }

  /** Null where no evaluation has a curve. */
  static @Nullable CurvePicture of(List<RunResults> runs, Goals goals) {
    List<SeedBand> bands = SeedBand.of(runs, goals);
    if (bands.isEmpty()) {
      return null;
    }
    List<AttackVariant> variants = bands.stream().map(SeedBand::variant).distinct().toList();
    Names names = new Names(variants);
    List<RobustnessSeries> series = new ArrayList<>();
    List<CurveMark> marks = new ArrayList<>();
    for (SeedBand band : bands) {
      series.add(band.series(names.name(band), names.attack(band)));
      marks.addAll(band.marks(names.whole(band)));
    }
    return new CurvePicture(
        names.file(runs),
        names.title(),
        series,
        marks,
        CurveGroup.trainingEpsilon(runs.stream().map(RunResults::run).toList()));
  }

  RobustnessCurve figure(Look look) {
    return new RobustnessCurve(title, series, trainingEpsilon, look.theme());
  }

  /** What lines are called: runs by colour and goals by dashes, as far as that tells them apart. */
  private record Names(List<AttackVariant> variants) {
    private String words(SeedBand band) {
      return band.variant().words(variants);
    }

    private boolean oneOfEachGoal() {
      List<Attack.Goal> goals = variants.stream().map(AttackVariant::goal).toList();
      return goals.stream().distinct().count() == goals.size();
    }

    String name(SeedBand band) {
      return oneOfEachGoal() ? band.label() : whole(band);
    }

    String attack(SeedBand band) {
      return oneOfEachGoal() && variants.size() > 1 ? words(band) : "";
    }

    String whole(SeedBand band) {
      return variants.size() == 1 ? band.label() : band.label() + ", " + words(band);
    }

    String file(List<RunResults> runs) {
      List<RunResults.Named> evaluations = runs.get(0).evaluations();
      if (runs.size() == 1 && evaluations.size() == 1) {
        return evaluations.get(0).name() + "-curve";
      }
      return variants.size() == 1
          ? FigureKind.ROBUSTNESS.word() + "-" + slug(variants.get(0).family())
          : FigureKind.ROBUSTNESS.word();
    }

    private static String slug(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    }

    String title() {
      return variants.size() == 1
          ? TEXTS.get("figure.under", variants.get(0).family())
          : TEXTS.get("figure.title");
    }
  }
}
