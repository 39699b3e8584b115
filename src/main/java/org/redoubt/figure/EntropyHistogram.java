package org.redoubt.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.redoubt.result.EntropyView;
import org.redoubt.result.EntropyView.Example;
import org.redoubt.result.Group;

/**
 * How the entropy of the predictions is distributed among clean, positive and negative adversarial
 * examples: the share of each group in bins from 0 to ln C nats. Several runs are drawn as plots
 * with the same axes.
 *
 * @param title shown above
 * @param runs 1 to 4 with the same number of classes
 * @param bins 4 to 200
 * @param theme colours
 */
public record EntropyHistogram(String title, List<Named<EntropyView>> runs, int bins, Theme theme)
    implements Figure {
  private static final int MOST_RUNS = 4;
  private static final List<Group> GROUPS = List.of(Group.CLEAN, Group.POSITIVE, Group.NEGATIVE);

  public EntropyHistogram {
    runs = List.copyOf(runs);
    Limits.check("an entropy histogram", "runs", runs.size(), MOST_RUNS);
    Limits.same("an entropy histogram", "number of classes", runs, EntropyView::classes);
    if (bins < 4 || bins > 200) {
      throw new IllegalArgumentException(
          "bins: found " + bins + "; allowed: a number from 4 to 200");
    }
    runs.forEach(EntropyHistogram::checkExamples);
  }

  private static void checkExamples(Named<EntropyView> run) {
    if (run.analysis().examples().isEmpty()) {
      throw new IllegalArgumentException(
          "run '" + run.run() + "' has no examples to count; analyse its entropy again with some");
    }
  }

  @Override
  public void draw(Graphics2D graphics, double width, double height) {
    Pen pen = new Pen(graphics, theme);
    Sheet sheet = new Sheet(title, keys(), note());
    Scale vertical = Scale.fromZero("share of group (%)", largestShare(), 0.06);
    Multiples plots =
        new Multiples(Multiples.headings(runs), Scale.entropy(classes(), 0.03), vertical, false);
    List<PlotFrame> frames = plots.paint(pen, sheet.paint(pen, width, height));
    for (int i = 0; i < runs.size(); i++) {
      paint(pen, frames.get(i), runs.get(i).analysis());
    }
  }

  private void paint(Pen pen, PlotFrame frame, EntropyView view) {
    double end = frame.x(Math.log(classes()));
    Line2D largest = new Line2D.Double(end, frame.inner().getY(), end, frame.inner().getMaxY());
    pen.outline(largest, theme.quiet(), Charts.dashed());
    for (Group group : GROUPS) {
      int[] counts = counts(view, group);
      int n = IntStream.of(counts).sum();
      if (n > 0) {
        Path2D steps = steps(frame, counts, n);
        pen.fill(steps, Charts.translucent(colour(group), 50));
        pen.outline(steps, colour(group), new BasicStroke(1.6f));
      }
    }
  }

  /** Outline of the bars of one group. */
  private Path2D steps(PlotFrame frame, int[] counts, int n) {
    double bin = Math.log(classes()) / bins;
    Path2D path = new Path2D.Double();
    for (int i = 0; i < bins; i++) {
      if (counts[i] == 0) {
        continue; // nothing, rather than a coloured line on the axis
      }
      double y = frame.y(100.0 * counts[i] / n);
      if (i == 0 || counts[i - 1] == 0) {
        path.moveTo(frame.x(i * bin), frame.y(0));
      }
      path.lineTo(frame.x(i * bin), y);
      path.lineTo(frame.x((i + 1) * bin), y);
      if (i == bins - 1 || counts[i + 1] == 0) {
        path.lineTo(frame.x((i + 1) * bin), frame.y(0));
      }
    }
    return path;
  }

  private int classes() {
    return runs.get(0).analysis().classes();
  }

  private Color colour(Group group) {
    return GroupMarks.colour(group, theme);
  }

  /** Examples of a group by bin; the last bin includes ln C, whatever rounding did to it. */
  private int[] counts(EntropyView view, Group group) {
    int[] counts = new int[bins];
    double bin = Math.log(view.classes()) / bins;
    for (Example example : view.examples()) {
      if (example.group() == group) {
        counts[Math.max(0, Math.min(bins - 1, (int) (example.entropy() / bin)))]++;
      }
    }
    return counts;
  }

  private static int size(EntropyView view, Group group) {
    return (int) view.examples().stream().filter(one -> one.group() == group).count();
  }

  private double largestShare() {
    double largest = 0;
    for (Named<EntropyView> run : runs) {
      for (Group group : GROUPS) {
        int n = Math.max(1, size(run.analysis(), group));
        for (int count : counts(run.analysis(), group)) {
          largest = Math.max(largest, 100.0 * count / n);
        }
      }
    }
    return largest;
  }

  private List<Key> keys() {
    return GROUPS.stream()
        .map(
            group -> {
              Key.Swatch swatch = Key.box(Charts.translucent(colour(group), 50), colour(group));
              String text = GroupMarks.name(group) + ": n = " + sizes(group);
              return new Key(swatch, text, text.replace("adversarial", "adv."));
            })
        .toList();
  }

  /** How many examples a group has in each run; of all attacked where it is an adversarial one. */
  private String sizes(Group group) {
    return runs.stream().map(run -> size(run, group)).collect(Collectors.joining(", "));
  }

  private static String size(Named<EntropyView> run, Group group) {
    EntropyView view = run.analysis();
    int n = size(view, group);
    int attacked = size(view, Group.POSITIVE) + size(view, Group.NEGATIVE);
    return group == Group.CLEAN ? Integer.toString(n) : n + " of " + attacked;
  }

  private String note() {
    List<String> sentences = new ArrayList<>();
    if (runs.size() > 1) {
      sentences.add("n in the order of the plots; adversarial: of all images attacked.");
    } else {
      sentences.add("Adversarial: n of all images attacked.");
    }
    sentences.add(
        Phrases.attacks(runs.stream().map(run -> run.analysis().attack()).toList()) + ".");
    sentences.add("Dashed: the largest entropy, that of equal probabilities.");
    String mistakes =
        runs.stream()
            .map(run -> Integer.toString(run.analysis().cleanMistakes()))
            .collect(Collectors.joining(", "));
    sentences.add("Left out, misclassified without attack: " + mistakes + ".");
    return String.join(" ", sentences);
  }

  @Override
  public Table numbers() {
    List<List<Object>> rows = new ArrayList<>();
    double bin = Math.log(classes()) / bins;
    for (Named<EntropyView> run : runs) {
      for (Group group : GROUPS) {
        int[] counts = counts(run.analysis(), group);
        int n = IntStream.of(counts).sum();
        for (int i = 0; i < bins && n > 0; i++) {
          String word = Phrases.word(group);
          double share = (double) counts[i] / n;
          rows.add(List.of(run.run(), word, i * bin, (i + 1) * bin, counts[i], n, share));
        }
      }
    }
    return new Table(List.of("run", "group", "from", "to", "count", "n", "share"), rows);
  }
}
