package org.redoubt.experiment;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redoubt.analysis.AnalysisException;
import org.redoubt.result.Analysis;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;

/** The analyses of one run, one after the other. */
final class AnalysisSession {
  private final AnalysisRequest request;
  private final SurfaceCentres centres;
  private final Computations one;
  private final AnalysisRecorder recorder;
  private final PipelineListener listener;
  private int made;
  private @Nullable AnalysisException last;

  AnalysisSession(
      AnalysisRequest request,
      SurfaceCentres centres,
      Computations one,
      AnalysisRecorder recorder,
      PipelineListener listener) {
    this.request = request;
    this.centres = centres;
    this.one = one;
    this.recorder = recorder;
    this.listener = listener;
  }

  /**
   * Makes what is wanted.
   *
   * @throws AnalysisException if what was asked for by name cannot be had, or nothing can
   */
  void run() {
    request.wantedKinds().forEach(this::kind);
    if (made == 0 && last != null) {
      throw last;
    }
  }

  private void kind(Class<? extends Analysis> type) {
    boolean named = !request.kinds().isEmpty();
    if (type == LossSurface.class) {
      request.wantedGroups().forEach(this::surfaces);
    } else if (type == LatentView.class) {
      makeWithImages(named, one::latent, one::latentImages);
    } else if (type == EntropyView.class) {
      makeWithImages(named, one::entropy, one::entropyImages);
    } else if (type == LayerDivergence.class) {
      make(named, () -> one.divergence(recorder.target().run().checkpoints().snapshots()));
    } else if (type == Compactness.class) {
      make(named, one::compactness);
    } else {
      throw new IllegalArgumentException("no way to compute " + type);
    }
  }

  private void surfaces(Group group) {
    boolean named = !request.spaces().isEmpty();
    LossSurface.Subject subject =
        attempt(!request.groups().isEmpty(), () -> centres.subject(one, group));
    if (subject != null) {
      request
          .wantedSpaces()
          .forEach(
              space ->
                  make(
                      named,
                      () ->
                          one.surface(
                              centres.in(space, subject, one), space, centres.directions(one))));
    }
  }

  private void make(boolean named, Supplier<? extends Analysis> work) {
    timed(named, work).ifPresent(timed -> keep(timed.analysis(), timed.seconds()));
  }

  /** Images first: who sees the analysis finds those of its examples. */
  private void makeWithImages(
      boolean named, Supplier<? extends Analysis> work, Supplier<Tiles> images) {
    timed(named, work)
        .ifPresent(
            timed -> {
              recorder.keepImages(timed.analysis().getClass(), images.get());
              keep(timed.analysis(), timed.seconds());
            });
  }

  private record Timed(Analysis analysis, double seconds) {}

  private Optional<Timed> timed(boolean named, Supplier<? extends Analysis> work) {
    long began = System.nanoTime();
    Analysis analysis = attempt(named, work);
    return Optional.ofNullable(analysis)
        .map(it -> new Timed(it, (System.nanoTime() - began) / 1e9));
  }

  private void keep(Analysis analysis, double seconds) {
    recorder.keep(analysis, one.step(), seconds);
    made++;
  }

  /** What cannot be had is an error where it was asked for by name, and said otherwise. */
  private <T> @Nullable T attempt(boolean named, Supplier<T> work) {
    try {
      return work.get();
    } catch (AnalysisException e) {
      if (named) {
        throw e;
      }
      String sentence = String.valueOf(e.getMessage());
      if (last == null || !sentence.equals(last.getMessage())) {
        listener.warning(sentence);
      }
      last = e;
      return null;
    }
  }
}
