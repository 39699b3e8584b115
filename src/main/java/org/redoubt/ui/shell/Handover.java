package org.redoubt.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import org.redoubt.report.OfferedFigure;

/** Hands the figures that a panel shows to the export panel and leads there. */
public record Handover(Services services) {

  /**
   * Hands figures over.
   *
   * @param figures are listed in the background; a failure is told
   */
  public void offer(Supplier<? extends List<? extends OfferedFigure>> figures) {
    services
        .threads()
        .work(
            figures,
            items -> {
              services.exports().offer(items);
              services.navigator().open(Place.EXPORT);
            },
            error -> services.notices().problem(String.valueOf(error.getMessage())));
  }
}
