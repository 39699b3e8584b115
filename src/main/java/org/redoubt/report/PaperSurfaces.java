package org.redoubt.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redoubt.config.Settings;
import org.redoubt.figure.Figure;
import org.redoubt.report.PaperFigures.Shape;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.run.RunDirectory;

/**
 * Figures 3, 8 and 9: a row for each run with the image, then loss and predictions over the input
 * and over the latent space.
 */
record PaperSurfaces(PaperFigures paper, PaperRuns runs) {
  private static final int PANELS = 5;

  void add(int number, Group group) {
    String word = Settings.word(group);
    Optional<Integer> image =
        images(group)
            .filter(i -> runs.runs().stream().allMatch(run -> has(run, group, i)))
            .findFirst();
    if (image.isEmpty()) {
      paper.lacks(lack(number, word));
      return;
    }
    int index = image.get();
    paper.plate(
        number,
        "Loss and predictions around test image " + index + " (" + word + ")",
        new Shape(runs.size(), PANELS, 390, 330),
        look ->
            IntStream.range(0, runs.size())
                .mapToObj(i -> row(i, group, index, new Drawings(look)))
                .toList());
  }

  private String lack(int number, String group) {
    return "figure %d needs %s surfaces of both spaces around one image in every run; make them with: redoubt analyse %s --kind surface --group %s --image N"
        .formatted(number, group, runs.words(), group);
  }

  private Stream<Integer> images(Group group) {
    String before = name(Space.INPUT, group, 0).replaceFirst("0$", "");
    return runs.runs().get(0).analyses().names(LossSurface.class).stream()
        .filter(name -> name.matches(before + "\\d+"))
        .map(name -> Integer.valueOf(name.substring(before.length())))
        .sorted();
  }

  private static boolean has(RunDirectory run, Group group, int index) {
    List<String> names = run.analyses().names();
    return Stream.of(Space.values()).allMatch(space -> names.contains(name(space, group, index)));
  }

  private static String name(Space space, Group group, int index) {
    return "surface-%s-%s-%d".formatted(Settings.word(space), Settings.word(group), index);
  }

  private List<Figure> row(int run, Group group, int index, Drawings drawings) {
    String label = runs.labels().get(run);
    LossSurface input = surface(run, Space.INPUT, group, index);
    LossSurface latent = surface(run, Space.LATENT, group, index);
    return List.of(
        drawings.subject(label, input.subject()),
        drawings.lossSurface("Loss, input", new Labelled<>(label, input)),
        drawings.predictions("Prediction, input", new Labelled<>(label, input)),
        drawings.lossSurface("Loss, latent", new Labelled<>(label, latent)),
        drawings.predictions("Prediction, latent", new Labelled<>(label, latent)));
  }

  private LossSurface surface(int run, Space space, Group group, int index) {
    return runs.runs().get(run).analyses().read(name(space, group, index), LossSurface.class);
  }
}
