package org.redoubt.ui.experiment.form;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

/** A list of words, one of which is chosen. */
final class MenuControl implements FieldControl {
  private final ComboBox<String> choices = new ComboBox<>();
  private boolean showing;

  MenuControl(Field field, Consumer<String> changed) {
    choices.setId(field.id());
    choices.setAccessibleText(FormContext.label(field.path()));
    choices.getItems().setAll(field.words());
    choices.setMaxWidth(Double.MAX_VALUE);
    choices
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing && now != null) {
                changed.accept(now);
              }
            });
  }

  @Override
  public Node node() {
    return choices;
  }

  @Override
  public void show(String value) {
    showing = true;
    choices.setValue(value);
    showing = false;
  }
}
