package org.redoubt.ui.surface;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.LossOf;

/**
 * What the run directories hold of the surfaces that are wanted.
 *
 * @param found those that were measured as is wanted, in the order of the runs
 * @param missing names of the runs that have none
 * @param other settings of a surface around the same example that was measured otherwise; null:
 *     there is none
 */
record SurfaceSet(
    SurfaceRequest request,
    List<Measured> found,
    List<String> missing,
    @Nullable SurfaceSettings other) {
  SurfaceSet {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
  }

  /** Whether another look at the files has found the same. */
  boolean sameAs(@Nullable SurfaceSet before) {
    return before != null
        && request.sameAs(before.request)
        && found.equals(before.found)
        && missing.equals(before.missing)
        && Objects.equals(other, before.other);
  }

  /** Loss of the last colour in all runs, in nats, above 0. */
  double largest(LossOf of) {
    double largest = found.stream().mapToDouble(one -> one.largest(of)).max().orElse(0);
    return largest > 0 ? largest : 1;
  }

  /** The classes predicted anywhere, and the true one. */
  Set<Integer> classes() {
    Set<Integer> classes = new TreeSet<>();
    for (Measured one : found) {
      one.surface().predictions().forEach(classes::addAll);
      classes.add(one.surface().subject().label());
    }
    return classes;
  }
}
