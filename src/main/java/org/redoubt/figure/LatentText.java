package org.redoubt.figure;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;

/** Legend, note and numbers that the figures of a latent view share. */
final class LatentText {
  private static final int COLOURS = 10; // of the classes; then they start over

  private LatentText() {}

  /** Checks that there is something to draw and that every example is somewhere. */
  static void check(LatentView view) {
    if (view.points().isEmpty()) {
      throw new IllegalArgumentException(
          "a latent view without points cannot be drawn; lay out at least one example");
    }
    view.points().stream()
        .filter(p -> !Double.isFinite(p.x()) || !Double.isFinite(p.y()) || !(p.entropy() >= -1e-6))
        .findFirst()
        .ifPresent(
            p -> {
              throw new IllegalArgumentException(
                  "example %d lies at (%s, %s) with entropy %s; allowed: finite positions, entropy from 0; repeat the analysis"
                      .formatted(p.index(), p.x(), p.y(), p.entropy()));
            });
  }

  static long count(LatentView view, Group group) {
    return view.points().stream().filter(point -> point.group() == group).count();
  }

  /** Classes of the network as far as they are known; at least 2, the least of a classifier. */
  static int classes(LatentView view, LatentLook look) {
    return view.points().stream()
        .mapToInt(point -> 1 + Math.max(point.label(), point.prediction()))
        .reduce(Math.max(2, look.classNames().size()), Math::max);
  }

  /** The groups with their counts. */
  static List<Key> groups(LatentView view, LatentLook look) {
    return Stream.of(Group.CLEAN, Group.POSITIVE, Group.NEGATIVE)
        .filter(look.groups()::contains)
        .map(group -> group(view, group, look))
        .toList();
  }

  private static Key group(LatentView view, Group group, LatentLook look) {
    Theme theme = look.theme();
    boolean coloured = look.colouring() == Colouring.GROUP;
    Color colour = coloured ? GroupMarks.colour(group, theme) : theme.text();
    String count = Long.toString(count(view, group));
    if (group != Group.CLEAN) {
      long attacked = count(view, Group.POSITIVE) + count(view, Group.NEGATIVE);
      count += " of " + attacked + " attacked";
    }
    String text = GroupMarks.name(group) + ": " + count;
    String brief = text.replace("adversarial", "adv.").replace(" attacked", "");
    return new Key(GroupMarks.swatch(group, colour), text, brief);
  }

  /**
   * The classes that occur, where colour tells them and there are not more of them than colours.
   */
  static List<Key> classKeys(LatentView view, LatentLook look) {
    if (look.colouring() != Colouring.CLASS || classes(view, look) > COLOURS) {
      return List.of();
    }
    return view.points().stream()
        .mapToInt(LatentView.Point::label)
        .distinct()
        .sorted()
        .mapToObj(label -> new Key(dot(look.palette().of(label)), look.className(label)))
        .toList();
  }

  private static Key.Swatch dot(Color colour) {
    return (pen, x, y) -> pen.fill(new Ellipse2D.Double(x - 2, y - 5, 10, 10), colour);
  }

  static List<Key> keys(LatentView view, LatentLook look) {
    List<Key> keys = new ArrayList<>(groups(view, look));
    List<Key> classes = classKeys(view, look);
    if (!classes.isEmpty()) {
      keys.add(Key.heading("true class:"));
      keys.addAll(classes);
    }
    return keys;
  }

  /** How the layout came about, and what is not in it. */
  static String note(LatentView view, LatentLook look) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "t-SNE of z (%s, K = %d)%s: perplexity %s, %d iterations."
            .formatted(
                view.split(),
                view.latentSize(),
                components(view),
                plain(view.perplexity()),
                view.iterations()));
    sentences.add(Phrases.attack(view.attack()) + ".");
    sentences.add(view.cleanMistakes() + " left out: misclassified without attack.");
    if (look.colouring() == Colouring.CLASS && classes(view, look) > COLOURS) {
      sentences.add(classes(view, look) + " classes: colours start over after " + COLOURS + ".");
    }
    return String.join(" ", sentences);
  }

  private static String components(LatentView view) {
    return view.components() == 0
        ? ""
        : ", %d principal components keep %s %% of its variance"
            .formatted(view.components(), Phrases.number(100 * view.explained(), 1));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** One row per example. */
  static Table numbers(LatentView view, LatentLook look) {
    return new Table(
        List.of("index", "label", "prediction", "group", "x", "y", "entropy"),
        look.points(view).stream()
            .map(
                p ->
                    List.<Object>of(
                        p.index(),
                        p.label(),
                        p.prediction(),
                        Phrases.word(p.group()),
                        p.x(),
                        p.y(),
                        p.entropy()))
            .toList());
  }

  /** The examples in the order in which they are painted. */
  static List<LatentView.Point> painted(LatentView view, LatentLook look) {
    return GroupMarks.ORDER.stream()
        .flatMap(group -> look.points(view).stream().filter(point -> point.group() == group))
        .toList();
  }
}
