package org.redoubt.ui.surface;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.LossSurface;
import org.redoubt.run.AnalysisFiles;
import org.redoubt.ui.control.RunTitles;
import org.redoubt.ui.model.RunItem;

/** Looks for surfaces in run directories; in the background. */
final class SurfaceReader {
  private final SurfaceRequest request;
  private final List<Measured> found = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private @Nullable SurfaceSettings other;

  private SurfaceReader(SurfaceRequest request) {
    this.request = request;
  }

  /**
   * What there is.
   *
   * @throws org.redoubt.run.RunException if a file is damaged
   */
  static SurfaceSet read(SurfaceRequest request) {
    SurfaceReader reader = new SurfaceReader(request);
    request.runs().forEach(reader::look);
    return new SurfaceSet(request, reader.found, reader.missing, reader.other);
  }

  /** What was computed of a run along its own directions. */
  static List<SurfaceChoice> computed(RunItem run) {
    return run.run().analyses().names(LossSurface.class).stream()
        .flatMap(name -> SurfaceChoice.of(name).stream())
        .toList();
  }

  private void look(RunItem run) {
    AnalysisFiles files = run.run().analyses();
    String name = request.name(run);
    if (!files.names().contains(name)) {
      missing.add(new RunTitles(request.runs()).of(run));
      return;
    }
    LossSurface surface = files.read(name, LossSurface.class);
    if (request.fits(surface)) {
      found.add(measured(run, surface));
    } else {
      missing.add(new RunTitles(request.runs()).of(run));
      other = other == null ? request.settingsOf(surface) : other;
    }
  }

  private Measured measured(RunItem run, LossSurface surface) {
    return new Measured(
        run.name(),
        new RunTitles(request.runs()).of(run),
        surface,
        request.epsilon(),
        BallOutline.of(surface, run.run().experiment().adversary()));
  }
}
