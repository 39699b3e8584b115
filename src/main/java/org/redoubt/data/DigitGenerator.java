package org.redoubt.data;

import static org.redoubt.data.Handwriting.between;
import static org.redoubt.data.Handwriting.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.redoubt.config.Seed;

/**
 * Draws the built-in digits. Image i of a stream depends on the seed, the stream's name and i
 * alone, so the first images are the same however many are asked for; its class is i modulo 10. Ink
 * is near 1 and background near 0, as in MNIST, so that a perturbation of 0.2 to 0.3 does not hide
 * the digit from a human eye.
 */
final class DigitGenerator {
  static final int SIDE = 28;
  private static final int STEPS = 6; // lines per stretch of a curve between two of its points
  private static final int GAP_LINES = 3;
  private static final double BLOT_LENGTH = 5; // pixels

  private final DigitDifficulty difficulty;
  private final Seed seed;

  DigitGenerator(DigitDifficulty difficulty, Seed seed) {
    this.difficulty = difficulty;
    this.seed = seed;
  }

  /** A line of a flattened curve, in pixels. */
  private record Line(double x0, double y0, double x1, double y1) {}

  /** The first images of a stream such as "train". */
  ImageSet images(String stream, int count) {
    byte[] pixels = new byte[count * SIDE * SIDE];
    byte[] labels = new byte[count];
    Seed streamSeed = seed.fork(stream);
    IntStream.range(0, count)
        .parallel()
        .forEach(
            i -> {
              labels[i] = (byte) (i % 10);
              draw(i % 10, streamSeed.fork(i).random(), pixels, i * SIDE * SIDE);
            });
    return new ImageSet(
        new ImageShape(SIDE, SIDE, 1), KnownData.MNIST.classNames(), pixels, labels);
  }

  private void draw(int digit, SplittableRandom random, byte[] pixels, int from) {
    Handwriting hand = new Handwriting(difficulty, random);
    double radius = between(random, difficulty.radiusMin(), difficulty.radiusMax());
    double edge = between(random, difficulty.edgeMin(), difficulty.edgeMax());
    double ink = between(random, difficulty.inkMin(), 1);
    List<List<Strokes.Stroke>> styles = Strokes.styles(digit);
    List<Line> lines = new ArrayList<>();
    for (Strokes.Stroke stroke : styles.get(random.nextInt(styles.size()))) {
      lines.addAll(flatten(jitter(stroke, random), hand));
    }
    spoil(lines, random);
    InkCanvas canvas = new InkCanvas(SIDE);
    for (Line line : lines) {
      canvas.line(line.x0, line.y0, line.x1, line.y1, radius, edge / 2);
    }
    canvas.copyTo(pixels, from, ink, edge, difficulty.noise(), random);
  }

  private Strokes.Stroke jitter(Strokes.Stroke stroke, SplittableRandom random) {
    return new Strokes.Stroke(
        stroke.points().stream()
            .map(coordinate -> coordinate + spread(random, difficulty.pointJitter()))
            .toList());
  }

  /** Sometimes a gap in the digit, sometimes a stray stroke: what makes some images ambiguous. */
  private void spoil(List<Line> lines, SplittableRandom random) {
    if (random.nextDouble() < difficulty.gap()) {
      int first = random.nextInt(Math.max(1, lines.size() - GAP_LINES));
      lines.subList(first, Math.min(lines.size(), first + GAP_LINES)).clear();
    }
    if (random.nextDouble() < difficulty.blot()) {
      double x = between(random, 3, SIDE - 3);
      double y = between(random, 3, SIDE - 3);
      lines.add(new Line(x, y, x + spread(random, BLOT_LENGTH), y + spread(random, BLOT_LENGTH)));
    }
  }

  private static List<Line> flatten(Strokes.Stroke stroke, Handwriting hand) {
    List<Line> lines = new ArrayList<>();
    double lastX = hand.x(stroke.x(0), stroke.y(0));
    double lastY = hand.y(stroke.x(0), stroke.y(0));
    for (int i = 0; i + 1 < stroke.size(); i++) {
      for (int step = 1; step <= STEPS; step++) {
        double t = step / (double) STEPS;
        double u = spline(stroke::x, i, stroke.size(), t);
        double v = spline(stroke::y, i, stroke.size(), t);
        double x = hand.x(u, v);
        double y = hand.y(u, v);
        lines.add(new Line(lastX, lastY, x, y));
        lastX = x;
        lastY = y;
      }
    }
    return lines;
  }

  /** Catmull-Rom spline between points i and i + 1; the ends are repeated. */
  private static double spline(
      java.util.function.IntToDoubleFunction points, int i, int size, double t) {
    double p0 = points.applyAsDouble(Math.max(0, i - 1));
    double p1 = points.applyAsDouble(i);
    double p2 = points.applyAsDouble(i + 1);
    double p3 = points.applyAsDouble(Math.min(size - 1, i + 2));
    return p1
        + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
  }
}
