package org.redoubt.ui.experiment.form;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Yes or no. */
final class SwitchControl implements FieldControl {
  private final ToggleSwitch control = new ToggleSwitch();
  private boolean showing;

  SwitchControl(Field field, Consumer<String> changed) {
    control.setId(field.id());
    control.setAccessibleText(FormContext.label(field.path()));
    control
        .selectedProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing) {
                changed.accept(now.toString());
              }
            });
  }

  @Override
  public Node node() {
    return control;
  }

  @Override
  public void show(String value) {
    showing = true;
    control.setSelected(value.equals("true"));
    showing = false;
  }
}
