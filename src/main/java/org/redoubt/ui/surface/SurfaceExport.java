package org.redoubt.ui.surface;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redoubt.config.Settings;
import org.redoubt.report.Catalogue;
import org.redoubt.report.FigureItem;
import org.redoubt.report.FigureKind;
import org.redoubt.report.Sight;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.figure.Viewpoint;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.shell.Handover;
import org.redoubt.ui.shell.Services;

/** Finds the figures of the surfaces in sight, as they are seen. */
record SurfaceExport(Services services, SurfaceSight sight) {
  private static final List<FigureKind> EACH =
      List.of(FigureKind.LOSS_SURFACE, FigureKind.LOSS_MAP, FigureKind.PREDICTIONS);

  private static final Set<FigureKind> IN_SPACE =
      Set.of(FigureKind.LOSS_SURFACE, FigureKind.SURFACES);

  void offer(SurfaceSet seen) {
    Viewpoint from = sight.viewpointProperty().get();
    Sight as = Sight.USUAL.of(sight.lossProperty().get());
    Sight turned = as.from(from.azimuth(), from.elevation());
    new Handover(services)
        .offer(
            () ->
                items(seen).stream()
                    .map(item -> item.seen(IN_SPACE.contains(item.kind()) ? turned : as))
                    .toList());
  }

  /** The comparison first, then each run's own figures. */
  static List<FigureItem> items(SurfaceSet seen) {
    Set<String> found =
        seen.found().stream().map(Measured::run).collect(Collectors.toUnmodifiableSet());
    List<RunItem> runs =
        seen.request().runs().stream().filter(run -> found.contains(run.name())).toList();
    List<RunDirectory> directories = runs.stream().map(RunItem::run).toList();
    Stream<FigureItem> together =
        Catalogue.ofSeveral(directories, List.of(FigureKind.SURFACES)).items().stream()
            .filter(item -> item.name().equals(name(seen, FigureKind.SURFACES)));
    return Stream.concat(together, runs.stream().flatMap(run -> each(seen, run))).toList();
  }

  private static String name(SurfaceSet seen, FigureKind kind) {
    return kind.word() + seen.request().choice().name().substring("surface".length());
  }

  private static Stream<FigureItem> each(SurfaceSet seen, RunItem run) {
    SurfaceChoice choice = seen.request().choice();
    String which = seen.request().name(run).substring("surface".length());
    Stream<String> pictures =
        Stream.of(
            "%s-%s-%d"
                .formatted(
                    FigureKind.SUBJECT.word(), Settings.word(choice.group()), choice.image()));
    Set<String> names =
        Stream.concat(EACH.stream().map(kind -> kind.word() + which), pictures)
            .collect(Collectors.toUnmodifiableSet());
    List<FigureKind> kinds = Stream.concat(EACH.stream(), Stream.of(FigureKind.SUBJECT)).toList();
    return Catalogue.ofOne(run.run(), kinds).items().stream()
        .filter(item -> names.contains(item.name()));
  }
}
