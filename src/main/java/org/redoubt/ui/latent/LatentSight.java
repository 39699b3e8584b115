package org.redoubt.ui.latent;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.result.Group;
import org.redoubt.ui.figure.Viewpoint;

/** How the layouts are seen, the same for all of them, and which of their examples are selected. */
final class LatentSight {
  static final Set<Group> EVERY_GROUP = Set.of(Group.values());
  private final ReadOnlyObjectWrapper<List<Cloud>> clouds = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(Colouring.CLASS);
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.PLANE);
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.TURN);
  private final ObjectProperty<Viewpoint> viewpoint = new SimpleObjectProperty<>(Viewpoint.USUAL);
  private final ObjectProperty<Set<Group>> groups = new SimpleObjectProperty<>(EVERY_GROUP);
  private final ReadOnlyObjectWrapper<Set<Example>> selection =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<@Nullable Example> pointed = new ReadOnlyObjectWrapper<>();
  private @Nullable Cloud origin;

  /** How a layout is drawn. */
  enum Mode {
    PLANE,
    /** Beside it once more, coloured by entropy. */
    PANELS,
    /** Entropy as the third axis. */
    SPACE
  }

  /** What dragging does in space; in the plane it always selects. */
  enum Tool {
    TURN,
    LASSO
  }

  /** Whether what is drawn around is all that is selected then. */
  enum How {
    REPLACE,
    ADD
  }

  ReadOnlyObjectProperty<List<Cloud>> cloudsProperty() {
    return clouds.getReadOnlyProperty();
  }

  ObjectProperty<Colouring> colouringProperty() {
    return colouring;
  }

  ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  ObjectProperty<Tool> toolProperty() {
    return tool;
  }

  ObjectProperty<Viewpoint> viewpointProperty() {
    return viewpoint;
  }

  /** The groups that are drawn. */
  ObjectProperty<Set<Group>> groupsProperty() {
    return groups;
  }

  ReadOnlyObjectProperty<Set<Example>> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** The example under the pointer; null: none is. */
  ReadOnlyObjectProperty<@Nullable Example> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  /** Shows layouts, unless they are seen already; what is selected stays as far as one has it. */
  void show(List<Cloud> next) {
    if (same(next)) {
      return;
    }
    pointed.set(null);
    origin = null;
    clouds.set(List.copyOf(next));
    select(selection.get().stream().filter(this::known).collect(Collectors.toSet()));
  }

  private boolean same(List<Cloud> next) {
    List<Cloud> now = clouds.get();
    return now.size() == next.size()
        && IntStream.range(0, now.size()).allMatch(i -> now.get(i).sameAs(next.get(i)));
  }

  private boolean known(Example example) {
    return clouds.get().stream().anyMatch(cloud -> cloud.find(example).isPresent());
  }

  /** Whether dragging draws a line around points. */
  boolean lassoing() {
    return mode.get() != Mode.SPACE || tool.get() == Tool.LASSO;
  }

  /** Shows a group or hides it. */
  void toggle(Group group) {
    Set<Group> next = new TreeSet<>(groups.get());
    if (!next.remove(group)) {
      next.add(group);
    }
    groups.set(Set.copyOf(next));
  }

  /**
   * Selects points of a layout.
   *
   * @param points by their position in it
   */
  void select(Cloud cloud, Collection<Integer> points, How how) {
    Set<Example> next =
        points.stream().map(i -> Example.of(cloud.point(i))).collect(Collectors.toSet());
    if (how == How.ADD) {
      next.addAll(selection.get());
    }
    origin = cloud;
    select(next);
  }

  /** Takes an example into the selection, or out of it. */
  void toggle(Example example) {
    Set<Example> next = selection.get().stream().collect(Collectors.toSet());
    if (!next.remove(example)) {
      next.add(example);
    }
    select(next);
  }

  void clear() {
    select(Set.of());
  }

  private void select(Set<Example> next) {
    if (!next.equals(selection.get())) {
      selection.set(Set.copyOf(next));
    }
  }

  /** The selected points of a layout, in its order. */
  List<Integer> selected(Cloud cloud) {
    return selection.get().stream().flatMap(e -> cloud.find(e).stream()).sorted().toList();
  }

  /** The layout that was selected in last, or the first; null: there is none. */
  @Nullable Cloud origin() {
    return origin != null || clouds.get().isEmpty() ? origin : clouds.get().get(0);
  }

  void point(@Nullable Example example) {
    if (!Objects.equals(example, pointed.get())) {
      pointed.set(example);
    }
  }

  void turn(double around, double up) {
    viewpoint.set(viewpoint.get().turned(around, up));
  }
}
