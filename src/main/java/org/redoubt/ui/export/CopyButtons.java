package org.redoubt.ui.export;

import java.awt.image.BufferedImage;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** Copy the figure, or its numbers, to the clipboard. */
final class CopyButtons extends VBox {
  private static final Texts TEXTS = Texts.of("export");
  private final ExportViewModel model;

  CopyButtons(ExportViewModel model) {
    this.model = model;
    getStyleClass().add("export-copies");
    getChildren()
        .addAll(
            copy(
                "picture",
                Feather.CLIPBOARD,
                (figure, plan) -> model.writer().picture(figure, plan, CopyButtons::put)),
            copy(
                "numbers",
                Feather.GRID,
                (figure, plan) -> model.writer().numbers(figure, plan, CopyButtons::put)));
  }

  private Button copy(String key, Feather icon, BiConsumer<Drawable, ExportPlan> action) {
    Button button = new Button(TEXTS.get("copy." + key), Icons.of(icon));
    button.setId("export-copy-" + key);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(TEXTS.get("copy." + key + ".tip")));
    button.disableProperty().bind(Bindings.isNull(model.chosenProperty()));
    button.setOnAction(
        event -> {
          Drawable figure = model.chosenProperty().get();
          if (figure != null) {
            model.plan().ifPresent(plan -> action.accept(figure, plan));
          }
        });
    return button;
  }

  private static void put(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    WritableImage copy = new WritableImage(width, height);
    copy.getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    ClipboardContent content = new ClipboardContent();
    content.putImage(copy);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
