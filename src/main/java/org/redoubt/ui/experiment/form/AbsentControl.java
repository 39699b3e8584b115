package org.redoubt.ui.experiment.form;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A value that may be left to a word, such as {@code auto}: a box to tick beside it. */
final class AbsentControl implements FieldControl {
  private final String word;
  private final FieldControl value;
  private final CheckBox left;
  private final HBox box;
  private String remembered = "";

  AbsentControl(Field field, FieldControl value, Consumer<String> changed) {
    this.word = field.absent();
    this.value = value;
    left = new CheckBox(word);
    left.setId(field.id() + "-" + word);
    left.setMinWidth(Region.USE_PREF_SIZE);
    left.setOnAction(event -> ticked(changed));
    value.node().disableProperty().bind(left.selectedProperty());
    HBox.setHgrow(value.node(), Priority.ALWAYS);
    box = new HBox(8, value.node(), left);
    box.setAlignment(Pos.CENTER_LEFT);
  }

  /** Where no value is remembered, the field waits empty: nothing is written before it is typed. */
  private void ticked(Consumer<String> changed) {
    if (left.isSelected()) {
      value.show("");
      changed.accept(word);
      return;
    }
    if (!remembered.isEmpty()) {
      changed.accept(remembered);
    }
    value.target().requestFocus();
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Node target() {
    return left.isSelected() ? left : value.target();
  }

  @Override
  public void show(String now) {
    boolean absent = now.equals(word);
    boolean waits = absent && !left.isSelected() && value.target().isFocused();
    if (waits) {
      return;
    }
    left.setSelected(absent);
    value.show(absent ? "" : now);
    if (!absent) {
      remembered = now;
    }
  }
}
