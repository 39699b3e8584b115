package org.redoubt.ui.experiment.form;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A number, a text, or numbers separated by commas. */
final class TextControl implements FieldControl {
  private final Field field;
  private final TextField input = new TextField();
  private final HBox box = new HBox(input);
  private final Label other = new Label();
  private boolean showing;
  private String shown = "";

  TextControl(Field field, Consumer<String> changed) {
    this.field = field;
    input.setId(field.id());
    input.setAccessibleText(FormContext.label(field.path()));
    input.setPromptText(field.absent());
    HBox.setHgrow(input, Priority.ALWAYS);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setSpacing(6);
    if (field.isPixels()) {
      other.getStyleClass().add("other-unit");
      other.setMinWidth(Region.USE_PREF_SIZE);
      box.getChildren().add(other);
    }
    input
        .textProperty()
        .addListener(
            (property, before, now) -> {
              other.setText(PixelWords.other(now));
              if (!showing) {
                shown = yaml(now);
                changed.accept(shown);
              }
            });
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Node target() {
    return input;
  }

  @Override
  public void show(String value) {
    if (same(value, shown)) {
      return; // also what the user is typing, in the user's own spelling
    }
    shown = value;
    showing = true;
    input.setText(plain(value));
    input.selectEnd();
    input.deselect();
    showing = false;
  }

  private static boolean same(String a, String b) {
    return a.replace(" ", "").equals(b.replace(" ", ""));
  }

  private String yaml(String typed) {
    boolean list = field.shape() == Field.Shape.NUMBERS;
    return list ? "[" + typed.strip() + "]" : typed.strip();
  }

  private String plain(String value) {
    boolean list =
        field.shape() == Field.Shape.NUMBERS && value.startsWith("[") && value.endsWith("]");
    return list ? value.substring(1, value.length() - 1) : value;
  }
}
