package org.redoubt.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.redoubt.result.Compactness;
import org.redoubt.result.Compactness.Pairing;
import org.redoubt.result.Compactness.Pairs;
import org.redoubt.result.EntropyView;
import org.redoubt.result.EntropyView.Detector;
import org.redoubt.result.EntropyView.Example;
import org.redoubt.result.EntropyView.Target;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LayerDivergence.Layer;
import org.redoubt.result.LayerDivergence.Stage;
import org.redoubt.run.Samples;

/** Examples, entropies, divergences and distances such as networks have, made up. */
final class ViewRecords {
  static final List<String> CNN =
      List.of(
          "input", "conv1", "relu1", "conv2", "relu2", "pool1", "conv3", "relu3", "conv4", "relu4",
          "pool2", "fc1", "relu5", "dropout", "fc2", "relu6", "logits");
  static final List<String> CIFAR =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
  static final List<String> DIGITS = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  private ViewRecords() {}

  /** Ten clusters; positive examples drift towards another one, and are less certain. */
  static LatentView latent(int attacked, double success, int seed) {
    Random random = new Random(seed);
    List<LatentView.Point> points = new ArrayList<>();
    for (int i = 0; i < attacked; i++) {
      int label = i % 10;
      int wrong = (label + 1 + random.nextInt(9)) % 10;
      points.add(point(i, label, label, Group.CLEAN, 0, 0.15, random));
      points.add(
          random.nextDouble() < success
              ? point(i, label, wrong, Group.POSITIVE, 0.7, 1.3, random)
              : point(i, label, label, Group.NEGATIVE, 0.25, 0.7, random));
    }
    return new LatentView("pool2", 1024, 50, 0.931, 30, 1000, Samples.pgd(0.3), 12, points);
  }

  private static LatentView.Point point(
      int index, int label, int prediction, Group group, double drift, double entropy, Random r) {
    double x = (1 - drift) * centreX(label) + drift * centreX(prediction) + 7 * r.nextGaussian();
    double y = (1 - drift) * centreY(label) + drift * centreY(prediction) + 7 * r.nextGaussian();
    return new LatentView.Point(index, label, prediction, group, x, y, entropy(entropy, r));
  }

  private static double centreX(int label) {
    return (label < 6 ? 55 : 24) * Math.cos(label * 2 * Math.PI / (label < 6 ? 6 : 4));
  }

  private static double centreY(int label) {
    return (label < 6 ? 55 : 24) * Math.sin(label * 2 * Math.PI / (label < 6 ? 6 : 4));
  }

  private static double entropy(double mean, Random random) {
    return Math.log(10) * Math.min(1, Math.abs(mean / 2.3 + 0.13 * random.nextGaussian()));
  }

  static EntropyView entropy(int attacked, double success, double shift, int seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < attacked; i++) {
      boolean fooled = random.nextDouble() < success;
      double level = fooled ? 0.9 + shift : 0.4 + shift / 2;
      Group group = fooled ? Group.POSITIVE : Group.NEGATIVE;
      examples.add(new Example(i, i % 10, i % 10, Group.CLEAN, entropy(0.05, random)));
      examples.add(
          new Example(i, i % 10, (i + (fooled ? 1 : 0)) % 10, group, entropy(level, random)));
    }
    List<Detector> detectors = new ArrayList<>();
    for (Target target : Target.values()) {
      List<Example> found = examples.stream().filter(one -> sought(one, target)).toList();
      if (!found.isEmpty()) {
        detectors.add(
            detector(target, found, examples.stream().filter(ViewRecords::clean).toList()));
      }
    }
    return new EntropyView(10, Samples.pgd(0.3), 500 - attacked, examples, detectors);
  }

  private static boolean clean(Example example) {
    return example.group() == Group.CLEAN;
  }

  private static boolean sought(Example example, Target target) {
    return !clean(example)
        && (target == Target.ALL || example.group().name().equals(target.name()));
  }

  private static Detector detector(Target target, List<Example> found, List<Example> clean) {
    List<EntropyView.Point> curve = new ArrayList<>();
    curve.add(new EntropyView.Point(Double.POSITIVE_INFINITY, 0, 0));
    double area = 0;
    List<Double> thresholds =
        found.stream().map(Example::entropy).sorted(Comparator.reverseOrder()).toList();
    for (double threshold : thresholds) {
      EntropyView.Point last = curve.get(curve.size() - 1);
      EntropyView.Point next =
          new EntropyView.Point(threshold, above(clean, threshold), above(found, threshold));
      area += trapezium(last, next);
      curve.add(next);
    }
    EntropyView.Point end = new EntropyView.Point(0, 1, 1);
    area += trapezium(curve.get(curve.size() - 1), end);
    curve.add(end);
    double half = 0.9 * Math.sqrt(area * (1 - area) / found.size());
    return new Detector(
        target, found.size(), clean.size(), area, area - half, Math.min(1, area + half), curve);
  }

  private static double above(List<Example> examples, double threshold) {
    return examples.stream().filter(one -> one.entropy() >= threshold).count()
        / (double) examples.size();
  }

  private static double trapezium(EntropyView.Point a, EntropyView.Point b) {
    return (b.falsePositiveRate() - a.falsePositiveRate())
        * (a.truePositiveRate() + b.truePositiveRate())
        / 2;
  }

  /** Divergence that grows with depth; a compact network keeps it small from the split on. */
  static LayerDivergence divergence(List<String> names, String split, double growth, int epochs) {
    List<Stage> stages = new ArrayList<>();
    for (int epoch = 0; epoch <= epochs; epoch += 2) {
      stages.add(new Stage(epoch, 80L * epoch, layers(names, growth, epoch, epochs)));
    }
    stages.add(new Stage(null, 80L * epochs - 60, layers(names, growth, epochs - 0.7, epochs)));
    return new LayerDivergence(split, Samples.pgd(0.3), 500, stages);
  }

  private static List<Layer> layers(List<String> names, double growth, double epoch, int epochs) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double depth = i / (names.size() - 1.0);
      double learnt = 1 - Math.exp(-3 * epoch / Math.max(1, epochs));
      double mean = 0.35 * Math.exp(growth * depth * (1.4 - learnt)) + 0.05 * Math.sin(2.4 * i);
      double half = 0.02 + 0.05 * depth;
      layers.add(new Layer(names.get(i), 800 - 40 * i, mean, mean - half, mean + half, 0.3 * mean));
    }
    return layers;
  }

  static Compactness compactness(List<String> names, double ratio, double scale) {
    return new Compactness(
        "pool2",
        1024,
        Samples.pgd(0.3),
        names,
        names.stream().map(name -> 50).toList(),
        scale,
        List.of(
            pairing(Pairs.CLEAN_CLEAN, names, ratio, scale),
            pairing(Pairs.ADVERSARIAL_CLEAN, names, ratio + 0.2, scale),
            pairing(Pairs.ADVERSARIAL_ADVERSARIAL, names, ratio + 0.13, scale)));
  }

  private static Pairing pairing(Pairs pairs, List<String> names, double ratio, double scale) {
    int n = names.size();
    List<List<Double>> byClass = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < n; j++) {
        double between = 1.2 + 0.35 * Math.sin(3.1 * (i + j)) * Math.cos(1.7 * i * j);
        row.add(scale * (i == j ? ratio * (1.1 + 0.2 * Math.sin(i)) : between));
      }
      byClass.add(row);
    }
    return new Pairing(pairs, 1.15 * ratio * scale, 1.2 * scale, byClass);
  }
}
