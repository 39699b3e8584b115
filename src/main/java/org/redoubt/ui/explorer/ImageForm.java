package org.redoubt.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.result.ExplorerReply.Ready;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** Chooses the test image. */
final class ImageForm extends VBox {
  private static final Texts TEXTS = Texts.of("explorer");
  private final ExplorerViewModel model;
  private final ImageChoice images;
  private final Label about = new Label();

  ImageForm(ExplorerViewModel model) {
    this.model = model;
    this.images = model.images();
    getStyleClass().add("explorer-form-box");
    about.setId("explorer-about-image");
    about.getStyleClass().add("quiet");
    getChildren()
        .addAll(
            line(), new FormRows().row(TEXTS.get("class"), TEXTS.get("class.tip"), only()), about);
    images.imageProperty().addListener((property, before, now) -> tell());
    model.readyProperty().addListener((property, before, now) -> tell());
    tell();
  }

  private HBox line() {
    ValueField field =
        new ValueField(
                "explorer-image",
                TEXTS.get("image.tip"),
                () -> Integer.toString(images.imageProperty().get()),
                this::take)
            .nudgedBy(by -> step(by > 0));
    images.imageProperty().addListener((property, before, now) -> field.refresh());
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setPrefWidth(80);
    HBox line =
        new HBox(
            button("explorer-previous", "image.previous", Feather.CHEVRON_LEFT, images::previous),
            field,
            button("explorer-next", "image.next", Feather.CHEVRON_RIGHT, images::next),
            button("explorer-random", "image.random", Feather.SHUFFLE, images::random));
    line.getStyleClass().add("image-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void step(boolean forward) {
    if (forward) {
      images.next();
    } else {
      images.previous();
    }
  }

  private boolean take(String text) {
    try {
      return images.go(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Button button(String id, String key, Feather icon, Runnable action) {
    Button button = new Button(null, Icons.of(icon));
    button.setId(id);
    button.setTooltip(new Tooltip(TEXTS.get(key)));
    button.setAccessibleText(TEXTS.get(key));
    button.setOnAction(event -> action.run());
    return button;
  }

  private ComboBox<@Nullable Integer> only() {
    ComboBox<@Nullable Integer> box =
        Choices.of(
            "explorer-class",
            TEXTS.get("class.tip"),
            new ArrayList<@Nullable Integer>(),
            this::name,
            images.onlyProperty());
    model
        .readyProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                box.getItems().setAll(classes(now));
              }
            });
    return box;
  }

  /** All of them, which is null, then each. */
  private static List<@Nullable Integer> classes(Ready ready) {
    List<@Nullable Integer> all = new ArrayList<>();
    all.add(null);
    IntStream.range(0, ready.classNames().size()).forEach(all::add);
    return all;
  }

  private String name(@Nullable Integer label) {
    Ready ready = model.readyProperty().get();
    return label == null || ready == null ? TEXTS.get("class.all") : ready.classNames().get(label);
  }

  private void tell() {
    Ready ready = model.readyProperty().get();
    about.setText(
        ready == null
            ? ""
            : TEXTS.get(
                "image.about",
                String.format(Locale.ROOT, "%,d", ready.images()),
                ready.classNames().get(images.label())));
  }
}
