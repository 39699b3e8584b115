package org.redoubt.ui.experiment.editor;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.experiment.Problem;

/** The YAML beside the form: the same experiment, live in both directions. */
public final class YamlPane extends VBox {
  private static final Texts TEXTS = Texts.of("experiment");
  private final YamlArea area;
  private final Label state = new Label();

  public YamlPane(ExperimentDocument document) {
    area = new YamlArea(document);
    setId("experiment-yaml-pane");
    getStyleClass().add("yaml-pane");
    Label title = new Label(TEXTS.get("yaml.title"));
    title.getStyleClass().add("section-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox heading = new HBox(8, title, space, state);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("yaml-heading");
    VBox.setVgrow(area, Priority.ALWAYS);
    getChildren().addAll(heading, area);
    document.problemProperty().addListener((property, before, now) -> show(now));
    show(document.problemProperty().get());
  }

  private void show(@Nullable Problem problem) {
    state.getStyleClass().setAll("label", problem == null ? "quiet" : "problem");
    state.setText(
        problem == null
            ? TEXTS.get("yaml.valid")
            : problem.line() > 0
                ? TEXTS.get("yaml.line", String.valueOf(problem.line()))
                : TEXTS.get("yaml.invalid"));
  }

  /** Goes to the line of the problem. */
  public void showProblem() {
    area.showProblem();
  }
}
