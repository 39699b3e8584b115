package org.redoubt.experiment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Kinds;
import org.redoubt.result.Analysis;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Space;

/**
 * Which analyses are wanted. What is asked for by name and cannot be had is an error; what is part
 * of "all" and cannot be had is a warning.
 *
 * @param kinds empty: all
 * @param image position in the test set of the image at the centre of a surface; null: the first
 *     that fits
 * @param label class of the image at the centre; null: any, or that of the image
 * @param groups centres of surfaces; empty: all
 * @param spaces of surfaces; empty: all
 * @param directions of surfaces of the second and later runs
 */
public record AnalysisRequest(
    List<Class<? extends Analysis>> kinds,
    @Nullable Integer image,
    @Nullable Integer label,
    List<Group> groups,
    List<Space> spaces,
    Directions directions) {
  public AnalysisRequest {
    kinds = List.copyOf(kinds);
    groups = List.copyOf(groups);
    spaces = List.copyOf(spaces);
  }

  /** Whose point and gradient span the plane of a surface. */
  public enum Directions {
    /** The run's own. */
    OWN,
    /** Those of the first run: surfaces to be compared. */
    FIRST_RUN
  }

  /** Everything there is. */
  public static AnalysisRequest all() {
    return new AnalysisRequest(List.of(), null, null, List.of(), List.of(), Directions.OWN);
  }

  /** The words for the kinds of analyses, in the order in which they are made. */
  public static List<String> words() {
    return List.copyOf(Kinds.of(Analysis.class).keySet());
  }

  List<Class<? extends Analysis>> wantedKinds() {
    return kinds.isEmpty() ? allKinds() : kinds;
  }

  private static List<Class<? extends Analysis>> allKinds() {
    return Arrays.<Class<?>>stream(Analysis.class.getPermittedSubclasses())
        .<Class<? extends Analysis>>map(type -> type.asSubclass(Analysis.class))
        .toList();
  }

  List<Group> wantedGroups() {
    return groups.isEmpty() ? List.of(Group.values()) : groups;
  }

  List<Space> wantedSpaces() {
    return spaces.isEmpty() ? List.of(Space.values()) : spaces;
  }
}
