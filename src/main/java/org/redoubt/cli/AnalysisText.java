package org.redoubt.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.redoubt.config.Settings;
import org.redoubt.result.Analysis;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.result.Percent;

/** An analysis in one line of figures. */
final class AnalysisText {
  private AnalysisText() {}

  static String of(Analysis analysis) {
    if (analysis instanceof LossSurface surface) {
      return surface(surface);
    } else if (analysis instanceof LatentView view) {
      return latent(view);
    } else if (analysis instanceof EntropyView view) {
      return entropy(view);
    } else if (analysis instanceof LayerDivergence divergence) {
      return divergence(divergence);
    } else if (analysis instanceof Compactness compactness) {
      return compactness(compactness);
    }
    throw new IllegalStateException("no text for " + analysis.getClass());
  }

  private static String surface(LossSurface surface) {
    LossSurface.Subject subject = surface.subject();
    double largest =
        surface.lossOfLabel().stream()
            .flatMap(List::stream)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(Double.NaN);
    long right =
        surface.predictions().stream()
            .flatMap(List::stream)
            .filter(prediction -> prediction == subject.label())
            .count();
    long points = surface.predictions().stream().mapToLong(List::size).sum();
    return Words.format(
        "image %d, class %d, predicted %d; largest loss %.3g nats; right at %d of %d points",
        subject.index(), subject.label(), subject.prediction(), largest, right, points);
  }

  private static String latent(LatentView view) {
    String groups =
        groups(view.points().stream().map(LatentView.Point::group).toList(), view.cleanMistakes());
    String components =
        view.components() == 0
            ? ""
            : Words.format(
                ", %d components with %s of the variance",
                view.components(), Percent.of(view.explained()));
    return Words.format(
        "%s; z of %s: %d numbers%s", groups, view.split(), view.latentSize(), components);
  }

  private static String entropy(EntropyView view) {
    String groups =
        groups(
            view.examples().stream().map(EntropyView.Example::group).toList(),
            view.cleanMistakes());
    return view.detectors().stream()
        .map(
            d ->
                Words.format(
                    "AUC of %s %.3f (%.3f - %.3f)",
                    Settings.word(d.target()), d.auc(), d.lower(), d.upper()))
        .collect(Collectors.joining(", ", groups + "; ", ""));
  }

  private static String groups(List<Group> all, int mistakes) {
    String counts =
        List.of(Group.values()).stream()
            .map(g -> all.stream().filter(g::equals).count() + " " + Settings.word(g))
            .collect(Collectors.joining(", "));
    return counts + (mistakes == 0 ? "" : ", " + mistakes + " clean mistakes left out");
  }

  private static String divergence(LayerDivergence divergence) {
    return divergence.evaluated().layers().stream()
            .filter(layer -> layer.name().equals(divergence.split()))
            .map(
                layer ->
                    Words.format(
                        "%s: relative %.3f (%.3f - %.3f)",
                        layer.name(), layer.relative(), layer.lower(), layer.upper()))
            .findFirst()
            .orElse(divergence.split())
        + Words.format(
            "; %d layers, %d images, %d stages of training",
            divergence.evaluated().layers().size(),
            divergence.examples(),
            divergence.stages().size());
  }

  private static String compactness(Compactness compactness) {
    return compactness.pairings().stream()
        .map(
            p ->
                Words.format(
                    "%s within %.3g, between %.3g, ratio %.3f",
                    Settings.word(p.pairs()), p.within(), p.between(), p.ratio()))
        .collect(
            Collectors.joining(
                "; ",
                "",
                Words.format(
                    "; %d images",
                    compactness.counts().stream().mapToInt(Integer::intValue).sum())));
  }
}
