package org.redoubt.experiment;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redoubt.analysis.AnalysisException;
import org.redoubt.config.Settings;
import org.redoubt.experiment.AnalysisRequest.Directions;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;

/** Around what and along what the surfaces of several runs lie. */
final class SurfaceCentres {
  private final AnalysisRequest request;
  private final Map<Group, LossSurface.Subject> ofFirst = new EnumMap<>(Group.class);
  private @Nullable Computations first;

  SurfaceCentres(AnalysisRequest request) {
    this.request = request;
  }

  /** The example at the centre; surfaces that are compared stand around that of the first run. */
  LossSurface.Subject subject(Computations one, Group group) {
    if (request.directions() == Directions.OWN) {
      return one.subject(group, request.image(), request.label());
    }
    if (directions(one) == one) {
      ofFirst.put(group, one.subject(group, request.image(), request.label()));
    }
    LossSurface.Subject subject = ofFirst.get(group);
    if (subject == null) {
      throw new AnalysisException(
          "the first run has no %s example to share; choose another with --image or --class"
              .formatted(Settings.word(group)));
    }
    return subject;
  }

  /**
   * The example in a space: planes among representations are each network's own, and so is the
   * example that they go through.
   */
  LossSurface.Subject in(Space space, LossSurface.Subject subject, Computations one) {
    boolean lent = directions(one) != one;
    return lent && space == Space.LATENT
        ? one.subject(subject.group(), subject.index(), null)
        : subject;
  }

  /** The run whose point and gradient span the plane. */
  Computations directions(Computations one) {
    if (first == null) {
      first = one;
    }
    return request.directions() == Directions.FIRST_RUN ? first : one;
  }
}
