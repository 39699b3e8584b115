package org.redoubt.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.redoubt.figure.Figure;
import org.redoubt.report.PaperFigures.Shape;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.run.RunDirectory;

/**
 * t-SNE with a column for each run. Figure 4: clean and positive examples; figure 5: with the
 * entropy as third axis; figure 10: clean and negative ones, a row of each kind.
 */
final class PaperLatent {
  private final PaperFigures paper;
  private final PaperRuns runs;

  private PaperLatent(PaperFigures paper, PaperRuns runs) {
    this.paper = paper;
    this.runs = runs;
  }

  /** What examples are drawn over. */
  private enum Axes {
    PLANE,
    ENTROPY
  }

  static void addTo(PaperFigures paper, PaperRuns runs) {
    PaperLatent latent = new PaperLatent(paper, runs);
    latent.add(4, "Clean and positive examples by t-SNE", Group.POSITIVE, List.of(Axes.PLANE));
    latent.add(5, "The same with the entropy as third axis", Group.POSITIVE, List.of(Axes.ENTROPY));
    latent.add(10, "Clean and negative examples by t-SNE", Group.NEGATIVE, List.of(Axes.values()));
  }

  /**
   * Adds a figure.
   *
   * @param axes a row for each
   */
  private void add(int number, String caption, Group group, List<Axes> axes) {
    List<RunDirectory> without =
        runs.runs().stream()
            .filter(run -> run.analyses().names(LatentView.class).isEmpty())
            .toList();
    without.forEach(run -> paper.lacks("figure " + number + ": " + Source.LATENT.missingIn(run)));
    if (without.isEmpty()) {
      paper.plate(
          number,
          caption,
          new Shape(axes.size(), runs.size(), 420, 380),
          look -> axes.stream().map(one -> row(one, group, new Drawings(look))).toList());
    }
  }

  private List<Figure> row(Axes axes, Group group, Drawings drawings) {
    return IntStream.range(0, runs.size())
        .mapToObj(run -> panel(axes, run, group, drawings))
        .toList();
  }

  /** Clean examples and those of one group. */
  private Figure panel(Axes axes, int index, Group group, Drawings drawings) {
    RunDirectory run = runs.runs().get(index);
    String name = run.analyses().names(LatentView.class).get(0);
    LatentView view = run.analyses().read(name, LatentView.class);
    Set<Group> shown = EnumSet.of(Group.CLEAN, group);
    String label = runs.labels().get(index);
    return switch (axes) {
      case PLANE -> drawings.latent(label, view, shown);
      case ENTROPY -> drawings.latent3d(label, view, shown);
    };
  }
}
