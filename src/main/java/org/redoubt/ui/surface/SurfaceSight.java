package org.redoubt.ui.surface;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.LossOf;
import org.redoubt.ui.figure.Viewpoint;

/** What is looked at, in all runs at once: which surfaces, which loss, which point, from where. */
final class SurfaceSight {
  private final ReadOnlyObjectWrapper<@Nullable SurfaceSet> surfaces =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Reading> reading = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<LossOf> loss = new SimpleObjectProperty<>(LossOf.LABEL);
  private final ObjectProperty<Viewpoint> viewpoint = new SimpleObjectProperty<>(Viewpoint.USUAL);
  private final ReadOnlyObjectWrapper<@Nullable Measured> foremost = new ReadOnlyObjectWrapper<>();
  private double largest = 1;

  SurfaceSight() { // the first to listen: whoever paints then knows the scale
    surfaces.addListener((property, before, now) -> measure());
    loss.addListener((property, before, now) -> measure());
  }

  private void measure() {
    SurfaceSet now = surfaces.get();
    largest = now == null ? 1 : now.largest(loss.get());
  }

  /** Loss of the last colour, in nats, above 0; measured when the surfaces or the loss change. */
  double largest() {
    return largest;
  }

  /** The surfaces; null until they are known for the first time. */
  ReadOnlyObjectProperty<@Nullable SurfaceSet> surfacesProperty() {
    return surfaces.getReadOnlyProperty();
  }

  /** What the runs say at the point looked at; null: no point is. */
  ReadOnlyObjectProperty<@Nullable Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Which loss the maps and the 3D surfaces show. */
  ObjectProperty<LossOf> lossProperty() {
    return loss;
  }

  ObjectProperty<Viewpoint> viewpointProperty() {
    return viewpoint;
  }

  /** The run whose pictures are shown: the last one pointed at, else the first. */
  ReadOnlyObjectProperty<@Nullable Measured> foremostProperty() {
    return foremost.getReadOnlyProperty();
  }

  /** Shows other surfaces; the point stays where the grid is the same. */
  void show(@Nullable SurfaceSet next) {
    Optional<GridPoint> point = point();
    int before = size();
    surfaces.set(next);
    reading.set(null);
    foremost.set(next == null || next.found().isEmpty() ? null : next.found().get(0));
    if (size() == before) {
      point.ifPresent(this::look);
    }
  }

  private int size() {
    SurfaceSet now = surfaces.get();
    return now == null || now.found().isEmpty() ? 0 : now.found().get(0).size();
  }

  Optional<GridPoint> point() {
    return Optional.ofNullable(reading.get()).map(Reading::at);
  }

  /** Looks at a point of a run. */
  void look(Measured run, GridPoint at) {
    foremost.set(run);
    look(at);
  }

  private void look(GridPoint at) {
    SurfaceSet now = surfaces.get();
    if (now != null && !now.found().isEmpty() && !point().equals(Optional.of(at))) {
      reading.set(Reading.of(now.found(), at));
    }
  }

  /** Looks so many points further, from the centre where no point was looked at. */
  void move(int alongRandom, int alongGradient) {
    if (size() > 0) {
      look(
          point()
              .map(at -> at.moved(alongRandom, alongGradient, size()))
              .orElseGet(() -> GridPoint.centre(size())));
    }
  }

  /** Looks at no point any more. */
  void leave() {
    reading.set(null);
  }

  void turn(double around, double up) {
    viewpoint.set(viewpoint.get().turned(around, up));
  }
}
