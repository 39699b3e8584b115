package org.redoubt.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A row of images, used again for other images while the gallery is scrolled. */
final class ThumbnailRow extends ListCell<List<GalleryEntry>> {
  private final HBox row = new HBox();
  private final List<Thumbnail> thumbnails = new ArrayList<>();
  private final Shared shared;

  /** What the rows of a gallery share. */
  interface Shared {
    @Nullable GalleryContent content();

    @Nullable Image sheet();

    @Nullable Integer selected();

    Consumer<GalleryEntry> chosen();
  }

  ThumbnailRow(Shared shared) {
    this.shared = shared;
    row.getStyleClass().add("thumbnail-row");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("thumbnail-cell");
  }

  @Override
  protected void updateItem(@Nullable List<GalleryEntry> entries, boolean empty) {
    super.updateItem(entries, empty);
    GalleryContent content = shared.content();
    if (empty || entries == null || content == null) {
      setGraphic(null);
      return;
    }
    while (thumbnails.size() < entries.size()) {
      thumbnails.add(thumbnail());
    }
    for (int i = 0; i < entries.size(); i++) {
      thumbnails.get(i).show(entries.get(i), content, shared.sheet());
    }
    row.getChildren().setAll(thumbnails.subList(0, entries.size()));
    mark();
    setGraphic(row);
  }

  /** Shows which image is chosen. */
  void mark() {
    Integer selected = shared.selected();
    for (Thumbnail thumbnail : thumbnails) {
      GalleryEntry entry = thumbnail.entry();
      thumbnail.mark(entry != null && selected != null && entry.index() == selected);
    }
  }

  private Thumbnail thumbnail() {
    Thumbnail thumbnail = new Thumbnail();
    thumbnail.setOnMousePressed(
        event -> {
          GalleryEntry entry = thumbnail.entry();
          if (entry != null) {
            shared.chosen().accept(entry);
          }
        });
    return thumbnail;
  }
}
