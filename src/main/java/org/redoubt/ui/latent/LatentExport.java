package org.redoubt.ui.latent;

import java.util.List;
import org.redoubt.report.Catalogue;
import org.redoubt.report.FigureItem;
import org.redoubt.report.FigureKind;
import org.redoubt.report.Sight;
import org.redoubt.ui.figure.Viewpoint;
import org.redoubt.ui.latent.LatentSight.Mode;
import org.redoubt.ui.shell.Handover;
import org.redoubt.ui.shell.Services;

/** Finds the figures of what is in sight, as it is seen. */
record LatentExport(Services services, LatentSight sight) {

  void offer(Content seen) {
    Mode mode = sight.modeProperty().get(); // the figures are listed in the background
    Sight as = as(mode);
    new Handover(services).offer(() -> items(seen, mode, as));
  }

  private Sight as(Mode mode) {
    Sight as = Sight.USUAL.of(sight.colouringProperty().get(), sight.groupsProperty().get());
    Viewpoint from = sight.viewpointProperty().get();
    return mode == Mode.SPACE ? as.from(from.azimuth(), from.elevation()) : as;
  }

  private static List<FigureItem> items(Content seen, Mode mode, Sight as) {
    if (seen.chapter() != Chapter.TSNE) {
      return seen.figures();
    }
    FigureKind kind =
        switch (mode) {
          case PLANE -> FigureKind.LATENT;
          case PANELS -> FigureKind.LATENT_ENTROPY;
          case SPACE -> FigureKind.LATENT_3D;
        };
    return seen.clouds().stream()
        .flatMap(cloud -> Catalogue.ofOne(cloud.run().run(), List.of(kind)).items().stream())
        .map(item -> item.seen(as))
        .toList();
  }
}
