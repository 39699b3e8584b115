package org.redoubt.ui.experiment.form;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A few short words side by side, one of which is chosen. */
final class ChoiceControl implements FieldControl {
  private static final int LONGEST = 26; // letters that fit into a column beside their padding
  private final HBox box = new HBox();
  private final ToggleGroup group = new ToggleGroup();

  ChoiceControl(Field field, Consumer<String> changed) {
    box.setId(field.id());
    box.getStyleClass().add("segments");
    box.setAccessibleText(FormContext.label(field.path()));
    List<String> words = field.words();
    for (String word : words) {
      ToggleButton button = new ToggleButton(word);
      button.setId(field.id() + "-" + word);
      button.setUserData(word);
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      button.getStyleClass().add(place(words.indexOf(word), words.size()));
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(
          event -> {
            button.setSelected(true); // a second click does not take the choice back
            changed.accept(word);
          });
      box.getChildren().add(button);
    }
  }

  /** Whether the words fit side by side. */
  static boolean fits(List<String> words) {
    return words.size() <= 3 && String.join("", words).length() <= LONGEST;
  }

  private static String place(int index, int size) {
    return index == 0 ? "left-pill" : index == size - 1 ? "right-pill" : "center-pill";
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Node target() {
    return box.getChildren().get(0);
  }

  @Override
  public void show(String value) {
    group.selectToggle(
        group.getToggles().stream()
            .filter(toggle -> value.equals(toggle.getUserData()))
            .findFirst()
            .orElse(null));
  }
}
