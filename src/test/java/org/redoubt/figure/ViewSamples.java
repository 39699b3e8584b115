package org.redoubt.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Views of the latent space with made-up numbers; main writes them as PNG files for the eye. */
public final class ViewSamples {
  static final List<String> CNN =
      List.of(
          "input", "conv1", "relu1", "conv2", "relu2", "pool1", "conv3", "relu3", "conv4", "relu4",
          "pool2", "fc1", "relu5", "dropout", "fc2", "relu6", "logits");
  static final List<String> CIFAR =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
  static final List<String> DIGITS = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  private ViewSamples() {}

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
            detector(target, found, examples.stream().filter(ViewSamples::clean).toList()));
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

  static LatentLook look(LatentLook.Colouring colouring, Theme theme) {
    return new LatentLook(DIGITS, ClassColours.SAFE, colouring, theme);
  }

  static LatentLook look(Theme theme) {
    return look(LatentLook.Colouring.CLASS, theme);
  }

  static LatentScatter scatter(Theme theme) {
    return new LatentScatter("Latent space of ADV on MNIST", latent(400, 0.06, 1), look(theme));
  }

  static LatentEntropy3d space(Theme theme) {
    return new LatentEntropy3d(
        "Latent space and entropy of ADR-LC/GB",
        latent(400, 0.3, 2),
        look(LatentLook.Colouring.GROUP, theme),
        Orthographic.USUAL,
        false);
  }

  static LatentEntropyPanels panels(Theme theme) {
    return new LatentEntropyPanels("Latent space of ADR-LC/GB", latent(500, 0.2, 3), look(theme));
  }

  static List<Named<EntropyView>> entropies(int runs) {
    List<Named<EntropyView>> all =
        List.of(
            new Named<>("ADV", entropy(488, 0.25, 0, 1)),
            new Named<>("ADR-LC/GB", entropy(491, 0.08, 0.7, 2)),
            new Named<>("TRADES", entropy(470, 0.15, 0.3, 3)),
            new Named<>("Standard", entropy(496, 1, -0.4, 4)));
    return all.subList(0, runs);
  }

  static EntropyHistogram histogram(int runs, Theme theme) {
    return new EntropyHistogram("Entropy of the predictions", entropies(runs), 24, theme);
  }

  static DetectorRoc roc(int runs, List<Target> targets, Theme theme) {
    return new DetectorRoc("Entropy as a detector", entropies(runs), targets, theme);
  }

  static LayerSeries series(String name, double... growth) {
    List<LayerDivergence> seeds = new ArrayList<>();
    for (double one : growth) {
      seeds.add(divergence(CNN, "pool2", one, 20));
    }
    return new LayerSeries(name, seeds);
  }

  static DivergenceByLayer byLayer(Theme theme) {
    return new DivergenceByLayer(
        "How far PGD moves each layer",
        List.of(
            series("Standard", 3.6), series("ADV", 2.2, 2.0, 2.5), series("ADR-LC/GB", 0.9, 1.1)),
        theme);
  }

  static DivergenceOverEpochs overEpochs(int runs, Theme theme) {
    List<Named<LayerDivergence>> all =
        List.of(
            new Named<>("ADV", divergence(CNN, "pool2", 2.4, 20)),
            new Named<>("ADR-LC/GB", divergence(CNN, "pool2", 1.2, 20)),
            new Named<>("TRADES", divergence(CNN, "pool2", 1.7, 16)));
    return new DivergenceOverEpochs(
        "Divergence over training", all.subList(0, runs), List.of(), theme);
  }

  static List<Named<Compactness>> compact(int runs, List<String> names) {
    List<Named<Compactness>> all =
        List.of(
            new Named<>("ADV", compactness(names, 0.6, 0.31)),
            new Named<>("ADR-LC/GB", compactness(names, 0.22, 0.12)),
            new Named<>("TRADES", compactness(names, 0.5, 0.25)),
            new Named<>("Standard", compactness(names, 0.55, 0.4)));
    return all.subList(0, runs);
  }

  static CompactnessBars bars(int runs, Theme theme) {
    return new CompactnessBars(
        "Class compactness at the split layer",
        compact(runs, DIGITS),
        DistanceUnit.PER_NORM,
        theme);
  }

  static CompactnessMatrix matrix(int runs, List<String> names, Theme theme) {
    return new CompactnessMatrix(
        "Distances between classes at the split layer",
        compact(runs, names),
        Pairs.ADVERSARIAL_CLEAN,
        DistanceUnit.ABSOLUTE,
        theme);
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    for (Theme theme : Theme.values()) {
      writeLatent(folder, theme);
      writeOthers(folder, theme);
    }
  }

  private static void writeLatent(Path folder, Theme theme) throws IOException {
    write(scatter(theme), folder, "scatter-" + theme);
    LatentLook cifar = new LatentLook(CIFAR, ClassColours.PAPER, LatentLook.Colouring.CLASS, theme);
    write(
        new LatentScatter("3,000 images and their attacks", latent(3000, 0.3, 5), cifar),
        folder,
        "scattermany-" + theme);
    write(
        new LatentScatter("By group", latent(200, 0.3, 5), look(LatentLook.Colouring.GROUP, theme)),
        folder,
        "scattergroup-" + theme);
    write(space(theme), folder, "space-" + theme);
    Orthographic low = new Orthographic(130, 8);
    write(
        new LatentEntropy3d("From the side", latent(60, 0.3, 6), look(theme), low, true),
        folder,
        "spacedrop-" + theme);
    Orthographic above = new Orthographic(0, 90);
    write(
        new LatentEntropy3d("From above", latent(60, 0.3, 6), cifar, above, false),
        folder,
        "spaceabove-" + theme);
    write(panels(theme), folder, "panels-" + theme);
  }

  private static void writeOthers(Path folder, Theme theme) throws IOException {
    for (int runs : new int[] {1, 3, 4}) {
      write(histogram(runs, theme), folder, "histogram" + runs + "-" + theme);
      write(matrix(runs, runs == 3 ? CIFAR : DIGITS, theme), folder, "matrix" + runs + "-" + theme);
      write(bars(runs, theme), folder, "bars" + runs + "-" + theme);
    }
    write(roc(1, List.of(Target.values()), theme), folder, "roc1-" + theme);
    write(roc(4, List.of(Target.POSITIVE, Target.NEGATIVE), theme), folder, "roc4-" + theme);
    write(byLayer(theme), folder, "layers-" + theme);
    write(overEpochs(1, theme), folder, "epochs1-" + theme);
    write(overEpochs(3, theme), folder, "epochs3-" + theme);
  }

  private static void write(Figure figure, Path folder, String name) throws IOException {
    new PngExport(360, 300, 2).write(figure, folder.resolve(name + "-small.png"));
    new PngExport(720, 480, 1).write(figure, folder.resolve(name + "-middle.png"));
    new PngExport(1600, 1000, 1).write(figure, folder.resolve(name + "-large.png"));
  }
}
