package org.redoubt.ui.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redoubt.figure.RobustnessSeries;
import org.redoubt.report.RunGroup;
import org.redoubt.result.Proportion;

/**
 * One line of the picture: curves at the same radii under one attack, of runs that differ in the
 * seed only.
 *
 * @param label of the group of runs
 * @param curves at least one
 */
record SeedBand(String label, AttackVariant variant, List<RunCurve> curves) {
  SeedBand {
    curves = List.copyOf(curves);
  }

  /** The lines of some runs. */
  static List<SeedBand> of(List<RunResults> runs, Goals goals) {
    List<RunCurve> all = runs.stream().flatMap(run -> RunCurve.of(run, goals).stream()).toList();
    List<AttackVariant> variants = all.stream().map(RunCurve::variant).distinct().toList();
    List<SeedBand> bands = new ArrayList<>();
    for (RunGroup group : RunGroup.of(runs.stream().map(RunResults::run).toList())) {
      for (AttackVariant variant : variants) {
        List<RunCurve> own =
            all.stream()
                .filter(c -> c.variant().equals(variant) && group.runs().contains(c.run()))
                .toList();
        bands.addAll(split(group, variant, own));
      }
    }
    return bands;
  }

  /** Runs evaluated at other radii cannot be averaged and are lines of their own. */
  private static List<SeedBand> split(
      RunGroup group, AttackVariant variant, List<RunCurve> curves) {
    Map<Set<Double>, List<RunCurve>> byRadii = new LinkedHashMap<>();
    curves.forEach(
        curve ->
            byRadii
                .computeIfAbsent(curve.shares().keySet(), radii -> new ArrayList<>())
                .add(curve));
    return byRadii.values().stream()
        .map(
            alike ->
                new SeedBand(
                    byRadii.size() == 1 || alike.size() > 1
                        ? group.label()
                        : group.label(alike.get(0).run()),
                    variant,
                    alike))
        .toList();
  }

  RobustnessSeries series(String name, String attack) {
    return new RobustnessSeries(
        name,
        attack,
        curves.stream().map(RunCurve::drawn).toList(),
        RobustnessSeries.Line.of(variant.goal()));
  }

  /** The points that are drawn, by rising radius. */
  List<CurveMark> marks(String name) {
    List<CurveMark> marks = new ArrayList<>();
    for (Double epsilon : curves.get(0).shares().keySet()) {
      List<CurveMark.Seed> seeds = new ArrayList<>();
      for (RunCurve curve : curves) {
        Proportion share = curve.shares().get(epsilon);
        if (share != null) {
          seeds.add(new CurveMark.Seed(curve.run().experiment().seed(), share));
        }
      }
      marks.add(new CurveMark(name, epsilon, seeds));
    }
    return marks;
  }
}
