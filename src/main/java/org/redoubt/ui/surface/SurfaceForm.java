package org.redoubt.ui.surface;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.config.Settings;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.ui.base.Memory;
import org.redoubt.ui.base.Numbers;

/** The controls of a surface, but for the image. They are remembered. */
final class SurfaceForm {
  /** Points along each axis that are offered. */
  static final List<Integer> GRIDS = List.of(17, 25, 33, 41, 65, 101);

  private static final double MOST_RADII = 1000;
  private static final int DECIMALS = 12;
  private static final String KEY = "surface.";
  private final ObjectProperty<Group> group = new SimpleObjectProperty<>(Group.CLEAN);
  private final ObjectProperty<Space> space = new SimpleObjectProperty<>(Space.INPUT);
  private final ObjectProperty<GradientAxis> axis =
      new SimpleObjectProperty<>(SurfaceSettings.USUAL.axis());
  private final StringProperty radii = new SimpleStringProperty("1");
  private final ObjectProperty<Integer> grid =
      new SimpleObjectProperty<>(SurfaceSettings.USUAL.grid());
  private final BooleanProperty clip = new SimpleBooleanProperty(SurfaceSettings.USUAL.clip());

  SurfaceForm(Memory memory) {
    remember(memory, "group", group, Settings::word, word -> constant(Group.values(), word));
    remember(memory, "space", space, Settings::word, word -> constant(Space.values(), word));
    remember(memory, "axis", axis, Settings::word, word -> constant(GradientAxis.values(), word));
    remember(memory, "radii", radii, text -> text, Optional::of);
    remember(memory, "grid", grid, String::valueOf, SurfaceForm::grid);
    remember(memory, "clip", clip, String::valueOf, word -> Optional.of(word.equals("true")));
  }

  private static <T> void remember(
      Memory memory,
      String name,
      Property<T> property,
      Function<T, String> write,
      Function<String, Optional<T>> read) {
    String word = memory.get(KEY + name, "");
    if (!word.isEmpty()) {
      read.apply(word).ifPresent(property::setValue);
    }
    property.addListener((value, before, now) -> memory.put(KEY + name, write.apply(now)));
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] all, String word) {
    return Stream.of(all).filter(one -> Settings.word(one).equals(word)).findFirst();
  }

  private static Optional<Integer> grid(String word) {
    return GRIDS.stream().filter(one -> one.toString().equals(word)).findFirst();
  }

  ObjectProperty<Group> groupProperty() {
    return group;
  }

  ObjectProperty<Space> spaceProperty() {
    return space;
  }

  ObjectProperty<GradientAxis> axisProperty() {
    return axis;
  }

  /** Half-width in units of epsilon, as typed. */
  StringProperty radiiProperty() {
    return radii;
  }

  ObjectProperty<Integer> gridProperty() {
    return grid;
  }

  BooleanProperty clipProperty() {
    return clip;
  }

  /** Everything that a surface depends on. */
  List<Property<?>> all() {
    return List.of(group, space, axis, radii, grid, clip);
  }

  /** The half-width typed; empty: it is no number above 0. */
  Optional<Double> radii() {
    try {
      double value = Double.parseDouble(radii.get().strip().replace(',', '.'));
      return value > 0 && value <= MOST_RADII ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException typing) {
      return Optional.empty();
    }
  }

  /** The settings; empty while the half-width is no number. */
  Optional<SurfaceSettings> settings() {
    return radii().map(r -> new SurfaceSettings(axis.get(), r, grid.get(), clip.get()));
  }

  void adopt(SurfaceSettings settings) {
    axis.set(settings.axis());
    radii.set(Numbers.trimmed(settings.radii(), DECIMALS));
    grid.set(settings.grid());
    clip.set(settings.clip());
  }
}
