package org.redoubt.ui.latent;

import java.util.List;
import org.redoubt.report.Catalogue;
import org.redoubt.report.FigureItem;
import org.redoubt.report.FigureKind;
import org.redoubt.ui.shell.Handover;
import org.redoubt.ui.shell.Services;

/** Finds the figures of what is in sight. */
record LatentExport(Services services, LatentSight sight) {

  void offer(Content seen) {
    new Handover(services).offer(() -> items(seen));
  }

  private List<FigureItem> items(Content seen) {
    if (seen.chapter() != Chapter.TSNE) {
      return seen.figures();
    }
    FigureKind kind =
        switch (sight.modeProperty().get()) {
          case PLANE -> FigureKind.LATENT;
          case PANELS -> FigureKind.LATENT_ENTROPY;
          case SPACE -> FigureKind.LATENT_3D;
        };
    return seen.clouds().stream()
        .flatMap(cloud -> Catalogue.ofOne(cloud.run().run(), List.of(kind)).items().stream())
        .toList();
  }
}
