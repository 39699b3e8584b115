package org.redoubt.run;

import java.util.Collections;
import java.util.List;
import org.redoubt.config.AnalysisPlan;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.result.Analysis;
import org.redoubt.result.Compactness;
import org.redoubt.result.Compactness.Pairing;
import org.redoubt.result.Compactness.Pairs;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.result.Picture;

/** Small analyses with awkward numbers, one of each kind. */
public final class AnalysisSamples {
  private static final AnalysisPlan PLAN =
      new AnalysisPlan(3, GradientAxis.SIGN, false, null, 10, 10, 2, 250, 2);

  private AnalysisSamples() {}

  public static AnalysisRecord record(Analysis analysis) {
    return new AnalysisRecord(
        new AnalysisRecord.Origin(
            600, 1, PLAN, List.of("redoubt", "analyse", "latest"), "1.2.3", Samples.NOON, 0.5),
        analysis);
  }

  public static List<Analysis> everyKind(String run) {
    return List.of(
        surface(Space.INPUT, Group.POSITIVE, 7, run),
        latent(),
        entropy(),
        divergence(),
        compactness());
  }

  public static Subject subject(Group group, int index) {
    Picture picture = new Picture(1, 2, 1, List.of(0.1f, 1f / 3));
    return new Subject(
        index, 3, 5, group, group == Group.CLEAN ? null : Samples.pgd(0.3), picture, picture);
  }

  /** A surface along the directions of a run. */
  public static LossSurface surface(Space space, Group group, int index, String run) {
    List<List<Double>> losses = Collections.nCopies(3, List.of(1e-300, 2.0 / 3, 12.5));
    return new LossSurface(
        space,
        subject(group, index),
        GradientAxis.SIGN,
        0.3,
        false,
        run,
        -1e-17,
        List.of(-0.3, 0.0, 0.3),
        losses,
        losses,
        Collections.nCopies(3, List.of(3, 3, 5)),
        space == Space.INPUT ? new LossSurface.Plane(List.of(1f, -1f), List.of(1f, 1f / 3)) : null);
  }

  public static LatentView latent() {
    return new LatentView(
        "fc1",
        200,
        50,
        0.93,
        30,
        1000,
        Samples.pgd(0.3),
        4,
        List.of(
            new LatentView.Point(0, 3, 3, Group.CLEAN, -1.5, 2e-7, 0.01),
            new LatentView.Point(0, 3, 5, Group.POSITIVE, 1, 2, 1.25),
            new LatentView.Point(1, 4, 4, Group.NEGATIVE, 3, 4, 0)));
  }

  public static EntropyView entropy() {
    return new EntropyView(
        10,
        Samples.pgd(0.3),
        4,
        List.of(
            new EntropyView.Example(0, 3, 3, Group.CLEAN, 0.01),
            new EntropyView.Example(0, 3, 5, Group.POSITIVE, 1.25)),
        List.of(
            new EntropyView.Detector(
                EntropyView.Target.ALL,
                1,
                1,
                0.875,
                0.75,
                1,
                List.of(
                    new EntropyView.Point(Double.POSITIVE_INFINITY, 0, 0),
                    new EntropyView.Point(0, 1, 1)))));
  }

  public static LayerDivergence divergence() {
    List<LayerDivergence.Layer> layers =
        List.of(
            new LayerDivergence.Layer("input", 784, 0.2, 0.1, 0.3, 0.05),
            new LayerDivergence.Layer("fc1", 200, 1.0 / 3, 0.25, 0.5, 0.125));
    return new LayerDivergence(
        "fc1",
        Samples.pgd(0.3),
        10,
        List.of(
            new LayerDivergence.Stage(1, 100, layers),
            new LayerDivergence.Stage(null, 600, layers)));
  }

  /** Of two classes; the second has one image, so that it has no distance within. */
  public static Compactness compactness() {
    return new Compactness(
        "fc1",
        200,
        Samples.pgd(0.3),
        List.of("0", "1"),
        List.of(9, 1),
        0.4,
        List.of(
            new Pairing(
                Pairs.CLEAN_CLEAN,
                0.1,
                0.4,
                List.of(List.of(0.1, 0.4), List.of(0.4, Double.NaN)))));
  }
}
