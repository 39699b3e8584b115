package org.redoubt.ui.gallery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;

/** The images in as many columns as there is room for; only the rows in sight exist as nodes. */
final class ThumbnailGrid extends ListView<List<GalleryEntry>> implements ThumbnailRow.Shared {
  private static final double SCROLL_BAR = 18;
  private static final double GAP = 4;
  private static final double ROW = Thumbnail.SIDE + 28;
  private static final int PAGE = 4; // rows
  private final GalleryViewModel model;
  private final Set<ThumbnailRow> rows = new HashSet<>();
  private @Nullable Image sheet;
  private int columns = 1;

  ThumbnailGrid(GalleryViewModel model) {
    this.model = model;
    getStyleClass().add("thumbnail-grid");
    setAccessibleText(Texts.of("gallery").get("grid"));
    setFixedCellSize(ROW);
    setCellFactory(
        list -> {
          ThumbnailRow row = new ThumbnailRow(this);
          rows.add(row);
          return row;
        });
    widthProperty().addListener((property, before, now) -> fit());
    model.shown().addListener((ListChangeListener<GalleryEntry>) change -> fill());
    model.contentProperty().addListener((property, before, now) -> load(now));
    model.selectedProperty().addListener((property, before, now) -> reveal());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    load(model.contentProperty().get());
  }

  @Override
  public @Nullable GalleryContent content() {
    return model.contentProperty().get();
  }

  @Override
  public @Nullable Image sheet() {
    return sheet;
  }

  @Override
  public @Nullable Integer selected() {
    return model.selectedProperty().get();
  }

  @Override
  public Consumer<GalleryEntry> chosen() {
    return entry -> {
      requestFocus();
      model.select(entry.index());
    };
  }

  private void load(@Nullable GalleryContent content) {
    sheet = content == null ? null : new Image(content.picture().toUri().toString(), true);
    fill();
  }

  private void fit() {
    int fitting = (int) Math.max(1, (getWidth() - SCROLL_BAR) / (Thumbnail.WIDTH + GAP));
    if (fitting != columns) {
      columns = fitting;
      fill();
    }
  }

  private void fill() {
    List<GalleryEntry> all = model.shown();
    List<List<GalleryEntry>> lines = new ArrayList<>();
    for (int from = 0; from < all.size(); from += columns) {
      lines.add(List.copyOf(all.subList(from, Math.min(all.size(), from + columns))));
    }
    getItems().setAll(lines);
    reveal();
  }

  private void reveal() {
    rows.forEach(ThumbnailRow::mark);
    int place = model.placeOfSelection();
    if (place >= 0 && getHeight() > 0) {
      int line = place / columns;
      if (!inSight(line)) {
        scrollTo(Math.max(0, line - 1));
      }
    }
  }

  private boolean inSight(int line) {
    return rows.stream()
        .filter(row -> row.getIndex() == line && row.getScene() != null && row.isVisible())
        .anyMatch(
            row -> {
              double top = sceneToLocal(row.localToScene(0, 0)).getY();
              return top >= 0 && top + ROW <= getHeight();
            });
  }

  private void key(KeyEvent event) {
    Integer places = places(event.getCode());
    if (places != null) {
      model.step(places);
      event.consume();
    }
  }

  private @Nullable Integer places(KeyCode key) {
    return switch (key) {
      case LEFT -> -1;
      case RIGHT -> 1;
      case UP -> -columns;
      case DOWN -> columns;
      case PAGE_UP -> -PAGE * columns;
      case PAGE_DOWN -> PAGE * columns;
      case HOME -> -model.shown().size();
      case END -> model.shown().size();
      default -> null;
    };
  }
}
