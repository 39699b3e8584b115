package org.redoubt.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redoubt.result.Compactness;
import org.redoubt.result.Compactness.Pairs;
import org.redoubt.result.EntropyView;
import org.redoubt.result.EntropyView.Target;
import org.redoubt.result.LayerDivergence;

/** Views of the latent space with made-up numbers; main writes them as PNG files for the eye. */
public final class ViewSamples {
  private ViewSamples() {}

  static LatentLook look(LatentLook.Colouring colouring, Theme theme) {
    return new LatentLook(ViewRecords.DIGITS, ClassColours.SAFE, colouring, theme);
  }

  static LatentLook look(Theme theme) {
    return look(LatentLook.Colouring.CLASS, theme);
  }

  static LatentScatter scatter(Theme theme) {
    return new LatentScatter(
        "Latent space of ADV on MNIST", ViewRecords.latent(400, 0.06, 1), look(theme));
  }

  static LatentEntropy3d space(Theme theme) {
    return new LatentEntropy3d(
        "Latent space and entropy of ADR-LC/GB",
        ViewRecords.latent(400, 0.3, 2),
        look(LatentLook.Colouring.GROUP, theme),
        Orthographic.USUAL,
        false);
  }

  static LatentEntropyPanels panels(Theme theme) {
    return new LatentEntropyPanels(
        "Latent space of ADR-LC/GB", ViewRecords.latent(500, 0.2, 3), look(theme));
  }

  static List<Named<EntropyView>> entropies(int runs) {
    List<Named<EntropyView>> all =
        List.of(
            new Named<>("ADV", ViewRecords.entropy(488, 0.25, 0, 1)),
            new Named<>("ADR-LC/GB", ViewRecords.entropy(491, 0.08, 0.7, 2)),
            new Named<>("TRADES", ViewRecords.entropy(470, 0.15, 0.3, 3)),
            new Named<>("Standard", ViewRecords.entropy(496, 1, -0.4, 4)));
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
      seeds.add(ViewRecords.divergence(ViewRecords.CNN, "pool2", one, 20));
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
            new Named<>("ADV", ViewRecords.divergence(ViewRecords.CNN, "pool2", 2.4, 20)),
            new Named<>("ADR-LC/GB", ViewRecords.divergence(ViewRecords.CNN, "pool2", 1.2, 20)),
            new Named<>("TRADES", ViewRecords.divergence(ViewRecords.CNN, "pool2", 1.7, 16)));
    return new DivergenceOverEpochs(
        "Divergence over training", all.subList(0, runs), List.of(), theme);
  }

  static List<Named<Compactness>> compact(int runs, List<String> names) {
    List<Named<Compactness>> all =
        List.of(
            new Named<>("ADV", ViewRecords.compactness(names, 0.6, 0.31)),
            new Named<>("ADR-LC/GB", ViewRecords.compactness(names, 0.22, 0.12)),
            new Named<>("TRADES", ViewRecords.compactness(names, 0.5, 0.25)),
            new Named<>("Standard", ViewRecords.compactness(names, 0.55, 0.4)));
    return all.subList(0, runs);
  }

  static CompactnessBars bars(int runs, Theme theme) {
    return new CompactnessBars(
        "Class compactness at the split layer",
        compact(runs, ViewRecords.DIGITS),
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
    LatentLook cifar =
        new LatentLook(ViewRecords.CIFAR, ClassColours.PAPER, LatentLook.Colouring.CLASS, theme);
    write(
        new LatentScatter(
            "3,000 images and their attacks", ViewRecords.latent(3000, 0.3, 5), cifar),
        folder,
        "scattermany-" + theme);
    write(
        new LatentScatter(
            "By group", ViewRecords.latent(200, 0.3, 5), look(LatentLook.Colouring.GROUP, theme)),
        folder,
        "scattergroup-" + theme);
    write(space(theme), folder, "space-" + theme);
    Orthographic low = new Orthographic(130, 8);
    write(
        new LatentEntropy3d(
            "From the side", ViewRecords.latent(60, 0.3, 6), look(theme), low, true),
        folder,
        "spacedrop-" + theme);
    Orthographic above = new Orthographic(0, 90);
    write(
        new LatentEntropy3d("From above", ViewRecords.latent(60, 0.3, 6), cifar, above, false),
        folder,
        "spaceabove-" + theme);
    write(panels(theme), folder, "panels-" + theme);
  }

  private static void writeOthers(Path folder, Theme theme) throws IOException {
    for (int runs : new int[] {1, 3, 4}) {
      write(histogram(runs, theme), folder, "histogram" + runs + "-" + theme);
      write(
          matrix(runs, runs == 3 ? ViewRecords.CIFAR : ViewRecords.DIGITS, theme),
          folder,
          "matrix" + runs + "-" + theme);
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
