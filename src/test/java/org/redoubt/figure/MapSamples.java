package org.redoubt.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.result.Picture;

/** Made-up loss surfaces; main writes figures of them as PNG files for the eye. */
public final class MapSamples {
  static final double RANGE = 0.3;

  /** True class of the examples. */
  static final int LABEL = 7;

  private MapSamples() {}

  /**
   * A network of three classes with curved borders.
   *
   * @param sharpness how fast logits change over the plane
   * @param margin logit of the true class at the centre
   */
  record Net(String name, double sharpness, double margin) {
    static final Net STANDARD = new Net("Standard", 34, 1.5);
    static final Net ADV = new Net("ADV", 14, 2);
    static final Net TRADES = new Net("TRADES", 11, 1.8);
    static final Net ADR = new Net("ADR-ADV", 6, 3);

    /** Logits of the classes 7, 9 and 2. */
    double[] logits(double random, double gradient) {
      double bent = gradient + 2.2 * random * random + 0.04 * Math.sin(18 * random);
      return new double[] {
        margin - sharpness * bent, sharpness * bent * 0.6, sharpness * (random - gradient) - 1.2
      };
    }

    double loss(int target, double random, double gradient) {
      double[] logits = logits(random, gradient);
      double largest = Math.max(logits[0], Math.max(logits[1], logits[2]));
      double sum = 0;
      for (double logit : logits) {
        sum += Math.exp(logit - largest);
      }
      return largest + Math.log(sum) - logits[position(target)];
    }

    int prediction(double random, double gradient) {
      double[] logits = logits(random, gradient);
      int best = logits[1] > logits[0] ? 1 : 0;
      return List.of(LABEL, 9, 2).get(logits[2] > logits[best] ? 2 : best);
    }

    private static int position(int label) {
      return List.of(LABEL, 9, 2).indexOf(label);
    }
  }

  static RunSurface run(Net net, Group group, int size) {
    return new RunSurface(net.name(), surface(net, group, size, Space.INPUT, "ADV"));
  }

  static LossSurface surface(Net net, Group group, int size, Space space, String directionsOf) {
    double shift = group == Group.POSITIVE ? 0.18 : 0;
    List<Double> coordinates =
        IntStream.range(0, size).mapToObj(i -> RANGE * (2.0 * i / (size - 1) - 1)).toList();
    int centre = net.prediction(0, shift);
    List<List<Double>> ofLabel = new ArrayList<>();
    List<List<Double>> ofPrediction = new ArrayList<>();
    List<List<Integer>> predictions = new ArrayList<>();
    for (double i : coordinates) {
      ofLabel.add(coordinates.stream().map(j -> net.loss(LABEL, i, j + shift)).toList());
      ofPrediction.add(coordinates.stream().map(j -> net.loss(centre, i, j + shift)).toList());
      predictions.add(coordinates.stream().map(j -> net.prediction(i, j + shift)).toList());
    }
    return new LossSurface(
        space,
        PictureSamples.subject(group, centre, 1),
        GradientAxis.SIGN,
        RANGE,
        false,
        directionsOf,
        0,
        coordinates,
        ofLabel,
        ofPrediction,
        predictions,
        null);
  }

  static LossSurface withLosses(LossSurface of, List<List<Double>> losses) {
    return copy(of, of.subject(), of.coordinates(), losses);
  }

  static LossSurface withCoordinates(LossSurface of, List<Double> coordinates) {
    return copy(of, of.subject(), coordinates, of.lossOfLabel());
  }

  static LossSurface withCentre(LossSurface of, Picture centre) {
    Subject subject = of.subject();
    return copy(
        of,
        new Subject(
            subject.index(),
            subject.label(),
            subject.prediction(),
            subject.group(),
            subject.attack(),
            subject.image(),
            centre),
        of.coordinates(),
        of.lossOfLabel());
  }

  private static LossSurface copy(
      LossSurface of, Subject subject, List<Double> coordinates, List<List<Double>> losses) {
    return new LossSurface(
        of.space(),
        subject,
        of.axis(),
        of.range(),
        of.clipped(),
        of.directionsOf(),
        of.cosine(),
        coordinates,
        losses,
        of.lossOfPrediction(),
        of.predictions(),
        of.plane());
  }

  static SurfaceComparison comparison(List<Net> nets, Group group, int size, Theme theme) {
    return new SurfaceComparison(
        "Loss around one digit: what ADR smooths",
        nets.stream().map(net -> run(net, group, size)).toList(),
        SurfaceLook.readable(),
        theme);
  }

  /** Two runs in the latent space, each along its own directions, with its own example. */
  static SurfaceComparison ownExamples(Theme theme) {
    LossSurface adr = surface(Net.ADR, Group.NEGATIVE, 17, Space.LATENT, "ADR-ADV");
    return new SurfaceComparison(
        "Each network and its own adversarial example",
        List.of(
            new RunSurface("ADV", surface(Net.ADV, Group.POSITIVE, 17, Space.LATENT, "ADV")),
            new RunSurface("ADR-ADV", withCentre(adr, PictureSamples.picture(1, 0.1)))),
        SurfaceLook.paper(),
        theme);
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    SurfaceLook look = SurfaceLook.readable();
    SurfaceLook paper = SurfaceLook.paper();
    RunSurface adv = run(Net.ADV, Group.CLEAN, 41);
    RunSurface adr = run(Net.ADR, Group.POSITIVE, 17);
    List<Net> all = List.of(Net.STANDARD, Net.ADV, Net.TRADES, Net.ADR);
    for (Theme theme : Theme.values()) {
      write(new LossMap("Loss of ADV", adv, look.marking(0.2), theme), folder, "map");
      write(new PredictionGrid("Predictions of ADV", adv, look, theme), folder, "grid");
      write(new PredictionGrid("Predictions of ADR", adr, paper, theme), folder, "grid-paper");
      write(new LossSurface3d("Loss of ADV", adv, look, theme), folder, "surface");
      write(new LossSurface3d("Loss of ADR", adr, paper, theme), folder, "surface-paper");
      for (int channels : new int[] {1, 3}) {
        Subject subject = PictureSamples.subject(Group.POSITIVE, 9, channels);
        write(new SubjectPictures("The example", subject, theme), folder, "pictures" + channels);
      }
      write(
          new SubjectPictures("The example", PictureSamples.subject(Group.CLEAN, LABEL, 1), theme),
          folder,
          "pictures-clean");
      for (int runs : new int[] {1, 2, 4}) {
        List<Net> nets = all.subList(4 - runs, 4);
        write(comparison(nets, Group.POSITIVE, 41, theme), folder, "comparison" + runs);
      }
      write(comparison(all.subList(1, 3), Group.CLEAN, 17, theme), folder, "comparison-clean");
      write(ownExamples(theme), folder, "comparison-own");
    }
  }

  private static void write(Figure figure, Path folder, String name) throws IOException {
    String theme =
        new PngExport(4, 4, 1).image(figure).getRGB(0, 0) == Theme.LIGHT.ground().getRGB()
            ? "light"
            : "dark";
    for (int[] size : new int[][] {{360, 300, 2}, {640, 480, 1}, {1600, 1000, 1}, {480, 900, 1}}) {
      String file = String.format(Locale.ROOT, "%s-%s-%dx%d.png", name, theme, size[0], size[1]);
      new PngExport(size[0], size[1], size[2]).write(figure, folder.resolve(file));
    }
  }
}
