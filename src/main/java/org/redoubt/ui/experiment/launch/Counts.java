package org.redoubt.ui.experiment.launch;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;

/** Spinners for counts. */
final class Counts {
  private Counts() {}

  /** A spinner that shows and changes a count; what is typed and is no number is put back. */
  static Spinner<Integer> spinner(IntegerProperty count, int from, int to) {
    SpinnerValueFactory.IntegerSpinnerValueFactory values =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(from, to, count.get());
    Spinner<Integer> spinner = new Spinner<>(values);
    spinner.setEditable(true);
    values.valueProperty().addListener((property, before, now) -> count.set(now));
    count.addListener((property, before, now) -> values.setValue(now.intValue()));
    spinner
        .focusedProperty()
        .addListener((property, before, focused) -> leave(spinner, values, focused));
    return spinner;
  }

  private static void leave(
      Spinner<Integer> spinner,
      SpinnerValueFactory.IntegerSpinnerValueFactory values,
      boolean focused) {
    if (focused) {
      return;
    }
    String typed = spinner.getEditor().getText().strip();
    if (typed.matches("[0-9]{1,6}")) {
      int wanted = Integer.parseInt(typed);
      values.setValue(Math.max(values.getMin(), Math.min(values.getMax(), wanted)));
    }
    spinner.getEditor().setText(values.getValue().toString());
  }
}
