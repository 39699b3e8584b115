package org.redoubt.ui.gallery;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Settings;
import org.redoubt.ui.base.Texts;

/** A run's test images with filters above them. */
public final class GalleryView extends VBox {
  private static final Texts TEXTS = Texts.of("gallery");
  private static final int ANY = -1;
  private static final double LABEL = 100;
  private final GalleryViewModel model;
  private final String prefix;
  private final ComboBox<Integer> label = new ComboBox<>();
  private final Label count = new Label();

  /**
   * @param prefix what the ids of the controls begin with
   */
  public GalleryView(GalleryViewModel model, String prefix) {
    this.model = model;
    this.prefix = prefix;
    getStyleClass().add("gallery");
    ThumbnailGrid grid = new ThumbnailGrid(model);
    grid.setId(prefix + "-gallery");
    StackPane place = new StackPane(grid, new GalleryNotice(model, prefix));
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(filters(), place);
    model.shown().addListener((ListChangeListener<GalleryEntry>) change -> count());
    model.contentProperty().addListener((property, before, now) -> classes(now));
    classes(model.contentProperty().get());
    count();
  }

  private Node filters() {
    named(label, "class", TEXTS.get("class.tip"));
    label.setConverter(words(this::className));
    label.setOnAction(event -> chooseLabel());
    model.labelProperty().addListener((property, before, now) -> label.setValue(value(now)));
    ComboBox<Outcome> outcome = choice("outcome", Outcome.values(), model.outcomeProperty());
    ComboBox<Order> order = choice("order", Order.values(), model.orderProperty());
    HBox first = new HBox(label, outcome);
    HBox second = new HBox(order, count);
    Stream.of(label, outcome, order).forEach(GalleryView::grow);
    label.setPrefWidth(LABEL); // the words for outcomes are longer
    second.setAlignment(Pos.CENTER_LEFT);
    count.getStyleClass().add("quiet");
    count.setId(prefix + "-gallery-count");
    count.setMinWidth(USE_PREF_SIZE);
    Stream.of(first, second).forEach(row -> row.getStyleClass().add("gallery-filters"));
    return new VBox(first, second);
  }

  private static void grow(ComboBox<?> box) {
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.setPrefWidth(150);
    HBox.setHgrow(box, Priority.ALWAYS);
  }

  private <E extends Enum<E>> ComboBox<E> choice(String name, E[] values, Property<E> property) {
    ComboBox<E> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setConverter(words(value -> TEXTS.get(name + "." + Settings.word(value))));
    box.valueProperty().bindBidirectional(property);
    named(box, name, TEXTS.get(name + ".tip"));
    return box;
  }

  private void named(ComboBox<?> box, String name, String tip) {
    box.setId(prefix + "-gallery-" + name);
    box.setTooltip(new Tooltip(tip));
    box.setAccessibleText(tip);
    box.setVisibleRowCount(12);
  }

  private static <T> StringConverter<T> words(Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("values are chosen, not typed");
      }
    };
  }

  private void classes(@Nullable GalleryContent content) {
    List<Integer> classes =
        content == null
            ? List.of()
            : content.entries().stream().map(GalleryEntry::label).distinct().sorted().toList();
    label.getItems().setAll(Stream.concat(Stream.of(ANY), classes.stream()).toList());
    label.setValue(value(model.labelProperty().get()));
    count();
  }

  private static int value(@Nullable Integer chosen) {
    return chosen == null ? ANY : chosen;
  }

  private void chooseLabel() {
    Integer value = label.getValue();
    if (value != null) {
      model.labelProperty().set(value == ANY ? null : value);
    }
  }

  private String className(int value) {
    GalleryContent content = model.contentProperty().get();
    if (value == ANY || content == null) {
      return TEXTS.get("class.any");
    }
    return TEXTS.get("class.one", content.className(value));
  }

  private void count() {
    GalleryContent content = model.contentProperty().get();
    count.setText(
        content == null ? "" : TEXTS.get("count", model.shown().size(), content.entries().size()));
  }
}
