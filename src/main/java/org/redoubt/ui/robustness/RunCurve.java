package org.redoubt.ui.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.redoubt.config.Attack;
import org.redoubt.figure.RobustnessSeries;
import org.redoubt.result.CurvePoint;
import org.redoubt.result.Proportion;
import org.redoubt.run.RunDirectory;

/**
 * The curve of one run under one attack. Evaluations that attacked alike and as many images add
 * their points to one curve.
 *
 * @param natural accuracy without attack
 * @param points by radius
 */
record RunCurve(
    RunDirectory run,
    AttackVariant variant,
    Proportion natural,
    NavigableMap<Double, CurvePoint> points) {

  /** The curves of a run, in the order measured. */
  static List<RunCurve> of(RunResults results, Goals goals) {
    Map<AttackVariant, RunCurve> curves = new LinkedHashMap<>();
    for (RunResults.Named named : results.evaluations()) {
      for (CurvePoint point : named.evaluation().curve()) {
        if (goals.show(point.attack())) {
          curves
              .computeIfAbsent(
                  variant(point, named),
                  key ->
                      new RunCurve(
                          results.run(), key, named.evaluation().natural(), new TreeMap<>()))
              .points()
              .putIfAbsent(point.attack().epsilon(), point);
        }
      }
    }
    return List.copyOf(curves.values());
  }

  private static AttackVariant variant(CurvePoint point, RunResults.Named named) {
    Attack attack = point.attack().withEpsilon(0);
    return new AttackVariant(attack, named.evaluation().rule(), point.robust().n());
  }

  /** Accuracies by radius, from 0. */
  NavigableMap<Double, Proportion> shares() {
    NavigableMap<Double, Proportion> shares = new TreeMap<>();
    shares.put(0.0, natural);
    points.forEach((epsilon, point) -> shares.put(epsilon, point.robust()));
    return shares;
  }

  RobustnessSeries.Run drawn() {
    return new RobustnessSeries.Run(natural, new ArrayList<>(points.values()));
  }
}
