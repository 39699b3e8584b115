package org.redoubt.ui.gallery;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.ImageSheet;
import org.redoubt.ui.base.Texts;

/** One image with its class and what is predicted. */
final class Thumbnail extends VBox {
  static final double SIDE = 56;
  static final double WIDTH = SIDE + 8;
  private static final Texts TEXTS = Texts.of("gallery");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass FALLEN = PseudoClass.getPseudoClass("fallen");
  private final ImageView picture = new ImageView();
  private final Label caption = new Label();
  private final Tooltip tip = new Tooltip();
  private @Nullable GalleryEntry entry;

  Thumbnail() {
    getStyleClass().add("thumbnail");
    setAlignment(Pos.TOP_CENTER);
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    picture.setFitWidth(SIDE);
    picture.setFitHeight(SIDE);
    picture.setSmooth(false); // the pixels are what is looked at
    caption.getStyleClass().add("thumbnail-caption");
    getChildren().addAll(picture, caption);
    Tooltip.install(this, tip);
  }

  @Nullable GalleryEntry entry() {
    return entry;
  }

  /**
   * Shows an image.
   *
   * @param sheet the picture with all images; null: it is not loaded yet
   */
  void show(GalleryEntry next, GalleryContent content, @Nullable Image sheet) {
    entry = next;
    setId("gallery-image-" + next.index());
    ImageSheet tiles = content.sheet();
    picture.setImage(sheet);
    picture.setViewport(
        new Rectangle2D(
            tiles.x(next.tile()), tiles.y(next.tile()), tiles.tileWidth(), tiles.tileHeight()));
    caption.setText(caption(next));
    pseudoClassStateChanged(FALLEN, next.mistaken() || next.fooled());
    String words = words(next, content);
    tip.setText(words);
    setAccessibleText(words);
  }

  void mark(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  /** Class, and where the network errs or is fooled, what it predicts. */
  static String caption(GalleryEntry entry) {
    Integer prediction = entry.prediction();
    return prediction == null
        ? Integer.toString(entry.label())
        : TEXTS.get("caption", entry.label(), prediction);
  }

  private static String words(GalleryEntry entry, GalleryContent content) {
    String image = TEXTS.get("tip", entry.index(), content.className(entry.label()));
    ExampleOutcome outcome = entry.outcome();
    if (outcome == null) {
      return image;
    }
    String clean = TEXTS.get("tip.clean", content.className(outcome.cleanPrediction()));
    String attacked =
        TEXTS.get(
            outcome.stepsToFall() > 0 ? "tip.fell" : "tip.attacked",
            content.className(outcome.adversarialPrediction()),
            String.format(java.util.Locale.ROOT, "%.2f", outcome.margin()),
            outcome.stepsToFall());
    return String.join("\n", image, clean, attacked);
  }
}
