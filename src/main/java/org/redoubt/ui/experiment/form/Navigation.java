package org.redoubt.ui.experiment.form;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The sections by name; says which one is in sight and which one has the problem. */
final class Navigation extends VBox {

  private final ToggleGroup group = new ToggleGroup();

  Navigation(List<Section> sections, Consumer<Section> go) {
    getStyleClass().add("section-navigation");
    setId("experiment-sections");
    for (Section section : sections) {
      ToggleButton button = new ToggleButton(section.title());
      button.setId("experiment-go-" + section.word());
      button.setUserData(section);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setToggleGroup(group);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            go.accept(section);
          });
      getChildren().add(button);
    }
  }

  /** The section that the user sees. */
  void select(Section section) {
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == section)
        .forEach(group::selectToggle);
  }

  /** The section with the problem; null if there is none. */
  void mark(@Nullable Section section) {
    getChildren()
        .forEach(
            button ->
                button.pseudoClassStateChanged(
                    ProblemLabel.INVALID, button.getUserData() == section));
  }
}
