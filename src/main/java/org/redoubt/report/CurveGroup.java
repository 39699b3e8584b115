package org.redoubt.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.config.AttackNames;
import org.redoubt.config.Experiment;
import org.redoubt.config.Method;
import org.redoubt.figure.RobustnessSeries;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Evaluation;
import org.redoubt.result.Proportion;
import org.redoubt.run.EvaluationFiles;
import org.redoubt.run.RunDirectory;

/**
 * One configuration under one attack of rising radius, trained with one or more seeds: one series
 * of a robustness curve.
 *
 * @param seeds at least one
 */
public record CurveGroup(String label, List<SeedCurve> seeds) {
  public CurveGroup {
    seeds = List.copyOf(seeds);
  }

  /**
   * The curve of one run.
   *
   * @param natural accuracy without attack
   */
  public record SeedCurve(long seed, Proportion natural, List<CurvePoint> points) {
    public SeedCurve {
      points = List.copyOf(points);
    }
  }

  /** What is drawn of it: the mean over the seeds with a band, where there are several. */
  RobustnessSeries series() {
    Attack attack = seeds.get(0).points().get(0).attack();
    return new RobustnessSeries(
        label,
        "",
        seeds.stream()
            .map(seed -> new RobustnessSeries.Run(seed.natural(), seed.points()))
            .toList(),
        RobustnessSeries.Line.of(attack.goal()));
  }

  /** The evaluations of a run: that after training, then the others by name. */
  static List<Evaluation> evaluations(RunDirectory run) {
    List<String> names = new ArrayList<>(run.evaluations().names());
    if (names.remove(EvaluationFiles.TEST)) {
      names.add(0, EvaluationFiles.TEST);
    }
    return names.stream().map(run.evaluations()::read).toList();
  }

  /** The curves of one evaluation, labelled by their attacks. */
  static List<CurveGroup> byAttack(long seed, Evaluation evaluation) {
    List<CurveGroup> groups = new ArrayList<>();
    curves(evaluation)
        .forEach(
            (family, points) ->
                groups.add(
                    new CurveGroup(
                        family, List.of(new SeedCurve(seed, evaluation.natural(), points)))));
    return groups;
  }

  /** The curves of an evaluation by their attack without its radius. */
  private static Map<String, List<CurvePoint>> curves(Evaluation evaluation) {
    Map<Attack, List<CurvePoint>> byAttack = new LinkedHashMap<>();
    for (CurvePoint point : evaluation.curve()) {
      byAttack.computeIfAbsent(point.attack().withEpsilon(0), key -> new ArrayList<>()).add(point);
    }
    Map<String, List<CurvePoint>> named = new LinkedHashMap<>();
    byAttack.forEach((attack, points) -> named.putIfAbsent(AttackNames.family(attack), points));
    return named;
  }

  /** The attacks, by {@link AttackNames#family}, whose curves some of the runs have. */
  static List<String> families(List<RunDirectory> runs) {
    return runs.stream()
        .flatMap(run -> evaluations(run).stream())
        .flatMap(one -> curves(one).keySet().stream())
        .distinct()
        .toList();
  }

  /** The curves of groups of runs under one attack; groups without it are left out. */
  static List<CurveGroup> of(List<RunGroup> groups, String family) {
    List<CurveGroup> curves = new ArrayList<>();
    for (RunGroup group : groups) {
      List<SeedCurve> seeds = new ArrayList<>();
      for (RunDirectory run : group.runs()) {
        curve(run, family).ifPresent(seeds::add);
      }
      if (!seeds.isEmpty()) {
        curves.add(new CurveGroup(group.label(), seeds));
      }
    }
    return curves;
  }

  /** From the first evaluation that has it. */
  private static Optional<SeedCurve> curve(RunDirectory run, String family) {
    return evaluations(run).stream()
        .flatMap(
            one ->
                Stream.ofNullable(curves(one).get(family))
                    .map(points -> new SeedCurve(run.experiment().seed(), one.natural(), points)))
        .findFirst();
  }

  /** The radius that all of the runs were trained against; null: none, or unlike ones. */
  public static @Nullable Double trainingEpsilon(List<RunDirectory> runs) {
    List<Double> radii =
        runs.stream()
            .map(RunDirectory::experiment)
            .filter(e -> !(e.method() instanceof Method.Standard))
            .map(CurveGroup::radius)
            .distinct()
            .toList();
    return radii.size() == 1 ? radii.get(0) : null;
  }

  private static Double radius(Experiment experiment) {
    return experiment.adversary().epsilon();
  }
}
